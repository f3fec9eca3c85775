/* cramp-spoken-dialog.c - what a screen reader says of a question
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-dialog.h"

#include "cramp-spoken-news.h"
#include "cramp-words.h"

/* The heading is its title, and a button or an entry says its own words, or those
 * of the label before it, once the keyboard is there. */
static gboolean
is_said_anyhow (GtkWidget  *widget,
                const char *heading)
{
  if (GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget))
    return TRUE;

  return GTK_IS_LABEL (widget) && (gtk_label_get_mnemonic_widget (GTK_LABEL (widget)) != NULL ||
                                   g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), heading) == 0);
}

static char *
gather (GtkWidget  *widget,
        const char *heading)
{
  char *words = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget) || is_said_anyhow (widget, heading))
    return NULL;
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *before = g_steal_pointer (&words);
      g_autofree char *more = gather (child, heading);

      words = more == NULL || *more == '\0' ? g_steal_pointer (&before) : cramp_words_sentences (before, more);
    }

  return words;
}

/**
 * cramp_spoken_dialog_complete:
 * @dialog: a dialog that has just been shown
 *
 * Has a screen reader say what the dialog says, after its title and the control
 * that has the keyboard. That alone would be heard on GTK 4.8.
 */
void
cramp_spoken_dialog_complete (AdwMessageDialog *dialog)
{
  g_autofree char *words = gather (GTK_WIDGET (dialog), adw_message_dialog_get_heading (dialog));

  cramp_spoken_news_tell (GTK_WIDGET (dialog), words);
}

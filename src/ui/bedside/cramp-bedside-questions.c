/* cramp-bedside-questions.c - what is asked before a sheet is saved or left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-questions.h"

#include <glib/gi18n.h>

#include "cramp-bedside-words.h"
#include "cramp-wrapping-label.h"

/* Pixels: what would be overwritten is scrolled where there is much of it. */
#define LEAST_CHANGES_HEIGHT 120
#define MOST_CHANGES_HEIGHT 260

static GtkWidget *
new_list (GArray *changes)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GString   *lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = cramp_bedside_words_change (&g_array_index (changes, CrampBedsideChange, i));

      g_string_append_printf (lines, "%s%s", i == 0 ? "" : "\n", line);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_CHANGES_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_CHANGES_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), cramp_wrapping_label_new_lines (lines->str));
  g_string_free (lines, TRUE);

  return scroller;
}

/**
 * cramp_bedside_questions_new_differs:
 * @changes: (element-type CrampBedsideChange): what would be overwritten
 *
 * Returns: (transfer none): a dialog with the responses "cancel", "keep" and
 *   "overwrite"
 */
GtkWindow *
cramp_bedside_questions_new_differs (GtkWindow *parent,
                                     GArray    *changes)
{
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (parent, _ ("Overwrite what is in your diary?"),
                                                              _ ("The sheet says something else about these nights. A cramp that is not on the sheet is deleted if you overwrite. You can undo this afterwards."));

  adw_message_dialog_set_extra_child (dialog, new_list (changes));
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Cancel"),
                                    "keep", _ ("_Keep the diary’s"),
                                    "overwrite", _ ("_Overwrite"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "cancel");

  return GTK_WINDOW (dialog);
}

/**
 * cramp_bedside_questions_new_leave:
 *
 * Returns: (transfer none): a dialog with the responses "cancel", "discard" and
 *   "save"
 */
GtkWindow *
cramp_bedside_questions_new_leave (GtkWindow *parent)
{
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (parent, _ ("Save what you typed?"), _ ("It is not in your diary yet."));

  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Go on typing"),
                                    "discard", _ ("_Throw it away"),
                                    "save", _ ("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");

  return GTK_WINDOW (dialog);
}

/**
 * cramp_bedside_questions_new_drop:
 *
 * Returns: (transfer none): a dialog with the responses "cancel" and "discard"
 */
GtkWindow *
cramp_bedside_questions_new_drop (GtkWindow *parent)
{
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (parent, _ ("Throw away what you typed?"), _ ("It is not in your diary yet."));

  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Go on typing"),
                                    "discard", _ ("_Throw it away"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");

  return GTK_WINDOW (dialog);
}

/* cramp-wrapping-label.c - words that give way to a narrow window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-wrapping-label.h"

#include "cramp-spoken.h"

/**
 * cramp_wrapping_label_new:
 * @words: what it says
 *
 * Makes a label that asks for one line, and wraps only where a narrow window or
 * large text leaves no other way.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
cramp_wrapping_label_new (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);

  return label;
}

/**
 * cramp_wrapping_label_set_on_button:
 * @words: what it is called, also by a screen reader
 *
 * Labels a button with words that wrap where they must. The label that a button
 * makes for itself never does, and keeps a window as wide as its words.
 */
void
cramp_wrapping_label_set_on_button (GtkButton  *button,
                                    const char *words)
{
  GtkWidget *label = cramp_wrapping_label_new (words);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (button, label);
  gtk_widget_add_css_class (GTK_WIDGET (button), "text-button");
  cramp_spoken_set_name (GTK_WIDGET (button), words);
}

static GtkLabel *
find_heading (GtkWidget *widget)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_heading (child);

  return found;
}

/**
 * cramp_wrapping_label_set_in_group:
 * @group: a group of rows, still empty
 *
 * Lets the title of a group wrap. libadwaita 1.2 cuts it short where it has no
 * room, and has no property that says otherwise.
 */
void
cramp_wrapping_label_set_in_group (AdwPreferencesGroup *group)
{
  GtkLabel *heading = find_heading (GTK_WIDGET (group));

  if (heading == NULL)
    return;

  gtk_label_set_ellipsize (heading, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (heading, TRUE);
}

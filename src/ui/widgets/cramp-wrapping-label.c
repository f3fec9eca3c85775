/* cramp-wrapping-label.c - words that give way to a narrow window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-wrapping-label.h"

#include "cramp-spoken.h"

/* Pixels: more than any letter, and less than any dialog. */
#define LEAST_HEADING 100

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
 * cramp_wrapping_label_new_lines:
 * @lines: sentences, each a line of its own
 *
 * Makes a label for each. Each sentence begins where the others do, and stands
 * apart from them.
 *
 * Returns: (transfer floating): what holds them
 */
GtkWidget *
cramp_wrapping_label_new_lines (const char *lines)
{
  g_auto (GStrv) sentences = g_strsplit (lines, "\n", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (gsize i = 0; sentences[i] != NULL; i++)
    {
      GtkWidget *line = gtk_label_new (sentences[i]);

      gtk_label_set_wrap (GTK_LABEL (line), TRUE);
      gtk_label_set_xalign (GTK_LABEL (line), 0);
      gtk_box_append (GTK_BOX (box), line);
    }

  return box;
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
find_heading (GtkWidget  *widget,
              const char *css_class)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_heading (child, css_class);

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
  GtkLabel *heading = find_heading (GTK_WIDGET (group), "heading");

  if (heading == NULL)
    return;

  gtk_label_set_ellipsize (heading, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (heading, TRUE);
}

static void
let_heading_wrap (GtkLabel *heading)
{
  gtk_label_set_wrap (heading, TRUE);
  gtk_label_set_wrap_mode (heading, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (heading, GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_size_request (GTK_WIDGET (heading), LEAST_HEADING, -1);
}

/**
 * cramp_wrapping_label_new_dialog:
 * @parent: the window it belongs to
 * @heading: what it is about
 * @body: (nullable): what there is to say
 *
 * Makes a dialog whose heading can wrap. That of libadwaita 1.6 and 1.7 has a large
 * heading on one line and a small one that wraps. Before it shows either of them,
 * it asks both how high they are in the room that one of them needs, and GTK 4.18
 * takes it for a mistake if the other one needs more. So both wrap, and need as
 * much.
 *
 * Returns: (transfer none): the dialog, which belongs to GTK
 */
AdwMessageDialog *
cramp_wrapping_label_new_dialog (GtkWindow  *parent,
                                 const char *heading,
                                 const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  GtkLabel  *large = find_heading (dialog, "title-2");
  GtkLabel  *small = find_heading (dialog, "title-4");

  if (large != NULL && small != NULL)
    {
      let_heading_wrap (large);
      let_heading_wrap (small);
    }

  return ADW_MESSAGE_DIALOG (dialog);
}

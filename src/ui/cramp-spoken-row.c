/* cramp-spoken-row.c - what a screen reader says of a row that unfolds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-row.h"

static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_header (child);

  return found;
}

/**
 * cramp_spoken_row_set_subtitle:
 * @row: a row with a title
 * @subtitle: the answer it holds
 *
 * Shows @subtitle under the title, and has a screen reader say both. What has
 * the focus is a row of libadwaita's inside of @row, which says its title by itself.
 */
void
cramp_spoken_row_set_subtitle (AdwExpanderRow *row,
                               const char     *subtitle)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  GtkWidget  *header = find_header (GTK_WIDGET (row));

  adw_expander_row_set_subtitle (row, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  if (header != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

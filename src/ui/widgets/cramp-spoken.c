/* cramp-spoken.c - what a screen reader says of a control
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken.h"

/* On newer GTK, such as 4.18, a button is named by its label and a row by its title and
 * subtitle, and what is set here would not be asked for. */
static void
say (GtkWidget            *widget,
     GtkAccessibleRelation instead_of,
     GtkAccessibleProperty property,
     const char           *text)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), instead_of);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), property, text, -1);
}

/**
 * cramp_spoken_set_name:
 * @widget: a control
 * @name: what a screen reader calls it
 *
 * Names a control otherwise than by its label or title, which is to be set
 * before. In a template the label is a child for the same reason.
 */
void
cramp_spoken_set_name (GtkWidget  *widget,
                       const char *name)
{
  say (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/**
 * cramp_spoken_set_description:
 * @widget: a control
 * @description: what a screen reader says after its name
 */
void
cramp_spoken_set_description (GtkWidget  *widget,
                              const char *description)
{
  say (widget, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

/**
 * cramp_spoken_has_name:
 * @widget: a control
 *
 * Returns: whether it was given a name
 */
gboolean
cramp_spoken_has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cramp_spoken_unname:
 * @widget: what only stands around a control of the same name
 *
 * Takes its name away.
 */
void
cramp_spoken_unname (GtkWidget *widget)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cramp_spoken_say_once:
 * @widget: a control
 *
 * GTK names a control with a name also by the words that it belongs to, and says
 * the tooltip after that. This leaves the name.
 */
void
cramp_spoken_say_once (GtkWidget *widget)
{
  GtkAccessible   *accessible = GTK_ACCESSIBLE (widget);
  GtkWidget       *parent = gtk_widget_get_parent (widget);
  const char      *tooltip = gtk_widget_get_tooltip_text (GTK_IS_MENU_BUTTON (parent) ? parent : widget);
  g_autofree char *other = NULL;

  if (!cramp_spoken_has_name (widget))
    return;

  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (tooltip == NULL)
    return;
  other = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip);
  if (other == NULL)
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

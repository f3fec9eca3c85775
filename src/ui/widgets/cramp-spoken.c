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

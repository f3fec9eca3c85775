/* cramp-spoken.c - what a screen reader says of a control
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken.h"

#include <adwaita.h>

/* The description that a widget was given here, and that which stands in its
 * place for a while. */
#define OWN "cramp-description"
#define LENT "cramp-lent-description"

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

static void
describe (GtkWidget  *widget,
          const char *description)
{
  say (widget, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
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
  g_object_set_data_full (G_OBJECT (widget), OWN, g_strdup (description), g_free);
  if (g_object_get_data (G_OBJECT (widget), LENT) == NULL)
    describe (widget, description);
}

/* GTK 4.8 complains if it is to compare what was never said. */
static gboolean
says (GtkWidget            *widget,
      GtkAccessibleProperty property,
      const char           *words)
{
  GtkAccessible   *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (accessible, property))
    return FALSE;

  other = gtk_test_accessible_check_property (accessible, property, words);
  return other == NULL;
}

/**
 * cramp_spoken_is_named:
 * @widget: a control
 *
 * Returns: whether it was given the name @words
 */
gboolean
cramp_spoken_is_named (GtkWidget  *widget,
                       const char *words)
{
  return says (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* Or what the toolkit describes it by. */
static const char *
get_own_description (GtkWidget *widget)
{
  const char *own = g_object_get_data (G_OBJECT (widget), OWN);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (own != NULL)
    return own;
  if (ADW_IS_ACTION_ROW (widget))
    return adw_action_row_get_subtitle (ADW_ACTION_ROW (widget));

  return tooltip == NULL || cramp_spoken_is_named (widget, tooltip) ? NULL : tooltip;
}

/**
 * cramp_spoken_describes_itself:
 * @widget: a control
 *
 * Returns: whether a screen reader says something after its name, but for what was
 *   lent to it
 */
gboolean
cramp_spoken_describes_itself (GtkWidget *widget)
{
  const char *own = get_own_description (widget);

  return own != NULL && *own != '\0';
}

/**
 * cramp_spoken_lend_description:
 * @widget: a control
 * @description: (nullable): what a screen reader says after its name for now, or
 *   %NULL for its own description again
 */
void
cramp_spoken_lend_description (GtkWidget  *widget,
                               const char *description)
{
  const char *own = get_own_description (widget);

  g_object_set_data_full (G_OBJECT (widget), LENT, g_strdup (description), g_free);
  if (description != NULL || own != NULL)
    describe (widget, description != NULL ? description : own);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
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
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  GtkWidget     *parent = gtk_widget_get_parent (widget);
  const char    *tooltip = gtk_widget_get_tooltip_text (GTK_IS_MENU_BUTTON (parent) ? parent : widget);

  if (!cramp_spoken_has_name (widget))
    return;

  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (tooltip != NULL && says (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip))
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

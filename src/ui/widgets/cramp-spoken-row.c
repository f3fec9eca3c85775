/* cramp-spoken-row.c - what a screen reader says of a row
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-row.h"

#include <glib/gi18n.h>

#include "cramp-spoken-choice.h"
#include "cramp-spoken.h"

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
 * cramp_spoken_row_describe:
 * @row: a row with a title
 * @description: what else there is to say about it
 *
 * Has a screen reader say both. What has the focus is a row of libadwaita's
 * inside of @row, which says its title by itself.
 */
void
cramp_spoken_row_describe (AdwExpanderRow *row,
                           const char     *description)
{
  GtkWidget *header = find_header (GTK_WIDGET (row));

  if (header != NULL)
    cramp_spoken_set_description (header, description);
}

/**
 * cramp_spoken_row_set_subtitle:
 * @row: a row with a title
 * @subtitle: the answer it holds
 *
 * Shows @subtitle under the title, and has a screen reader say both.
 */
void
cramp_spoken_row_set_subtitle (AdwExpanderRow *row,
                               const char     *subtitle)
{
  adw_expander_row_set_subtitle (row, subtitle);
  cramp_spoken_row_describe (row, subtitle);
}

/* What is ticked or switched by pressing its row, or %NULL. */
static GtkWidget *
get_control (AdwActionRow *row)
{
  GtkWidget *control = adw_action_row_get_activatable_widget (row);

  return GTK_IS_CHECK_BUTTON (control) || GTK_IS_SWITCH (control) ? control : NULL;
}

/**
 * cramp_spoken_row_set_text:
 * @row: a row with a title
 * @text: whole sentences, without markup
 *
 * Shows @text under the title, and has a screen reader say both.
 */
void
cramp_spoken_row_set_text (AdwActionRow *row,
                           const char   *text)
{
  /* A row with a list to choose from has no markup, unlike the others. */
  gboolean         has_markup = adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row));
  g_autofree char *shown = has_markup ? g_markup_escape_text (text, -1) : g_strdup (text);
  GtkWidget       *control = get_control (row);

  adw_action_row_set_subtitle (row, shown);
  if (ADW_IS_COMBO_ROW (row))
    cramp_spoken_choice_set_text (ADW_COMBO_ROW (row), text);
  else
    cramp_spoken_set_description (control != NULL ? control : GTK_WIDGET (row), text);
}

/**
 * cramp_spoken_row_unite:
 * @row: a row, which may be pressed to tick or switch something in it
 *
 * Makes such a row one place for the keyboard: what is ticked says its title, its
 * subtitle and its state, and the row around it would only repeat the first.
 */
void
cramp_spoken_row_unite (AdwActionRow *row)
{
  GtkWidget       *control = get_control (row);
  const char      *subtitle = adw_action_row_get_subtitle (row);
  g_autofree char *text = NULL;

  if (control == NULL)
    return;

  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  if (subtitle != NULL && *subtitle != '\0' && !cramp_spoken_describes_itself (control) &&
      pango_parse_markup (subtitle, -1, 0, NULL, &text, NULL, NULL))
    cramp_spoken_set_description (control, text);
}

/**
 * cramp_spoken_row_name_part:
 * @row: a row with a title that others have, too
 * @whole: what the row is a part of
 *
 * Has a screen reader say of what it is.
 */
void
cramp_spoken_row_name_part (AdwPreferencesRow *row,
                            const char        *whole)
{
  /* Translators: names a control; 1 is what it belongs to, such as "Time of night", 2 what can be unfolded there, such as "Show as table". */
  g_autofree char *name = g_strdup_printf (C_ ("chart", "%1$s, %2$s"), whole, adw_preferences_row_get_title (row));

  cramp_spoken_set_name (GTK_WIDGET (row), name);
}

/* While it is switched off a row does not unfold, and its switch alone is the place of
 * the keyboard. */
static void
tell_expanded_cb (AdwExpanderRow *row)
{
  GtkWidget *header = find_header (GTK_WIDGET (row));
  gboolean   unfolds = adw_expander_row_get_enable_expansion (row);

  if (header == NULL)
    return;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (header), unfolds);
  gtk_widget_set_focusable (header, unfolds);
  if (unfolds)
    gtk_accessible_update_state (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_STATE_EXPANDED, adw_expander_row_get_expanded (row), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_STATE_EXPANDED);
}

/**
 * cramp_spoken_row_complete:
 * @row: a row that unfolds
 *
 * Has a screen reader meet the row once, and neither the list nor the row
 * around its header as well, and say whether it is unfolded, if it can be. May be called
 * again.
 */
void
cramp_spoken_row_complete (AdwExpanderRow *row)
{
  GtkWidget *header = find_header (GTK_WIDGET (row));

  if (header != NULL)
    {
      gtk_widget_set_focusable (gtk_widget_get_parent (header), FALSE);
      cramp_spoken_set_name (gtk_widget_get_parent (header), "");
    }
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  cramp_spoken_unname (GTK_WIDGET (row));
  g_signal_handlers_disconnect_by_func (row, tell_expanded_cb, NULL);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (tell_expanded_cb), NULL);
  g_signal_connect (row, "notify::enable-expansion", G_CALLBACK (tell_expanded_cb), NULL);
  tell_expanded_cb (row);
}

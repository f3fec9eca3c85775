/* cramp-spoken-choice.c - what is chosen in a row, for who hears it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-choice.h"

#include <glib/gi18n.h>

#include "cramp-spoken.h"

/* What a row was given to say beside what is chosen. */
#define TEXT "cramp-choice-text"

static const char *
get_text (AdwComboRow *row)
{
  const char *own = g_object_get_data (G_OBJECT (row), TEXT);

  return own != NULL ? own : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* The row shows at its end what is chosen, and tells nobody. */
static void
tell_cb (AdwComboRow *row)
{
  gpointer         chosen = adw_combo_row_get_selected_item (row);
  const char      *text = get_text (row);
  g_autofree char *words = NULL;

  if (!GTK_IS_STRING_OBJECT (chosen))
    return;

  if (text == NULL || *text == '\0')
    words = g_strdup (gtk_string_object_get_string (chosen));
  else
    /* Translators: said of a list to choose from; 1 is what is chosen, "Day, month, year", 2 what stands below the title, "“3.4.26” is read as Friday, 3 April 2026." */
    words = g_strdup_printf (C_ ("choice", "%1$s. %2$s"), gtk_string_object_get_string (chosen), text);
  cramp_spoken_set_description (GTK_WIDGET (row), words);
}

/**
 * cramp_spoken_choice_set_text:
 * @row: a row with a list to choose from
 * @text: what stands below its title, without markup
 *
 * Has a screen reader say what is chosen, and @text.
 */
void
cramp_spoken_choice_set_text (AdwComboRow *row,
                              const char  *text)
{
  g_object_set_data_full (G_OBJECT (row), TEXT, g_strdup (text), g_free);
  tell_cb (row);
}

/**
 * cramp_spoken_choice_complete:
 * @row: a row with a list to choose from
 *
 * Has a screen reader say what is chosen. May be called again.
 */
void
cramp_spoken_choice_complete (AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, tell_cb, NULL);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (tell_cb), NULL);
  tell_cb (row);
}

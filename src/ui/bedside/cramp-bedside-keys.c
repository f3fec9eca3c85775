/* cramp-bedside-keys.c - the keys that lead from cell to cell of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-keys.h"

typedef struct
{
  GtkEditable   *entry;
  CrampBedsideGo go;
  gpointer       user_data;
} Keys;

static void
lead (Keys            *keys,
      CrampBedsideStep step)
{
  keys->go (step, keys->user_data);
}

static void
activate_cb (Keys *keys)
{
  lead (keys, CRAMP_BEDSIDE_STEP_NIGHT);
}

/* Where there is nothing to take out, the key takes back that the sheet went on by
 * itself. */
static void
backspace_cb (Keys *keys)
{
  if (*gtk_editable_get_text (keys->entry) == '\0')
    lead (keys, CRAMP_BEDSIDE_STEP_BACK);
}

/* An arrow that has no way left within a cell leads to the one beside it. */
static void
move_cursor_cb (Keys           *keys,
                GtkMovementStep kind,
                int             count,
                gboolean        extends)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (keys->entry)) == GTK_TEXT_DIR_RTL;
  int      end = count < 0 ? 0 : (int) g_utf8_strlen (gtk_editable_get_text (keys->entry), -1);

  if (kind == GTK_MOVEMENT_VISUAL_POSITIONS && !extends && !gtk_editable_get_selection_bounds (keys->entry, NULL, NULL) && gtk_editable_get_position (keys->entry) == end)
    lead (keys, (count < 0) != mirrored ? CRAMP_BEDSIDE_STEP_BACK : CRAMP_BEDSIDE_STEP_NEXT);
}

static gboolean
key_pressed_cb (Keys           *keys,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (state & gtk_accelerator_get_default_mod_mask ())
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    lead (keys, CRAMP_BEDSIDE_STEP_UP);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    lead (keys, CRAMP_BEDSIDE_STEP_DOWN);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/**
 * cramp_bedside_keys_add_to:
 * @entry: what is typed into
 * @go: told where the keyboard is to go
 *
 * Has Enter, the arrows, and a Backspace that finds nothing to take out lead to
 * other cells.
 */
void
cramp_bedside_keys_add_to (GtkEntry      *entry,
                           CrampBedsideGo go,
                           gpointer       user_data)
{
  GtkEditable        *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys               *keys = g_new (Keys, 1);

  *keys = (Keys){ GTK_EDITABLE (entry), go, user_data };
  g_object_set_data_full (G_OBJECT (entry), "cramp-bedside-keys", keys, g_free);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), keys);
  g_signal_connect_swapped (text, "backspace", G_CALLBACK (backspace_cb), keys);
  g_signal_connect_swapped (text, "move-cursor", G_CALLBACK (move_cursor_cb), keys);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), keys);
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
}

/* cramp-night-popover.c - a night of the calendar, to be read and filled in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-night-popover.h"

#include "cramp-night-card.h"

struct _CrampNightPopover
{
  GtkPopover parent_instance;

  CrampStore     *store;
  CrampNightItem *night;
  GtkWidget      *cell; /* where the keyboard goes back to */
};

G_DEFINE_FINAL_TYPE (CrampNightPopover, cramp_night_popover, GTK_TYPE_POPOVER)

static gboolean
end_cb (gpointer popover)
{
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* What was pressed is done after it is closed. */
static void
cramp_night_popover_closed (GtkPopover *popover)
{
  CrampNightPopover *self = CRAMP_NIGHT_POPOVER (popover);

  if (gtk_widget_get_mapped (self->cell))
    gtk_widget_grab_focus (self->cell);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_cb, g_object_ref (self), g_object_unref);
}

static void
cramp_night_popover_dispose (GObject *object)
{
  CrampNightPopover *self = CRAMP_NIGHT_POPOVER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->night);
  g_clear_object (&self->cell);

  G_OBJECT_CLASS (cramp_night_popover_parent_class)->dispose (object);
}

static void
cramp_night_popover_class_init (CrampNightPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_night_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = cramp_night_popover_closed;
}

/* What a cramp is asked stands in a window, and that before the calendar. */
static void
cramp_night_popover_init (CrampNightPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cramp-night-popover");
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
}

static void
point_to (CrampNightPopover *self,
          GtkWidget         *parent,
          GtkWidget         *cell)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (cell, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
}

/**
 * cramp_night_popover_open:
 * @parent: what @cell is in
 * @cell: the place of the night
 * @now: the current local time
 *
 * Shows a night beside its place. It closes once it is answered, and the keyboard
 * is at @cell again then.
 *
 * Returns: (transfer none): the night
 */
CrampNightPopover *
cramp_night_popover_open (GtkWidget     *parent,
                          GtkWidget     *cell,
                          CrampStore    *store,
                          CrampNightDate night,
                          GDateTime     *now)
{
  CrampNightPopover *self = g_object_new (CRAMP_TYPE_NIGHT_POPOVER, NULL);
  GtkWidget         *card = g_object_new (CRAMP_TYPE_NIGHT_CARD, NULL);

  self->store = g_object_ref (store);
  self->cell = g_object_ref (cell);
  self->night = cramp_night_item_new (night);
  cramp_night_popover_refresh (self, now);
  cramp_night_card_set_item (CRAMP_NIGHT_CARD (card), self->night);
  gtk_popover_set_child (GTK_POPOVER (self), card);
  g_signal_connect_object (self->night, "changed", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);

  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  point_to (self, parent, cell);
  gtk_popover_popup (GTK_POPOVER (self));
  cramp_night_card_focus_answer (CRAMP_NIGHT_CARD (card));

  return self;
}

/**
 * cramp_night_popover_refresh:
 * @now: the current local time
 *
 * Reads the night again.
 */
void
cramp_night_popover_refresh (CrampNightPopover *self,
                             GDateTime         *now)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_night_item_read (self->night, self->store, cramp_last_night (now), &error))
    g_warning ("Could not read a night: %s", error->message);
}

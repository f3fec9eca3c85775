/* cramp-sideways-bar.c - a scroll bar that is there while it has something to do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sideways-bar.h"

struct _CrampSidewaysBar
{
  AdwBin parent_instance;

  GtkAdjustment *adjustment;
  guint          source;
};

G_DEFINE_FINAL_TYPE (CrampSidewaysBar, cramp_sideways_bar, ADW_TYPE_BIN)

static void
cramp_sideways_bar_dispose (GObject *object)
{
  CrampSidewaysBar *self = CRAMP_SIDEWAYS_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (cramp_sideways_bar_parent_class)->dispose (object);
}

static void
cramp_sideways_bar_class_init (CrampSidewaysBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_sideways_bar_dispose;
}

static void
cramp_sideways_bar_init (CrampSidewaysBar *self)
{
}

static gboolean
show_cb (gpointer user_data)
{
  CrampSidewaysBar *self = user_data;

  self->source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_adjustment_get_upper (self->adjustment) > gtk_adjustment_get_page_size (self->adjustment));

  return G_SOURCE_REMOVE;
}

/* What is scrolled has just got its room, and what takes some of it has to wait. */
static void
changed_cb (CrampSidewaysBar *self)
{
  if (self->source == 0)
    self->source = g_idle_add (show_cb, self);
}

/**
 * cramp_sideways_bar_watch:
 * @adjustment: what it scrolls
 *
 * To be called once.
 */
void
cramp_sideways_bar_watch (CrampSidewaysBar *self,
                          GtkAdjustment    *adjustment)
{
  self->adjustment = g_object_ref (adjustment);
  adw_bin_set_child (ADW_BIN (self), gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, adjustment));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

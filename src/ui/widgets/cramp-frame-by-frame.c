/* cramp-frame-by-frame.c - what stands below what is seen first comes after it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-frame-by-frame.h"

#define KEY "cramp-frame-by-frame"

typedef struct
{
  CrampBuildNext next;
  guint          tick_id;
  gboolean       is_painted;
} Parts;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Parts *parts = g_object_get_data (G_OBJECT (widget), KEY);

  if (!parts->is_painted)
    {
      parts->is_painted = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (parts->next (widget))
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (widget), KEY, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * cramp_frame_by_frame_begin:
 * @widget: a widget of which what is seen first is there
 * @next: builds the next part
 *
 * Builds the rest of a widget, a part a frame, once its first frame is on the
 * screen: that frame need not wait for what stands below it. A widget that is never
 * shown stays as it is.
 */
void
cramp_frame_by_frame_begin (GtkWidget     *widget,
                            CrampBuildNext next)
{
  Parts *parts = g_new0 (Parts, 1);

  cramp_frame_by_frame_finish (widget);
  parts->next = next;
  g_object_set_data_full (G_OBJECT (widget), KEY, parts, g_free);
  parts->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

/**
 * cramp_frame_by_frame_finish:
 *
 * Builds at once what is left of a widget, for who wants to go there.
 */
void
cramp_frame_by_frame_finish (GtkWidget *widget)
{
  Parts *parts = g_object_get_data (G_OBJECT (widget), KEY);

  if (parts == NULL)
    return;

  gtk_widget_remove_tick_callback (widget, parts->tick_id);
  while (parts->next (widget))
    ;
  g_object_set_data (G_OBJECT (widget), KEY, NULL);
}

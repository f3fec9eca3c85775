/* cramp-month-drag.c - choosing nights by drawing over them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-month-drag.h"

typedef struct
{
  CrampMonth    *month;
  double         x, y; /* where the button was pressed */
  CrampNightDate from; /* where the nights begin */
  CrampNightDate to;   /* how far they were drawn */
} Drag;

static CrampNightDate
find_night_at (const Drag *self,
               double      x,
               double      y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->month), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked == NULL ? NULL : gtk_widget_get_ancestor (picked, CRAMP_TYPE_MONTH_CELL);

  return cell == NULL ? 0 : cramp_month_cell_get_night (CRAMP_MONTH_CELL (cell));
}

/* Now it is no press of a night any more. */
static void
draw_to (Drag           *self,
         CrampNightDate  night,
         GtkGestureDrag *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->to = night;
  cramp_month_go_to (self->month, night);
  cramp_month_choose (self->month, self->from, night);
}

static gboolean
is_finger (GtkGestureDrag *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_event_sequence (event) != NULL;
}

/* A finger scrolls. */
static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          Drag           *self)
{
  CrampNightDate night = find_night_at (self, x, y);

  self->x = x;
  self->y = y;
  self->from = self->to = night;
  if (night == 0 || is_finger (gesture))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK)
    {
      self->from = cramp_month_get_anchor (self->month);
      draw_to (self, night, gesture);
    }
}

/* A press that stays on its night is none of this. */
static void
update_cb (GtkGestureDrag *gesture,
           double          dx,
           double          dy,
           Drag           *self)
{
  CrampNightDate night = find_night_at (self, self->x + dx, self->y + dy);

  if (night != 0 && night != self->to)
    draw_to (self, night, gesture);
}

static void
free_drag (gpointer  drag,
           GClosure *closure)
{
  g_free (drag);
}

/**
 * cramp_month_drag_add:
 *
 * Lets nights of @month be chosen with the mouse, and with Shift from what is
 * chosen to where it is pressed.
 */
void
cramp_month_drag_add (CrampMonth *month)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  Drag       *drag = g_new0 (Drag, 1);

  drag->month = month;
  /* Before the cell, which is a button. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), drag);
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (begin_cb), drag, free_drag, 0);
  gtk_widget_add_controller (GTK_WIDGET (month), GTK_EVENT_CONTROLLER (gesture));
}

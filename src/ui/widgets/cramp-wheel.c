/* cramp-wheel.c - what turning the wheel must not do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-wheel.h"

#include <gtk/gtk.h>

static void
leave_to_page (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SPIN_BUTTON (widget))
    leave_to_page (widget);

  return TRUE;
}

/**
 * cramp_wheel_change_nothing:
 *
 * Has the wheel, and two fingers on a touchpad, scroll the page also where the
 * pointer comes over a number: GTK changes that then, and nobody sees it. To be
 * called once, before there is any widget.
 */
void
cramp_wheel_change_nothing (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

/* cramp-chooser-popover.c - what is chosen in it counts once it closes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chooser-popover.h"

/* The narrowest window and the room for a shadow, in pixels. */
#define MAX_WIDTH (360 + 46)

/* Whoever steps from three to eleven does not mean the hours between: nothing
 * is applied before the popover closes, and nothing at all after Escape. */
struct _CrampChooserPopover
{
  GtkPopover parent_instance;

  gboolean given_up;
};

G_DEFINE_FINAL_TYPE (CrampChooserPopover, cramp_chooser_popover, GTK_TYPE_POPOVER)

static guint opened_emission;
static guint applied_emission;

static gboolean
key_pressed_cb (CrampChooserPopover *self,
                guint                keyval)
{
  if (keyval == GDK_KEY_Escape)
    self->given_up = TRUE;

  return GDK_EVENT_PROPAGATE;
}

/* A page scrolls to whatever gets the focus, also into a popover, which follows
 * the page: Tab would drive it off the screen. */
static void
set_page_follows_focus (GtkWidget *widget,
                        gboolean   follows)
{
  GtkWidget *page = widget;

  while ((page = gtk_widget_get_parent (page)) != NULL)
    if (GTK_IS_VIEWPORT (page))
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (page), follows);
}

/* In large text words wrap, rather than reach out of a narrow window. */
static void
cramp_chooser_popover_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  GTK_WIDGET_CLASS (cramp_chooser_popover_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = CLAMP (*natural, *minimum, MAX (*minimum, MAX_WIDTH));
}

static void
cramp_chooser_popover_show (GtkWidget *widget)
{
  CRAMP_CHOOSER_POPOVER (widget)->given_up = FALSE;
  set_page_follows_focus (widget, FALSE);
  g_signal_emit (widget, opened_emission, 0);

  GTK_WIDGET_CLASS (cramp_chooser_popover_parent_class)->show (widget);
}

/* A window that closes takes an open popover along, which is closed then
 * without saying so: to leave the screen is what all the ways have in common. */
static void
cramp_chooser_popover_unmap (GtkWidget *widget)
{
  gboolean given_up = CRAMP_CHOOSER_POPOVER (widget)->given_up;

  GTK_WIDGET_CLASS (cramp_chooser_popover_parent_class)->unmap (widget);
  set_page_follows_focus (widget, TRUE);

  if (!given_up)
    g_signal_emit (widget, applied_emission, 0);
}

static void
cramp_chooser_popover_class_init (CrampChooserPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cramp_chooser_popover_measure;
  widget_class->show = cramp_chooser_popover_show;
  widget_class->unmap = cramp_chooser_popover_unmap;

  /**
   * CrampChooserPopover::opened:
   * @self: the popover
   *
   * It is about to be seen, and has to show what holds now.
   */
  opened_emission = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampChooserPopover::applied:
   * @self: the popover
   *
   * It was closed in any way but with Escape.
   */
  applied_emission = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_chooser_popover_init (CrampChooserPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cramp_chooser_popover_close_all:
 * @widget: a window that is about to close
 *
 * Closes the choosers that are open in it on what they show, while there is
 * somebody to hear of it.
 */
void
cramp_chooser_popover_close_all (GtkWidget *widget)
{
  if (CRAMP_IS_CHOOSER_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    cramp_chooser_popover_close_all (child);
}

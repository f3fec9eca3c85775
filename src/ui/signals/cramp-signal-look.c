/* cramp-signal-look.c - what a state looks like
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-look.h"

/* A shape for each state, so that none is told by colour alone. */
static const struct
{
  const char *shape, *css_class;
} looks[] = {
  [CRAMP_SIGNAL_INSUFFICIENT] = { "cramp-signal-insufficient-symbolic", "cramp-calm" },
  [CRAMP_SIGNAL_QUIET] = { "cramp-signal-quiet-symbolic", "cramp-calm" },
  [CRAMP_SIGNAL_WATCH] = { "cramp-signal-watch-symbolic", "cramp-watch" },
  [CRAMP_SIGNAL_WARNING] = { "cramp-signal-warning-symbolic", "cramp-warning" },
};

/**
 * cramp_signal_look_show:
 * @card: what is tinted when there is something to see, and weighs less when
 *   there is not
 * @shape: the picture of the state
 *
 * Shows at a glance what a signal says.
 */
void
cramp_signal_look_show (GtkWidget       *card,
                        GtkImage        *shape,
                        CrampSignalState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (card, looks[i].css_class);

  gtk_widget_add_css_class (card, looks[state].css_class);
  gtk_image_set_from_icon_name (shape, looks[state].shape);
}

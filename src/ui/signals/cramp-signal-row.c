/* cramp-signal-row.c - one signal in a line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-row.h"

#include "cramp-spoken-row.h"

struct _CrampSignalRow
{
  AdwActionRow parent_instance;

  GtkImage *shape;
};

G_DEFINE_FINAL_TYPE (CrampSignalRow, cramp_signal_row, ADW_TYPE_ACTION_ROW)

/* A shape for each state, so that none is told by colour alone. */
static const char *const shapes[] = {
  [CRAMP_SIGNAL_INSUFFICIENT] = "cramp-signal-insufficient-symbolic",
  [CRAMP_SIGNAL_QUIET] = "cramp-signal-quiet-symbolic",
  [CRAMP_SIGNAL_WATCH] = "cramp-signal-watch-symbolic",
  [CRAMP_SIGNAL_WARNING] = "cramp-signal-warning-symbolic",
};

static void
cramp_signal_row_class_init (CrampSignalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, shape);
}

static void
cramp_signal_row_init (CrampSignalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_signal_row_new:
 *
 * Returns: (transfer floating): a row that leads to the page of the signals
 */
GtkWidget *
cramp_signal_row_new (void)
{
  return g_object_new (CRAMP_TYPE_SIGNAL_ROW, NULL);
}

/**
 * cramp_signal_row_set_words:
 * @words: a signal
 *
 * Shows the state in words and shape, and what was seen.
 */
void
cramp_signal_row_set_words (CrampSignalRow         *self,
                            const CrampSignalWords *words)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", words->status, words->finding);

  gtk_image_set_from_icon_name (self->shape, cramp_signal_row_get_shape (words->state));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cramp_signal_words_title (words->signal));
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
}

/**
 * cramp_signal_row_get_shape:
 *
 * Returns: the name of the icon that stands for it
 */
const char *
cramp_signal_row_get_shape (CrampSignalState state)
{
  return shapes[state];
}

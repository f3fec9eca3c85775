/* cramp-signal-row.c - one signal with its evidence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-row.h"

#include "cramp-frequency-words.h"

struct _CrampSignalRow
{
  AdwExpanderRow parent_instance;

  GtkImage     *shape;
  AdwActionRow *nights;
  AdwActionRow *counts;
  AdwActionRow *before;
  AdwActionRow *rule;
  AdwActionRow *advice;
  AdwActionRow *uncertainty;
};

G_DEFINE_FINAL_TYPE (CrampSignalRow, cramp_signal_row, ADW_TYPE_EXPANDER_ROW)

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
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, nights);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, counts);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, before);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, rule);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, advice);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, uncertainty);
}

static void
cramp_signal_row_init (CrampSignalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (AdwActionRow *row,
          const char   *text)
{
  g_autofree char *escaped = g_markup_escape_text (text == NULL ? "" : text, -1);

  adw_action_row_set_subtitle (row, escaped);
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

/**
 * cramp_signal_row_set_frequency:
 * @self: the row of signal 1
 * @frequency: what the diary says
 * @today: the night that is running
 *
 * Shows the state in words and shape, and the evidence for it.
 */
void
cramp_signal_row_set_frequency (CrampSignalRow       *self,
                                const CrampFrequency *frequency,
                                CrampNightDate        today)
{
  g_autofree char *state = cramp_frequency_words_state (frequency);
  g_autofree char *finding = cramp_frequency_words_finding (frequency);
  g_autofree char *nights = cramp_frequency_words_nights (frequency, today);
  g_autofree char *counts = cramp_frequency_words_counts (frequency);
  g_autofree char *before = cramp_frequency_words_before (frequency);
  g_autofree char *rule = cramp_frequency_words_rule (frequency, today);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", state, finding);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, subtitle, -1);
  gtk_image_set_from_icon_name (self->shape, shapes[frequency->state]);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  set_text (self->nights, nights);
  set_text (self->counts, counts);
  set_text (self->before, before);
  set_text (self->rule, rule);
  set_text (self->advice, cramp_frequency_words_advice (frequency));
  set_text (self->uncertainty, cramp_frequency_words_uncertainty (frequency));
}

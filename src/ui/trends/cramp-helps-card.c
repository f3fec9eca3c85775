/* cramp-helps-card.c - what helps this person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-helps-card.h"

#include "cramp-chart-grid.h"
#include "cramp-helps-words.h"
#include "cramp-spoken-row.h"
#include "cramp-words.h"

struct _CrampHelpsCard
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow   *first;
  AdwActionRow   *second;
  AdwActionRow   *third;
  AdwExpanderRow *table_row;
  AdwBin         *table_place;
  AdwExpanderRow *counted_row;
  AdwActionRow   *counted;

  CrampChartTable *table;
};

G_DEFINE_FINAL_TYPE (CrampHelpsCard, cramp_helps_card, ADW_TYPE_PREFERENCES_GROUP)

static void
show_table_cb (CrampHelpsCard *self)
{
  gboolean wanted = adw_expander_row_get_expanded (self->table_row) && self->table != NULL;

  adw_bin_set_child (self->table_place, wanted ? cramp_chart_grid_new (self->table) : NULL);
}

static void
cramp_helps_card_finalize (GObject *object)
{
  CrampHelpsCard *self = CRAMP_HELPS_CARD (object);

  g_clear_pointer (&self->table, cramp_chart_table_free);

  G_OBJECT_CLASS (cramp_helps_card_parent_class)->finalize (object);
}

static void
cramp_helps_card_class_init (CrampHelpsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_helps_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends/cramp-helps-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, first);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, second);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, third);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, table_row);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, table_place);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, counted_row);
  gtk_widget_class_bind_template_child (widget_class, CrampHelpsCard, counted);
  gtk_widget_class_bind_template_callback (widget_class, show_table_cb);
}

static void
cramp_helps_card_init (CrampHelpsCard *self)
{
  g_autofree char *counted = cramp_helps_words_counted ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_spoken_row_set_text (self->counted, counted);
  cramp_spoken_row_name_part (ADW_PREFERENCES_ROW (self->table_row), adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
  cramp_spoken_row_name_part (ADW_PREFERENCES_ROW (self->counted_row), adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
}

static void
show_effect (AdwActionRow          *row,
             const CrampCareEffect *effect)
{
  g_autofree char *words = cramp_helps_words_effect (effect);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cramp_words_care (effect->care));
  cramp_spoken_row_set_text (row, words);
}

/**
 * cramp_helps_card_set:
 * @helps: what the diary says of the care measures
 *
 * Shows that, the most helpful one first.
 */
void
cramp_helps_card_set (CrampHelpsCard   *self,
                      const CrampHelps *helps)
{
  AdwActionRow *const rows[] = { self->first, self->second, self->third };
  g_autofree char    *intro = cramp_helps_words_intro (helps);

  G_STATIC_ASSERT (G_N_ELEMENTS (rows) == CRAMP_N_CARES);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), intro);
  for (guint i = 0; i < CRAMP_N_CARES; i++)
    show_effect (rows[i], &helps->effects[i]);

  g_clear_pointer (&self->table, cramp_chart_table_free);
  self->table = cramp_helps_words_table (helps);
  show_table_cb (self);
}

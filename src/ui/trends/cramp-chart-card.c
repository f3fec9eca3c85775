/* cramp-chart-card.c - a chart with its sentence, its table and its counting
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-card.h"

#include <glib/gi18n.h>

#include "cramp-chart-grid.h"
#include "cramp-chart-table.h"
#include "cramp-chart-view.h"
#include "cramp-chart-words.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"
#include "cramp-trend-words.h"

struct _CrampChartCard
{
  AdwPreferencesGroup parent_instance;

  AdwPreferencesRow *picture_row;
  GtkLabel          *sentence;
  CrampChartView    *view;
  GtkLabel          *point;
  AdwExpanderRow    *table_row;
  AdwBin            *table_place;
  AdwExpanderRow    *counted_row;
  AdwActionRow      *counted;

  CrampChart         chart;
  const CrampTrends *trends;
  CrampChartTable   *table;
};

G_DEFINE_FINAL_TYPE (CrampChartCard, cramp_chart_card, ADW_TYPE_PREFERENCES_GROUP)

/* Most look at the picture: the table is made when it is asked for. */
static void
show_table_cb (CrampChartCard *self)
{
  gboolean wanted = adw_expander_row_get_expanded (self->table_row) && self->table != NULL;

  adw_bin_set_child (self->table_place, wanted ? cramp_chart_grid_new (self->table) : NULL);
}

/* In words beside the picture, for eyes and for a screen reader. */
static void
point_changed_cb (CrampChartCard *self)
{
  int              point = cramp_chart_view_get_point (self->view);
  g_autofree char *words = NULL;

  if (self->table == NULL)
    return;

  words = point < 0 ? g_strdup (_ ("Left and right go from point to point, plus and minus to the greatest and the least."))
                    : cramp_chart_table_describe (self->table, (guint) point);
  gtk_label_set_label (self->point, words);
  gtk_widget_set_visible (GTK_WIDGET (self->point), point >= 0);
  cramp_spoken_set_description (GTK_WIDGET (self->view), words);
}

static void
cramp_chart_card_finalize (GObject *object)
{
  CrampChartCard *self = CRAMP_CHART_CARD (object);

  g_clear_pointer (&self->table, cramp_chart_table_free);

  G_OBJECT_CLASS (cramp_chart_card_parent_class)->finalize (object);
}

static void
cramp_chart_card_class_init (CrampChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_chart_card_finalize;

  g_type_ensure (CRAMP_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends/cramp-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, picture_row);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, point);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, table_row);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, table_place);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, counted_row);
  gtk_widget_class_bind_template_child (widget_class, CrampChartCard, counted);
  gtk_widget_class_bind_template_callback (widget_class, show_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_changed_cb);
}

static void
cramp_chart_card_init (CrampChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_chart_card_new:
 *
 * Returns: (transfer floating): the card of a chart
 */
GtkWidget *
cramp_chart_card_new (CrampChart chart)
{
  CrampChartCard *self = g_object_new (CRAMP_TYPE_CHART_CARD, "title", cramp_chart_words_title (chart), NULL);

  self->chart = chart;
  adw_preferences_row_set_title (self->picture_row, cramp_chart_words_title (chart));
  cramp_spoken_row_name_part (ADW_PREFERENCES_ROW (self->table_row), cramp_chart_words_title (chart));
  cramp_spoken_row_name_part (ADW_PREFERENCES_ROW (self->counted_row), cramp_chart_words_title (chart));

  return GTK_WIDGET (self);
}

/**
 * cramp_chart_card_set:
 * @trends: the numbers, which stay as long as they are shown
 *
 * Shows a chart, if there is anything to show of it.
 */
void
cramp_chart_card_set (CrampChartCard    *self,
                      const CrampTrends *trends)
{
  g_autofree char *sentence = cramp_trend_words_sentence (self->chart, trends);
  g_autofree char *counted = cramp_trend_words_counted (self->chart, trends);
  gboolean         is_empty = cramp_chart_is_empty (self->chart, trends);

  g_clear_pointer (&self->table, cramp_chart_table_free);
  self->trends = trends;
  self->table = cramp_chart_table_new (self->chart, trends);
  gtk_label_set_label (self->sentence, sentence);
  cramp_spoken_row_set_text (self->counted, counted);
  cramp_chart_view_set (self->view, self->chart, trends, sentence);
  /* Where there is no picture to go to, the keyboard comes to its row. */
  cramp_spoken_set_name (GTK_WIDGET (self->picture_row), is_empty ? sentence : "");
  gtk_widget_set_focusable (GTK_WIDGET (self->picture_row), is_empty);
  show_table_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->chart == CRAMP_CHART_WEEKS || trends->places.cramps > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->table_row), self->chart == CRAMP_CHART_WEEKS || !is_empty);
}

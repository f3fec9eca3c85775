/* cramp-trends-page.c - the diary in charts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-trends-page.h"

#include "cramp-chart-card.h"
#include "cramp-empty-page.h"
#include "cramp-frame-by-frame.h"
#include "cramp-helps-card.h"
#include "cramp-into-sight.h"
#include "cramp-large-text.h"
#include "cramp-plan-card.h"
#include "cramp-store-record.h"
#include "cramp-trend-reader.h"
#include "cramp-window-clock.h"

struct _CrampTrendsPage
{
  AdwBin parent_instance;

  GtkStack    *content;
  AdwComboRow *range;
  GtkBox      *cards_box;

  CrampChartCard   *cards[CRAMP_N_CHARTS];
  guint             n_cards; /* that are there */
  CrampHelpsCard   *helps;
  CrampPlanCard    *plan;
  guint             ahead_id;
  CrampStore       *store;
  CrampTrendReader *reader;
  CrampNightDate    first, as_of;
  int               soak; /* reasons against a foot soak in what is answered */
  CrampTrends      *trends;
};

/* So many fill a large window. */
#define FIRST_CARDS 2

G_DEFINE_FINAL_TYPE (CrampTrendsPage, cramp_trends_page, ADW_TYPE_BIN)

/* Who has read a reason against the soak and wants it all the same may try it
 * out as well. */
static gboolean
find_soak_reasons (CrampStore *store,
                   int        *reasons,
                   GError    **error)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, error);

  if (settings == NULL)
    return FALSE;

  for (guint i = 0; i < settings->len; i++)
    if (((CrampReminderSetting *) g_ptr_array_index (settings, i))->reminder == CRAMP_REMINDER_SOAK)
      *reasons = cramp_reminder_setting_get_reasons_against (g_ptr_array_index (settings, i), *reasons);

  return TRUE;
}

static void
show_helps (CrampTrendsPage *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampHelps) helps = NULL;
  int soak_reasons = self->soak;

  /* A page is seen, and what is on it, also while its diary cannot be read. */
  if (self->store == NULL)
    return;

  now = cramp_window_clock_dup_now (self);
  helps = cramp_helps_read (self->store, self->first, self->as_of, now, &error);
  if (helps == NULL || !find_soak_reasons (self->store, &soak_reasons, &error))
    {
      g_warning ("Could not read what helps: %s", error->message);
      return;
    }

  cramp_helps_card_set (self->helps, helps);
  cramp_plan_card_set (self->plan, helps, soak_reasons);
}

static void
add_card (CrampTrendsPage *self,
          GtkWidget       *card)
{
  gtk_box_append (self->cards_box, card);
  cramp_large_text_fit (card);
}

static void
add_chart (CrampTrendsPage *self)
{
  GtkWidget *card = cramp_chart_card_new (self->n_cards);

  add_card (self, card);
  if (self->trends != NULL)
    cramp_chart_card_set (CRAMP_CHART_CARD (card), self->trends);
  self->cards[self->n_cards++] = CRAMP_CHART_CARD (card);
}

static void
add_helps (CrampTrendsPage *self)
{
  self->helps = g_object_new (CRAMP_TYPE_HELPS_CARD, NULL);
  self->plan = g_object_new (CRAMP_TYPE_PLAN_CARD, NULL);
  add_card (self, GTK_WIDGET (self->helps));
  add_card (self, GTK_WIDGET (self->plan));
  show_helps (self);
}

static gboolean
build_next (gpointer page)
{
  CrampTrendsPage *self = page;

  if (self->n_cards < CRAMP_N_CHARTS)
    add_chart (self);
  else
    add_helps (self);

  return self->helps == NULL;
}

/* Not before there is a night to show. */
static void
begin_cards (CrampTrendsPage *self)
{
  while (self->n_cards < FIRST_CARDS)
    add_chart (self);
  cramp_frame_by_frame_begin (GTK_WIDGET (self), build_next);
}

/* The old numbers stay until no card shows them. */
static void
show_trends (CrampTrendsPage *self,
             CrampTrends     *trends)
{
  for (guint i = 0; i < self->n_cards; i++)
    cramp_chart_card_set (self->cards[i], trends);
  g_clear_pointer (&self->trends, cramp_trends_free);
  self->trends = trends;
  if (trends->nights.nights != 0 && self->n_cards == 0)
    begin_cards (self);
  gtk_stack_set_visible_child_name (self->content, trends->nights.nights == 0 ? "empty" : "charts");
}

static gboolean
read_ahead_cb (gpointer user_data)
{
  CrampTrendsPage *self = user_data;

  if (cramp_trend_reader_read_ahead (self->reader, self->first))
    return G_SOURCE_CONTINUE;

  self->ahead_id = 0;
  return G_SOURCE_REMOVE;
}

/* Who looks at some nights may want to see all of them next. */
static void
plan_ahead (CrampTrendsPage *self)
{
  if (self->ahead_id == 0)
    self->ahead_id = g_idle_add_full (G_PRIORITY_LOW, read_ahead_cb, self, NULL);
}

static void
read_trends (CrampTrendsPage *self)
{
  g_autoptr (GError) error = NULL;
  CrampTrends *trends;

  if (self->reader == NULL)
    return;

  trends = cramp_trend_reader_read (self->reader, adw_combo_row_get_selected (self->range), self->first, self->as_of, &error);
  if (trends == NULL)
    g_warning ("Could not read what the charts show: %s", error->message);
  else
    show_trends (self, trends);
  plan_ahead (self);
}

static void
cramp_trends_page_dispose (GObject *object)
{
  CrampTrendsPage *self = CRAMP_TRENDS_PAGE (object);

  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_clear_object (&self->reader);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_trends_page_parent_class)->dispose (object);
}

static void
cramp_trends_page_finalize (GObject *object)
{
  CrampTrendsPage *self = CRAMP_TRENDS_PAGE (object);

  g_clear_pointer (&self->trends, cramp_trends_free);

  G_OBJECT_CLASS (cramp_trends_page_parent_class)->finalize (object);
}

static void
cramp_trends_page_class_init (CrampTrendsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_trends_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_trends_page_finalize;

  g_type_ensure (CRAMP_TYPE_EMPTY_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends/cramp-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, content);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, range);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, cards_box);
  gtk_widget_class_bind_template_callback (widget_class, read_trends);
}

static void
cramp_trends_page_init (CrampTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_trends_page_refresh:
 * @findings: what the diary says, for the first and the last of its nights
 *
 * Shows what has changed in the diary, and nights that have come.
 */
void
cramp_trends_page_refresh (CrampTrendsPage     *self,
                           CrampStore          *store,
                           const CrampFindings *findings)
{
  if (g_set_object (&self->store, store))
    {
      g_clear_object (&self->reader);
      self->reader = cramp_trend_reader_new (store);
    }
  self->first = findings->frequency.first;
  self->as_of = findings->frequency.as_of;
  self->soak = findings->soak;
  read_trends (self);
  if (self->helps != NULL)
    show_helps (self);
}

/**
 * cramp_trends_page_show_plan:
 * @self: a page that is shown
 *
 * Brings the plan with and without a care measure into sight. An empty diary has
 * none.
 */
void
cramp_trends_page_show_plan (CrampTrendsPage *self)
{
  cramp_frame_by_frame_finish (GTK_WIDGET (self));
  if (self->plan != NULL)
    cramp_into_sight_bring (GTK_WIDGET (self->plan));
}

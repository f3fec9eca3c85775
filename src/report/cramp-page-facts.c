/* cramp-page-facts.c - what the diary says of the time that the page is about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-page-facts.h"

#include "cramp-constants.h"
#include "cramp-store-danger.h"
#include "cramp-store-episodes.h"
#include "cramp-store-facts.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"

/* Twelve weeks: what a doctor asks about. (choice) */
#define USUAL_NIGHTS 84

/* Sooner after a visit there is nothing to compare yet. (choice) */
#define LEAST_NIGHTS_SINCE_VISIT 7

/* More than these would leave no room for the weeks. (choice) */
#define MOST_MARKS 4

void
cramp_page_facts_free (CrampPageFacts *self)
{
  g_clear_pointer (&self->trends, cramp_trends_free);
  g_clear_object (&self->assessor);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->cramps, g_array_unref);
  g_clear_pointer (&self->totals, g_array_unref);
  g_clear_pointer (&self->nights, g_ptr_array_unref);
  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_pointer (&self->profile, cramp_profile_free);
  g_date_time_unref (self->now);
  g_free (self);
}

/* As of now, unless an earlier night was asked for (rule N4). */
static gboolean
assess (CrampPageFacts           *self,
        const CrampReportOptions *options,
        GError                  **error)
{
  CrampNightDate running = cramp_night_of (self->now);

  if (options->last != 0 && options->last < running)
    return cramp_assessor_assess_night (self->assessor, options->last, self->now, &self->findings, error);

  return cramp_assessor_assess (self->assessor, self->now, &self->findings, error);
}

static CrampNightDate
get_first_asked (const CrampReportOptions *options,
                 CrampNightDate            last)
{
  guint n_nights = options->n_nights == 0 ? USUAL_NIGHTS : options->n_nights;

  if (options->first != 0)
    return options->first;

  return last < n_nights ? 1 : last + 1 - n_nights;
}

static void
find_span (CrampPageFacts           *self,
           const CrampReportOptions *options)
{
  CrampNightDate last = self->findings.frequency.as_of;

  self->first = self->findings.frequency.first;
  self->span = cramp_trend_span_new (CRAMP_TREND_ALL, self->first, last);
  if (self->span.first != 0)
    self->span.first = MIN (MAX (self->span.first, get_first_asked (options, last)), last);
}

/* The page may be printed for a visit of today: that one is not over. */
static void
find_visit (CrampPageFacts *self)
{
  for (guint i = 0; i < self->visits->len; i++)
    {
      const CrampVisit *visit = g_ptr_array_index (self->visits, i);

      if (visit->date >= self->first && visit->date + LEAST_NIGHTS_SINCE_VISIT <= self->span.last + 1 && visit->date != 0)
        self->visit = visit;
    }
}

/* In a file it may be written as empty. */
static gboolean
has_answer (const CrampVisit *visit)
{
  return visit->answer != NULL && *visit->answer != '\0';
}

static void
find_next_visit (CrampPageFacts *self)
{
  CrampNightDate today = cramp_date_of (self->now);

  for (guint i = self->visits->len; i > 0; i--)
    {
      const CrampVisit *visit = g_ptr_array_index (self->visits, i - 1);

      if (visit->date >= today && !has_answer (visit))
        self->next_visit = visit;
    }
}

static void
find_recent (CrampPageFacts *self)
{
  self->recent = cramp_trend_span_new (CRAMP_TREND_4_WEEKS, self->first, self->span.last);
  if (self->span.first == 0)
    return;

  find_visit (self);
  if (self->visit != NULL)
    self->recent.first = self->visit->date;
  self->earlier = cramp_trend_span_before (self->recent, self->first);
}

static CrampNightDate
get_first_of_all (const CrampPageFacts *self)
{
  CrampNightDate first = MIN (self->span.first, self->recent.first);
  CrampTrendSpan before = cramp_trend_span_before (self->span, self->first);

  if (self->earlier.first != 0)
    first = MIN (first, self->earlier.first);

  return before.first == 0 ? first : MIN (first, before.first);
}

static gboolean
read_checks (CrampPageFacts *self,
             CrampStore     *store,
             GError        **error)
{
  GTimeZone *zone = g_date_time_get_timezone (self->now);
  g_autoptr (GDateTime) first = cramp_night_date_get_end (MAX (self->span.first, 2) - 1, zone);
  g_autoptr (GDateTime) end = cramp_night_date_get_end (MAX (self->span.last, 1), zone);

  self->checks = cramp_store_read_danger_checks_between (store, first, end, error);

  return self->checks != NULL;
}

static gboolean
read_nights (CrampPageFacts *self,
             CrampStore     *store,
             GError        **error)
{
  CrampNightDate first = get_first_of_all (self);

  self->episodes = cramp_store_read_episodes (store, self->span.first, self->span.last, error);
  if (self->episodes == NULL)
    return FALSE;
  self->nights = cramp_store_read_nights (store, self->span.first, self->span.last, error);
  if (self->nights == NULL)
    return FALSE;
  self->totals = cramp_store_read_totals (store, first, self->span.last, error);
  if (self->totals == NULL)
    return FALSE;
  self->cramps = cramp_store_read_facts (store, first, self->span.last, error);

  return self->cramps != NULL && read_checks (self, store, error);
}

/* The chart of the weeks tells of the latest medicines; all of them, with their
 * dates, are in the band about the person. */
static void
keep_latest_marks (CrampTrends *trends)
{
  if (trends->marks->len > MOST_MARKS)
    g_array_remove_range (trends->marks, 0, trends->marks->len - MOST_MARKS);
}

static gboolean
read_all (CrampPageFacts           *self,
          CrampStore               *store,
          const CrampReportOptions *options,
          GError                  **error)
{
  self->profile = cramp_store_read_profile (store, error);
  if (self->profile == NULL)
    return FALSE;
  self->visits = cramp_store_read_records (store, &cramp_visit_kind, error);
  if (self->visits == NULL || !assess (self, options, error))
    return FALSE;

  find_span (self, options);
  find_recent (self);
  find_next_visit (self);
  if (!read_nights (self, store, error))
    return FALSE;

  self->trends = cramp_trends_new (&(CrampTrendMaterial){ self->first, self->totals, self->cramps, options->medicines ? self->profile->medicines : NULL }, self->span);
  keep_latest_marks (self->trends);
  return TRUE;
}

/**
 * cramp_page_facts_read:
 * @now: the current local time
 *
 * Reads what the page says, from one moment of the diary.
 *
 * Returns: (transfer full) (nullable): it, or %NULL when the store failed
 */
CrampPageFacts *
cramp_page_facts_read (CrampStore               *store,
                       const CrampReportOptions *options,
                       GDateTime                *now,
                       GError                  **error)
{
  g_autoptr (CrampPageFacts) self = g_new0 (CrampPageFacts, 1);
  gboolean begun, success;

  self->now = g_date_time_ref (now);
  self->assessor = cramp_assessor_new (store);
  if (!cramp_store_begin_read (store, &begun, error))
    return NULL;
  success = read_all (self, store, options, error);
  cramp_store_end_read (store, begun);

  return success ? g_steal_pointer (&self) : NULL;
}

CrampTrendNights
cramp_page_facts_count_nights (const CrampPageFacts *self,
                               CrampTrendSpan        span)
{
  return cramp_trend_count_nights (span, (const CrampNightTotal *) self->totals->data, self->totals->len);
}

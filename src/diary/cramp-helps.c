/* cramp-helps.c - what helps this person, as far as the diary knows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-helps.h"

#include "cramp-constants.h"
#include "cramp-reminder-pause.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-record.h"

/* Two looks in a row, a week apart, and the night before the first one. */
#define NIGHTS_BACK (CRAMP_HELPS_NIGHTS + 14)

void
cramp_helps_free (CrampHelps *self)
{
  g_clear_pointer (&self->plan, cramp_plan_free);
  g_free (self);
}

/* The most helpful first; what there is too little of keeps its place behind
 * them. */
static void
sort_effects (CrampHelps *self)
{
  for (guint i = 1; i < CRAMP_N_CARES; i++)
    for (guint j = i; j > 0; j--)
      {
        CrampCareEffect *before = &self->effects[j - 1], *after = &self->effects[j];
        CrampCareEffect  kept = *before;

        if (!after->enough || (before->enough && before->shrunk.value <= after->shrunk.value))
          break;
        *before = *after;
        *after = kept;
      }
}

static void
count_unknown (CrampHelps    *self,
               CrampNightDate first,
               CrampNightDate as_of)
{
  const CrampCareEffect *effect = &self->effects[0];
  guint                  known = effect->groups.n1 + effect->groups.n0 + effect->left_out;

  self->nights = first == 0 || first > as_of ? 0 : MIN (as_of - first + 1, CRAMP_HELPS_NIGHTS);
  self->unknown = self->nights - MIN (known, self->nights);
}

static gboolean
read_effects (CrampHelps    *self,
              CrampStore    *store,
              CrampNightDate first,
              CrampNightDate as_of,
              GError       **error)
{
  CrampNightDate from = as_of > NIGHTS_BACK ? as_of - NIGHTS_BACK : 1;
  g_autoptr (GArray) totals = cramp_store_read_totals (store, from, as_of, error);
  g_autoptr (GPtrArray) nights = totals == NULL ? NULL : cramp_store_read_nights (store, from, as_of, error);

  if (nights == NULL)
    return FALSE;

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    self->effects[care] = cramp_care_effect_assess (care, totals, nights, as_of);
  count_unknown (self, first, as_of);
  sort_effects (self);

  return TRUE;
}

/* A night was spent without reminders when the pause still held at the midnight
 * of its evening. */
static gboolean
is_paused (GPtrArray     *pauses,
           CrampNightDate night,
           GTimeZone     *zone)
{
  g_autoptr (GDateTime) noon = cramp_night_date_get_end (night, zone);
  g_autoptr (GDateTime) midnight = g_date_time_add_hours (noon, -12);

  for (guint i = 0; i < pauses->len; i++)
    {
      const CrampReminderPause *pause = g_ptr_array_index (pauses, i);

      if (night >= pause->from && cramp_reminder_pause_silences (pause, night, g_date_time_to_unix (midnight)))
        return TRUE;
    }

  return FALSE;
}

static void
leave_pauses_out (GArray    *totals,
                  GPtrArray *pauses,
                  GTimeZone *zone)
{
  for (guint i = totals->len; pauses->len > 0 && i > 0; i--)
    if (is_paused (pauses, g_array_index (totals, CrampNightTotal, i - 1).night, zone))
      g_array_remove_index (totals, i - 1);
}

static gboolean
assess_plan (CrampHelps    *self,
             CrampStore    *store,
             GPtrArray     *pauses,
             CrampNightDate as_of,
             GTimeZone     *zone,
             GError       **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (store, self->plan->from, cramp_plan_get_end (self->plan), error);

  if (totals == NULL)
    return FALSE;

  leave_pauses_out (totals, pauses, zone);
  self->result = cramp_plan_assess (self->plan, totals, as_of);

  return TRUE;
}

static gboolean
read_plan (CrampHelps    *self,
           CrampStore    *store,
           CrampNightDate as_of,
           GDateTime     *now,
           GError       **error)
{
  g_autoptr (GPtrArray) plans = cramp_store_read_records (store, &cramp_plan_kind, error);
  g_autoptr (GPtrArray) pauses = plans == NULL ? NULL : cramp_store_read_records (store, &cramp_reminder_pause_kind, error);
  const CrampPlan *last;

  if (pauses == NULL)
    return FALSE;

  self->tonight = cramp_tonight (now);
  self->is_paused = cramp_reminder_pauses_get_end (pauses, self->tonight) != 0;
  last = cramp_plans_find_last (plans);
  if (last == NULL)
    return TRUE;

  self->plan = cramp_plan_copy (last);
  return assess_plan (self, store, pauses, as_of, g_date_time_get_timezone (now), error);
}

/**
 * cramp_helps_read:
 * @first: the first night of the diary (rule N5), or 0 when it has none
 * @as_of: the last night to speak about (rule N4)
 * @now: the current local time
 *
 * Reads what the diary says of the care measures, and of the plan that began
 * last, from one moment of the diary.
 *
 * Returns: (transfer full) (nullable): that, or %NULL when the store failed
 */
CrampHelps *
cramp_helps_read (CrampStore    *store,
                  CrampNightDate first,
                  CrampNightDate as_of,
                  GDateTime     *now,
                  GError       **error)
{
  g_autoptr (CrampHelps) self = g_new0 (CrampHelps, 1);
  gboolean begun, success;

  if (!cramp_store_begin_read (store, &begun, error))
    return NULL;
  success = read_effects (self, store, first, as_of, error) && read_plan (self, store, as_of, now, error);
  cramp_store_end_read (store, begun);

  return success ? g_steal_pointer (&self) : NULL;
}

/**
 * cramp_helps_plan_runs:
 *
 * Returns: whether a plan is under way, or begins soon
 */
gboolean
cramp_helps_plan_runs (const CrampHelps *self)
{
  return self->plan != NULL && self->tonight < cramp_plan_get_end (self->plan);
}

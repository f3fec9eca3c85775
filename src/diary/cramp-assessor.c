/* cramp-assessor.c - what the diary on the disk gives the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-assessor.h"

#include "cramp-filled-in.h"
#include "cramp-recent-reader.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"

/* How far before the night to speak about the kept replay ends: most entries
 * that are changed are younger, and the nights since are replayed in no time.
 * (choice) */
#define KEPT_NIGHTS_BACK 35

struct _CrampAssessor
{
  GObject parent_instance;

  CrampStore          *store;
  gint64               data_version; /* of what is kept */
  CrampNightDate       changed_from; /* nights from here on are read anew */
  CrampFrequencyReplay kept;         /* nights is 0 when there is none */
  CrampRecentReader    recent;
  GPtrArray           *checks; /* that the findings may speak of */
};

G_DEFINE_FINAL_TYPE (CrampAssessor, cramp_assessor, G_TYPE_OBJECT)

static CrampNightDate
get_end (const CrampFrequencyReplay *replay)
{
  return replay->first + replay->nights - 1;
}

static void
night_changed_cb (CrampAssessor *self,
                  guint          night)
{
  self->changed_from = MIN (self->changed_from, night);
  if (self->kept.nights > 0 && night <= get_end (&self->kept))
    self->kept.nights = 0;
}

/* Others do not say which nights they changed. */
static gboolean
notice_others (CrampAssessor *self,
               GError       **error)
{
  gint64 version;

  if (!cramp_store_read_data_version (self->store, &version, error))
    return FALSE;

  if (version != self->data_version)
    night_changed_cb (self, 0);
  self->data_version = version;

  return TRUE;
}

/* The diary begins on the earlier of what the person says and what is entered
 * (rule N5); what begins later than the night in question says nothing yet. */
static CrampNightDate
find_first (CrampNightDate diary_start,
            CrampNightDate first_entry,
            CrampNightDate night)
{
  CrampNightDate first = 0;

  if (diary_start != 0 && diary_start <= night)
    first = diary_start;
  if (first_entry != 0 && first_entry <= night && (first == 0 || first_entry < first))
    first = first_entry;

  return first;
}

static gboolean
is_usable (CrampAssessor *self,
           CrampNightDate first,
           CrampNightDate night,
           int            usual_before)
{
  return self->kept.nights > 0 &&
         self->kept.first == first &&
         self->kept.usual_before == usual_before &&
         get_end (&self->kept) <= night;
}

/* Replays the nights up to @night, from the kept place on if nothing before it
 * has changed, and keeps a place for the next time. */
static gboolean
replay_nights (CrampAssessor        *self,
               CrampNightDate        first,
               CrampNightDate        night,
               int                   usual_before,
               CrampFrequencyReplay *replay,
               GError              **error)
{
  g_autoptr (GArray) totals = NULL;

  if (!is_usable (self, first, night, usual_before))
    cramp_frequency_replay_init (&self->kept, first, usual_before);

  totals = cramp_store_read_totals (self->store, self->kept.first + self->kept.nights, night, error);
  if (totals == NULL)
    return FALSE;

  if (night > KEPT_NIGHTS_BACK)
    cramp_frequency_replay_advance (&self->kept, (const CrampNightTotal *) totals->data, totals->len, night - KEPT_NIGHTS_BACK);
  *replay = self->kept;
  cramp_frequency_replay_advance (replay, (const CrampNightTotal *) totals->data, totals->len, night);

  return TRUE;
}

static gboolean
read_recent (CrampAssessor      *self,
             const CrampProfile *profile,
             CrampRecent        *recent,
             GError            **error)
{
  if (!cramp_recent_reader_read (&self->recent, self->store, self->changed_from, recent, error))
    return FALSE;

  self->changed_from = G_MAXUINT32;
  recent->conditions = profile->answers[CRAMP_PROFILE_CONDITIONS];

  return TRUE;
}

static gboolean
assess_with_profile (CrampAssessor      *self,
                     const CrampProfile *profile,
                     CrampRecent        *recent,
                     CrampFindings      *findings,
                     GError            **error)
{
  g_autofree CrampFrequencyReplay *replay = g_new (CrampFrequencyReplay, 1);
  CrampNightDate                   first_entry;

  if (!cramp_store_find_first_entry (self->store, &first_entry, error) ||
      !replay_nights (self, find_first (profile->diary_start, first_entry, recent->as_of), recent->as_of,
                      profile->answers[CRAMP_PROFILE_USUAL_BEFORE], replay, error) ||
      !read_recent (self, profile, recent, error))
    return FALSE;

  cramp_findings_assess (findings, replay, recent);
  findings->frequency.as_of = recent->as_of;

  return TRUE;
}

static gboolean
assess (CrampAssessor *self,
        CrampRecent   *recent,
        CrampFindings *findings,
        GError       **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, error);

  return profile != NULL && assess_with_profile (self, profile, recent, findings, error);
}

/* Rule N4: the running night if it is filled in, else the one before. */
static gboolean
find_night (CrampAssessor  *self,
            CrampNightDate  running,
            CrampNightDate *night,
            GError        **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (self->store, running, running, error);

  if (totals == NULL)
    return FALSE;

  *night = cramp_filled_in_by_totals (running, totals) ? running : running - 1;
  return TRUE;
}

static void
cramp_assessor_dispose (GObject *object)
{
  CrampAssessor *self = CRAMP_ASSESSOR (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_assessor_parent_class)->dispose (object);
}

static void
cramp_assessor_finalize (GObject *object)
{
  CrampAssessor *self = CRAMP_ASSESSOR (object);

  cramp_recent_reader_clear (&self->recent);

  G_OBJECT_CLASS (cramp_assessor_parent_class)->finalize (object);
}

static void
cramp_assessor_class_init (CrampAssessorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_assessor_dispose;
  object_class->finalize = cramp_assessor_finalize;
}

static void
cramp_assessor_init (CrampAssessor *self)
{
}

/**
 * cramp_assessor_new:
 * @store: a diary
 *
 * Makes what assesses a diary, and keeps what it has read: after one more
 * entry only the nights from that entry on are read again.
 *
 * Returns: (transfer full): the assessor
 */
CrampAssessor *
cramp_assessor_new (CrampStore *store)
{
  CrampAssessor *self = g_object_new (CRAMP_TYPE_ASSESSOR, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "night-changed", G_CALLBACK (night_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cramp_assessor_assess:
 * @now: the current local time
 * @findings: (out caller-allocates): where to put what the diary says; the
 *   cramps in it stay until the next assessment
 *
 * Assesses the diary as of now (rule N4), from one moment of it. The cost is
 * that of its nights the first time, and afterwards of those that changed.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_assessor_assess (CrampAssessor *self,
                       GDateTime     *now,
                       CrampFindings *findings,
                       GError       **error)
{
  CrampRecent recent = { .now = now, .running = cramp_night_of (now) };
  gboolean    begun, success;

  g_return_val_if_fail (CRAMP_IS_ASSESSOR (self), FALSE);

  if (!cramp_store_begin_read (self->store, &begun, error))
    return FALSE;
  success = notice_others (self, error) &&
            find_night (self, recent.running, &recent.as_of, error) &&
            assess (self, &recent, findings, error);
  cramp_store_end_read (self->store, begun);

  return success;
}

/**
 * cramp_assessor_assess_night:
 * @night: the night to speak about; entries of later ones are ignored
 * @now: the current local time
 * @findings: (out caller-allocates): where to put what the diary says; the
 *   cramps in it stay until the next assessment
 *
 * Assesses the diary as of a night. What was ticked in the list of danger
 * signs counts up to its closing noon.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_assessor_assess_night (CrampAssessor *self,
                             CrampNightDate night,
                             GDateTime     *now,
                             CrampFindings *findings,
                             GError       **error)
{
  g_autoptr (GDateTime) end = cramp_night_date_get_end (night, g_date_time_get_timezone (now));
  CrampRecent recent = { .now = g_date_time_compare (end, now) < 0 ? end : now, .running = night, .as_of = night };
  gboolean    begun, success;

  g_return_val_if_fail (CRAMP_IS_ASSESSOR (self), FALSE);

  if (!cramp_store_begin_read (self->store, &begun, error))
    return FALSE;
  success = notice_others (self, error) && assess (self, &recent, findings, error);
  cramp_store_end_read (self->store, begun);

  return success;
}

static gboolean
assess_soak (CrampAssessor *self,
             CrampRecent   *recent,
             int           *reasons,
             GError       **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, error);
  CrampAftermath aftermath;

  if (profile == NULL || !read_recent (self, profile, recent, error))
    return FALSE;

  aftermath = cramp_aftermath_assess (recent);
  *reasons = cramp_soak_safety_assess (recent, &aftermath);

  return TRUE;
}

/**
 * cramp_assessor_assess_soak:
 * @now: the current local time
 * @reasons: (out): where to put the set of #CrampSoakReason that speak against
 *   the foot soak
 *
 * Assesses nothing but the safety of the foot soak, from the entries of the
 * last weeks: for a service that wakes up for a moment.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_assessor_assess_soak (CrampAssessor *self,
                            GDateTime     *now,
                            int           *reasons,
                            GError       **error)
{
  CrampRecent recent = { .now = now, .running = cramp_night_of (now) };
  gboolean    begun, success;

  g_return_val_if_fail (CRAMP_IS_ASSESSOR (self), FALSE);

  if (!cramp_store_begin_read (self->store, &begun, error))
    return FALSE;
  success = notice_others (self, error) &&
            find_night (self, recent.running, &recent.as_of, error) &&
            assess_soak (self, &recent, reasons, error);
  cramp_store_end_read (self->store, begun);

  return success;
}

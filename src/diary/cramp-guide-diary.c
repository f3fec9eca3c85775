/* cramp-guide-diary.c - a guide from its start to its mark in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-guide-diary.h"

#include "cramp-care-answer.h"
#include "cramp-diary-undo.h"
#include "cramp-store-guide.h"
#include "cramp-store-nights.h"

static gboolean
save_minutes (CrampStore          *store,
              const CrampGuideRun *run,
              gint64               now,
              GError             **error)
{
  g_autoptr (CrampNight) night = cramp_store_read_night (store, run->night, error);

  if (night == NULL)
    return FALSE;

  night->answers[CRAMP_NIGHT_SOAK_MIN] = cramp_guide_get_minutes (run, now);
  return cramp_store_save_night (store, night, error);
}

static gboolean
mark (CrampStore    *store,
      CrampGuideRun *run,
      gint64         now,
      GError       **error)
{
  gint64 end = cramp_guide_get_end (run);

  if (cramp_guide_counts (run, now) &&
      (!cramp_care_write_answer (store, run->night, run->care, CRAMP_CARE_ANSWER_DONE, now, error) ||
       (run->care == CRAMP_CARE_SOAK && !save_minutes (store, run, now, error))))
    return FALSE;

  run->position_s = cramp_guide_get_position (run, now);
  run->since = MIN (end, now);
  run->ended = now;
  return cramp_store_save_guide (store, run, error);
}

/**
 * cramp_guide_find:
 * @now: the current time, in seconds since 1970 in UTC
 * @boot: when the machine was started, by the clock that tells @now
 * @run: (out) (transfer full) (nullable): the guide, or %NULL when there is
 *   none
 *
 * Reads the guide, to be asked at @now: after the clock was set it goes on from
 * where it is. Nothing is written.
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_guide_find (CrampStore      *store,
                  gint64           now,
                  const CrampBoot *boot,
                  CrampGuideRun  **run,
                  GError         **error)
{
  if (!cramp_store_find_guide (store, run, error))
    return FALSE;
  if (*run != NULL)
    cramp_guide_catch_up (*run, now, boot);

  return TRUE;
}

static gboolean
find_and_mark (CrampStore      *store,
               gboolean         early,
               gint64           now,
               const CrampBoot *boot,
               CrampGuideRun  **run,
               GError         **error)
{
  return cramp_guide_find (store, now, boot, run, error) &&
         (*run == NULL || (*run)->ended != 0 || (!early && !cramp_guide_is_over (*run, now)) ||
          mark (store, *run, now, error));
}

/**
 * cramp_guide_finish:
 * @early: whether the person ends it, be it over or not
 * @now: the current time, in seconds since 1970 in UTC
 * @boot: when the machine was started, by the clock that tells @now
 *
 * Ends the guide that is under way if it is over: marks the habit as done for
 * the night it began in, a soak with its minutes, provided enough of it was
 * done. Whoever then tells the person deletes the guide. Calling it again
 * changes nothing, so window and service may both do it.
 *
 * Returns: whether all that is on the disk
 */
gboolean
cramp_guide_finish (CrampStore      *store,
                    gboolean         early,
                    gint64           now,
                    const CrampBoot *boot,
                    GError         **error)
{
  g_autofree CrampGuideRun *run = NULL;
  CrampDeed                *deed = cramp_diary_begin_deed (store, CRAMP_DEED_CARE_DONE, now, error);
  gboolean                  success;

  if (deed == NULL)
    return FALSE;

  success = find_and_mark (store, early, now, boot, &run, error);
  if (run != NULL)
    {
      deed->night = run->night;
      deed->item = (int) run->care;
    }

  return cramp_diary_end_deed (store, success, deed, NULL, error);
}

/* cramp-diary-nights.c - what can be said about a night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-nights.h"

#include "cramp-diary-undo.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

static CrampDeed *
begin_deed (CrampStore    *store,
            CrampDeedKind  kind,
            CrampNightDate date,
            GDateTime     *now,
            GError       **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, kind, g_date_time_to_unix (now), error);

  if (deed != NULL)
    deed->night = date;

  return deed;
}

/* Sets one answer of a night and leaves the others as they are. A night that
 * was answered so keeps when that was. */
static gboolean
answer (CrampStore     *store,
        CrampNightDate  date,
        CrampNightField field,
        int             value,
        GDateTime      *now,
        GError        **error)
{
  g_autoptr (CrampNight) night = cramp_store_read_night (store, date, error);

  if (night == NULL)
    return FALSE;
  if (night->answers[field] == value)
    return TRUE;

  night->answers[field] = value;
  night->modified = g_date_time_to_unix (now);
  return cramp_night_is_empty (night) ? cramp_store_delete_night (store, date, error)
                                      : cramp_store_save_night (store, night, error);
}

/* Who ticks such a night has mistaken it for another one: say so, rather than
 * keep a tick that counts for nothing. */
static gboolean
check_can_be_free (CrampStore    *store,
                   CrampNightDate date,
                   GDateTime     *now,
                   GError       **error)
{
  g_autoptr (GPtrArray) episodes = NULL;

  if (date > cramp_night_of (now))
    {
      g_set_error_literal (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME, "the night is still to come");
      return FALSE;
    }

  episodes = cramp_store_read_episodes (store, date, date, error);
  if (episodes == NULL)
    return FALSE;

  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      {
        g_set_error_literal (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_HAS_CRAMP, "the night has a cramp");
        return FALSE;
      }

  return TRUE;
}

/**
 * cramp_diary_tick:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Answers that the night was free of cramps. A night with a night cramp was
 * not, and one that is still to come is not known.
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_diary_tick (CrampStore    *store,
                  CrampNightDate date,
                  GDateTime     *now,
                  CrampDeed    **done,
                  GError       **error)
{
  CrampDeed *deed = begin_deed (store, CRAMP_DEED_TICKED, date, now, error);
  gboolean   success;

  if (deed == NULL)
    return FALSE;

  success = check_can_be_free (store, date, now, error) &&
            cramp_store_tick_night (store, date, g_date_time_to_unix (now), error);

  return cramp_diary_end_deed (store, success, deed, done, error);
}

/* Gives one answer as a deed, which has been begun, or could not be. */
static gboolean
answer_as_deed (CrampStore     *store,
                CrampNightField field,
                int             value,
                CrampDeed      *deed,
                GDateTime      *now,
                CrampDeed     **done,
                GError        **error)
{
  return deed != NULL && cramp_diary_end_deed (store, answer (store, deed->night, field, value, now, error), deed, done, error);
}

/**
 * cramp_diary_untick:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Takes back the answer that the night was free of cramps: nothing is known of
 * it then.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_untick (CrampStore    *store,
                    CrampNightDate date,
                    GDateTime     *now,
                    CrampDeed    **done,
                    GError       **error)
{
  return answer_as_deed (store, CRAMP_NIGHT_CRAMP_FREE, CRAMP_UNANSWERED,
                         begin_deed (store, CRAMP_DEED_UNTICKED, date, now, error), now, done, error);
}

/**
 * cramp_diary_open_care:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Takes back that a care measure was done or left out.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_open_care (CrampStore    *store,
                       CrampNightDate date,
                       CrampCare      care,
                       GDateTime     *now,
                       CrampDeed    **done,
                       GError       **error)
{
  CrampDeed *deed = begin_deed (store, CRAMP_DEED_CARE_OPENED, date, now, error);

  if (deed != NULL)
    deed->item = (int) care;

  return answer_as_deed (store, cramp_night_care_field (care), CRAMP_UNANSWERED, deed, now, done, error);
}

/**
 * cramp_diary_answer_day:
 * @date: the night that the day and the evening begin
 * @field: a question about them
 * @answer: its answer, which may be %CRAMP_UNANSWERED
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_diary_answer_day (CrampStore     *store,
                        CrampNightDate  date,
                        CrampNightField field,
                        int             value,
                        GDateTime      *now,
                        CrampDeed     **done,
                        GError        **error)
{
  return answer_as_deed (store, field, value, begin_deed (store, CRAMP_DEED_DAY_ANSWERED, date, now, error), now, done, error);
}

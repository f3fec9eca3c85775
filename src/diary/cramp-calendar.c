/* cramp-calendar.c - nights as a calendar shows them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-calendar.h"

#include "cramp-aftermath.h"
#include "cramp-first-night.h"
#include "cramp-store-glances.h"

/* Rule N3, at a glance. @begins is the first night of the diary, or 0 before there
 * is one, and @last the last one that anybody can have answered for. A cramp that
 * came before the night was over is shown as well. */
static CrampNightLook
find_look (const CrampNightGlance *glance,
           CrampNightDate          begins,
           CrampNightDate          last)
{
  if (glance->cramps > 0)
    return CRAMP_LOOK_CRAMPS;
  if (glance->is_ticked)
    return CRAMP_LOOK_FREE;
  if (glance->night > last)
    return CRAMP_LOOK_TO_COME;

  return begins == 0 || glance->night < begins ? CRAMP_LOOK_BEFORE : CRAMP_LOOK_UNKNOWN;
}

/**
 * cramp_calendar_is_open:
 *
 * Returns: whether it waits for an answer: also a night before the diary began
 *   can be answered
 */
gboolean
cramp_calendar_is_open (const CrampCalendarNight *night)
{
  return night->look == CRAMP_LOOK_UNKNOWN || night->look == CRAMP_LOOK_BEFORE;
}

static void
mark_aftermaths (GArray        *nights,
                 CrampNightDate first,
                 GPtrArray     *cramps)
{
  for (guint i = 0; i < cramps->len; i++)
    {
      CrampEpisode *cramp = g_ptr_array_index (cramps, i);

      if (cramp_episode_is_night_cramp (cramp) && (cramp_aftermath_is_numb (cramp) || cramp_aftermath_is_weak (cramp)))
        CRAMP_CALENDAR_NIGHT (nights, cramp_episode_get_night (cramp) - first)->stayed = TRUE;
    }
}

static GArray *
make_nights (GArray        *glances,
             CrampNightDate first,
             CrampNightDate last)
{
  GArray *nights = g_array_new (FALSE, TRUE, sizeof (CrampCalendarNight));

  g_array_set_size (nights, first > last ? 0 : last - first + 1);
  for (guint i = 0; i < nights->len; i++)
    CRAMP_CALENDAR_NIGHT (nights, i)->glance = (CrampNightGlance){ .night = first + i, .pain = CRAMP_UNANSWERED };
  for (guint i = 0; i < glances->len; i++)
    {
      const CrampNightGlance *glance = &g_array_index (glances, CrampNightGlance, i);

      CRAMP_CALENDAR_NIGHT (nights, glance->night - first)->glance = *glance;
    }

  return nights;
}

/**
 * cramp_calendar_read:
 * @first: the first night
 * @last: the last night
 * @now: the current local time
 *
 * Returns: (transfer full) (element-type CrampCalendarNight): each of these
 *   nights, by date, none when @first is after @last; %NULL when the diary could
 *   not be read
 */
GArray *
cramp_calendar_read (CrampStore    *store,
                     CrampNightDate first,
                     CrampNightDate last,
                     GDateTime     *now,
                     GError       **error)
{
  CrampNightDate begins;
  g_autoptr (GArray) glances = NULL;
  g_autoptr (GPtrArray) aftermaths = NULL;
  GArray *nights;

  if (!cramp_first_night_find (store, &begins, error))
    return NULL;
  glances = cramp_store_read_glances (store, first, last, error);
  if (glances == NULL)
    return NULL;
  aftermaths = cramp_store_read_aftermaths (store, first, last, CRAMP_PERSISTENT_MINUTES, error);
  if (aftermaths == NULL)
    return NULL;

  nights = make_nights (glances, first, last);
  mark_aftermaths (nights, first, aftermaths);
  for (guint i = 0; i < nights->len; i++)
    {
      CrampCalendarNight *night = CRAMP_CALENDAR_NIGHT (nights, i);

      night->look = find_look (&night->glance, begins, cramp_last_night (now));
    }

  return nights;
}

/**
 * cramp_calendar_sum:
 * @nights: (element-type CrampCalendarNight): nights
 * @from: the place of the first one that counts
 * @count: how many count
 *
 * Returns: what they come to
 */
CrampCalendarSum
cramp_calendar_sum (GArray *nights,
                    guint   from,
                    guint   count)
{
  CrampCalendarSum sum = { 0 };

  for (guint i = from; i < from + count; i++)
    {
      const CrampCalendarNight *night = CRAMP_CALENDAR_NIGHT (nights, i);

      sum.cramps += (guint) night->glance.cramps;
      sum.with_cramps += night->look == CRAMP_LOOK_CRAMPS;
      sum.free += night->look == CRAMP_LOOK_FREE;
      sum.unknown += night->look == CRAMP_LOOK_UNKNOWN;
      sum.cared += night->glance.care != 0;
      sum.stayed += night->stayed;
    }

  return sum;
}

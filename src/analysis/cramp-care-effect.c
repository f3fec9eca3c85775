/* cramp-care-effect.c - nights after a care measure against the others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-care-effect.h"

#include <math.h>

#include "cramp-constants.h"

/* Two looks in a row, a week apart. */
#define WEEK 7

/* The year of each look, and the night before it. */
#define N_NIGHTS (CRAMP_HELPS_NIGHTS + 2 * WEEK)

/* How a night was, and the stratum of the night after it. */
typedef enum
{
  NIGHT_UNKNOWN,
  NIGHT_FREE,
  NIGHT_WITH_CRAMPS,
  N_NIGHT_KINDS,
} NightKind;

/* One measure and the nights up to one night; the last one of each array is
 * that night. */
typedef struct
{
  NightKind kinds[N_NIGHTS];
  int       with[N_NIGHTS]; /* TRUE, FALSE or CRAMP_UNANSWERED */
} Past;

/* Rule H1. Who answered for one measure of an evening has looked at the list,
 * so that the others were left out. */
static int
was_with (const CrampNight *night,
          CrampCare         care)
{
  int answer = night->answers[cramp_night_care_field (care)];

  if (answer != CRAMP_UNANSWERED)
    return answer == CRAMP_CARE_DONE;
  for (CrampCare other = 0; other < CRAMP_N_CARES; other++)
    if (night->answers[cramp_night_care_field (other)] != CRAMP_UNANSWERED)
      return FALSE;

  return CRAMP_UNANSWERED;
}

static gboolean
find_place (CrampNightDate night,
            CrampNightDate as_of,
            guint         *place)
{
  if (night > as_of || as_of - night >= N_NIGHTS)
    return FALSE;

  *place = N_NIGHTS - 1 - (as_of - night);
  return TRUE;
}

static void
read_past (Past          *past,
           CrampCare      care,
           GArray        *totals,
           GPtrArray     *nights,
           CrampNightDate as_of)
{
  guint place;

  for (guint i = 0; i < N_NIGHTS; i++)
    {
      past->kinds[i] = NIGHT_UNKNOWN;
      past->with[i] = CRAMP_UNANSWERED;
    }
  for (guint i = 0; i < totals->len; i++)
    {
      const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, i);

      if (total->filled_in && find_place (total->night, as_of, &place))
        past->kinds[place] = total->cramps > 0 ? NIGHT_WITH_CRAMPS : NIGHT_FREE;
    }
  for (guint i = 0; i < nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (nights, i);

      if (find_place (night->date, as_of, &place))
        past->with[place] = was_with (night, care);
    }
}

static void
add_night (CrampTwoGroups *groups,
           gboolean        with,
           gboolean        has_cramps)
{
  *(with ? &groups->n1 : &groups->n0) += 1;
  if (has_cramps)
    *(with ? &groups->a : &groups->b) += 1;
}

/* The nights of a year up to @last, apart by how the night before was: people
 * take more care after a bad night, and bad nights come in spells. */
static CrampTwoGroups
count_groups (const Past     *past,
              guint           last,
              CrampTwoGroups *strata,
              guint          *left_out)
{
  CrampTwoGroups all = { 0 };

  *left_out = 0;
  for (guint i = last + 1 - CRAMP_HELPS_NIGHTS; i <= last; i++)
    {
      gboolean has_cramps = past->kinds[i] == NIGHT_WITH_CRAMPS;

      if (past->kinds[i] == NIGHT_UNKNOWN)
        continue;
      if (past->with[i] == CRAMP_UNANSWERED)
        {
          *left_out += 1;
          continue;
        }
      add_night (&all, past->with[i], has_cramps);
      add_night (&strata[past->kinds[i - 1]], past->with[i], has_cramps);
    }

  return all;
}

/* Rule H2. */
static gboolean
are_enough (const CrampTwoGroups *groups)
{
  return groups->n1 >= CRAMP_HELPS_LEAST_NIGHTS && groups->n0 >= CRAMP_HELPS_LEAST_NIGHTS &&
         groups->a + groups->b >= CRAMP_HELPS_LEAST_CRAMPS;
}

/* Rule H4, at one look. */
static gboolean
looks_fewer (const Past *past,
             guint       last)
{
  CrampTwoGroups strata[N_NIGHT_KINDS] = { 0 };
  guint          left_out;
  CrampTwoGroups groups = count_groups (past, last, strata, &left_out);

  return are_enough (&groups) &&
         groups.a + groups.b >= CRAMP_HELPS_CLAIM_CRAMPS &&
         cramp_newcombe_difference (&groups).high < 0 &&
         cramp_mantel_haenszel_ratio (strata, N_NIGHT_KINDS).value < 1;
}

/* The place of the last night that a look on a Monday sees, Sunday's. Looked at
 * anew each night, a difference by chance would be found sooner or later. */
static guint
find_last_look (CrampNightDate as_of)
{
  /* 1 January of the year 1 was a Monday. */
  return N_NIGHTS - 1 - as_of % WEEK;
}

/**
 * cramp_care_effect_assess:
 * @care: a care measure
 * @totals: (element-type CrampNightTotal): the totals of the nights of at least
 *   54 weeks up to @as_of, in any order
 * @nights: (element-type CrampNight): what was answered for them, in any order
 * @as_of: the night this is about; later ones are not looked at
 *
 * Compares the nights after a care measure with the nights without it (section
 * H of the rules). It is a comparison of one's own nights, and no proof: bad
 * spells, seasons and chance play a part.
 *
 * Returns: what the diary says about it
 */
CrampCareEffect
cramp_care_effect_assess (CrampCare      care,
                          GArray        *totals,
                          GPtrArray     *nights,
                          CrampNightDate as_of)
{
  const CrampEstimate unknown = { NAN, NAN, NAN };
  CrampCareEffect     self = { .care = care, .difference = unknown, .shrunk = unknown };
  CrampTwoGroups      strata[N_NIGHT_KINDS] = { 0 };
  guint               look = find_last_look (as_of);
  Past                past;

  read_past (&past, care, totals, nights, as_of);
  self.groups = count_groups (&past, N_NIGHTS - 1, strata, &self.left_out);
  self.enough = are_enough (&self.groups);
  if (!self.enough)
    return self;

  self.difference = cramp_newcombe_difference (&self.groups);
  self.shrunk = cramp_shrunk_ratio (&self.groups);
  self.fewer = looks_fewer (&past, look) && looks_fewer (&past, look - WEEK);

  return self;
}

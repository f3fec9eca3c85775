/* cramp-diary.c - a whole diary in memory
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary.h"

#include "cramp-kind-order.h"

/**
 * cramp_diary_new:
 *
 * Returns: (transfer full): a diary that holds nothing
 */
CrampDiary *
cramp_diary_new (void)
{
  CrampDiary *diary = g_new0 (CrampDiary, 1);

  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    diary->records[i] = g_ptr_array_new_with_free_func (cramp_kinds[i]->free_record);
  g_ptr_array_add (diary->records[CRAMP_KIND_PROFILE], cramp_profile_new ());

  return diary;
}

void
cramp_diary_free (CrampDiary *diary)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    g_ptr_array_unref (diary->records[i]);
  g_free (diary);
}

CrampProfile *
cramp_diary_get_profile (const CrampDiary *diary)
{
  return g_ptr_array_index (diary->records[CRAMP_KIND_PROFILE], 0);
}

/**
 * cramp_diary_is_empty:
 * @diary: a diary
 *
 * Returns: whether it holds nothing, not even an answer about the person
 */
gboolean
cramp_diary_is_empty (const CrampDiary *diary)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    if (i != CRAMP_KIND_PROFILE && diary->records[i]->len > 0)
      return FALSE;

  return cramp_kind_is_empty (&cramp_profile_kind, cramp_diary_get_profile (diary));
}

/**
 * cramp_diary_sort:
 * @diary: a diary
 *
 * Puts every list of @diary into the order of files.
 */
void
cramp_diary_sort (CrampDiary *diary)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    cramp_kind_sort (cramp_kinds[i], diary->records[i]);
}

static GHashTable *
list_nights_with_cramps (CrampDiary *diary)
{
  GHashTable *nights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < diary->records[CRAMP_KIND_EPISODES]->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (diary->records[CRAMP_KIND_EPISODES], i);

      if (cramp_episode_is_night_cramp (episode))
        g_hash_table_add (nights, GUINT_TO_POINTER (cramp_episode_get_night (episode)));
    }

  return nights;
}

/**
 * cramp_diary_drop_ticks:
 * @diary: a diary
 *
 * Takes out the ticks of nights that have a night cramp. Here such a tick waits
 * for the cramp to turn out a mistake; elsewhere it would only contradict it
 * (rule N3).
 */
void
cramp_diary_drop_ticks (CrampDiary *diary)
{
  g_autoptr (GHashTable) with_cramps = list_nights_with_cramps (diary);
  g_autoptr (GPtrArray) nights = g_steal_pointer (&diary->records[CRAMP_KIND_NIGHTS]);

  diary->records[CRAMP_KIND_NIGHTS] = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
  g_ptr_array_set_free_func (nights, NULL);
  for (guint i = 0; i < nights->len; i++)
    {
      CrampNight *night = g_ptr_array_index (nights, i);
      gboolean    contradicted = night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE &&
                              g_hash_table_contains (with_cramps, GUINT_TO_POINTER (night->date));

      if (contradicted)
        night->answers[CRAMP_NIGHT_CRAMP_FREE] = CRAMP_UNANSWERED;
      if (contradicted && cramp_night_is_empty (night))
        cramp_night_free (night);
      else
        g_ptr_array_add (diary->records[CRAMP_KIND_NIGHTS], night);
    }
}

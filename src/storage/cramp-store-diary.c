/* cramp-store-diary.c - the diary as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-diary.h"

#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-store-table.h"
#include "cramp-store-visits.h"

/* What became of the reminders is of this computer, not of the diary: a
 * restored diary must not ring again for what was answered. What was done to
 * another diary cannot be taken back in this one. */
#define CLEAR                    \
  "DELETE FROM episode;"         \
  "DELETE FROM night;"           \
  "DELETE FROM night_total;"     \
  "DELETE FROM profile;"         \
  "DELETE FROM reminder;"        \
  "DELETE FROM danger_check;"    \
  "DELETE FROM shown_to_doctor;" \
  "DELETE FROM plan;"            \
  "DELETE FROM reminder_pause;"  \
  "DELETE FROM visit;"           \
  "DELETE FROM deed"

/* Puts @list, which is new, in the place of the empty one. */
static gboolean
take_list (GPtrArray **place,
           GPtrArray  *list)
{
  if (list == NULL)
    return FALSE;

  g_ptr_array_unref (*place);
  *place = list;
  return TRUE;
}

static gboolean
take_profile (CrampProfile **place,
              CrampProfile  *profile)
{
  if (profile == NULL)
    return FALSE;

  cramp_profile_free (*place);
  *place = profile;
  return TRUE;
}

static gboolean
read_into (CrampStore *self,
           CrampDiary *diary,
           GError    **error)
{
  return take_profile (&diary->profile, cramp_store_read_profile (self, error)) &&
         take_list (&diary->reminders, cramp_store_read_reminders (self, error)) &&
         take_list (&diary->episodes, cramp_store_read_all_episodes (self, error)) &&
         take_list (&diary->nights, cramp_store_read_nights (self, 0, G_MAXUINT32, error)) &&
         take_list (&diary->danger_checks, cramp_store_read_danger_checks (self, error)) &&
         take_list (&diary->shown_to_doctor, cramp_store_read_shown (self, error)) &&
         take_list (&diary->plans, cramp_store_read_plans (self, error)) &&
         take_list (&diary->pauses, cramp_store_read_pauses (self, error)) &&
         take_list (&diary->visits, cramp_store_read_visits (self, error));
}

/**
 * cramp_store_read_diary:
 *
 * Reads everything, as of one moment, and without ticks of nights that have a
 * night cramp. The cost grows with the diary: this is for backups and exports.
 *
 * Returns: (transfer full): the diary
 */
CrampDiary *
cramp_store_read_diary (CrampStore *self,
                        GError    **error)
{
  g_autoptr (CrampDiary) diary = NULL;
  gboolean begun, success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_begin_read (self, &begun, error))
    return NULL;
  diary = cramp_diary_new ();
  success = read_into (self, diary, error);
  cramp_store_end_read (self, begun);
  cramp_diary_drop_ticks (diary);

  return success ? g_steal_pointer (&diary) : NULL;
}

static gboolean
set_aside (CrampStore *self,
           GError    **error)
{
  for (guint i = 0; i < CRAMP_N_TABLES; i++)
    if (cramp_tables[i]->of_person && !cramp_store_set_aside_all (self, cramp_tables[i], error))
      return FALSE;

  return TRUE;
}

/**
 * cramp_store_clear:
 *
 * Empties the diary, except for what became of the reminders. What could not be
 * read is set aside. Within a
 * transaction that fills it again nobody ever sees it empty.
 */
gboolean
cramp_store_clear (CrampStore *self,
                   GError    **error)
{
  gboolean success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  success = set_aside (self, error) && cramp_store_execute (self, CLEAR, error);
  cramp_store_tell_night_changed (self, 0);
  return cramp_store_end (self, success, error);
}

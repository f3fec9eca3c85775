/* cramp-merge.c - one record that two diaries know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-merge.h"

#include "cramp-episode.h"

/* Their record, as the one of our key. */
static gpointer
take_theirs (const CrampKind *kind,
             gconstpointer    ours,
             gconstpointer    theirs)
{
  gpointer    record = cramp_kind_copy (kind, theirs);
  CrampMember member;

  for (guint i = 0; i < kind->n_key && cramp_kind_get_member (kind, i, &member); i++)
    {
      cramp_member_clear (&member, record);
      cramp_member_take (&member, record, cramp_kind_open (kind, ours));
    }

  return cramp_kind_seal (kind, record);
}

/* Our start stays, and with it whether its time is known. */
static CrampEpisode *
leave_time (CrampEpisode *ours,
            CrampEpisode *theirs)
{
  g_autoptr (CrampEpisodeDraft) draft = NULL;

  if (g_date_time_equal (cramp_episode_get_start (ours), cramp_episode_get_start (theirs)))
    return g_object_ref (theirs);

  draft = cramp_episode_edit (theirs);
  draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = CRAMP_UNANSWERED;

  return cramp_episode_new (draft);
}

static gpointer
fill_ours (const CrampKind *kind,
           gconstpointer    ours,
           gconstpointer    theirs)
{
  g_autoptr (CrampEpisode) episode = kind == &cramp_episode_kind ? leave_time ((gpointer) ours, (gpointer) theirs) : NULL;
  gpointer record = cramp_kind_copy (kind, ours);

  if (cramp_kind_fill (kind, record, episode != NULL ? episode : theirs))
    return cramp_kind_seal (kind, record);

  cramp_kind_free (kind, record);
  return NULL;
}

/**
 * cramp_merge_records:
 * @kind: a kind
 * @ours: a record of the diary
 * @theirs: the same one from a file
 *
 * Merges two records of one thing. The one that was changed later wins whole,
 * under our key; when that is not known, ours stays and theirs answers only what
 * it leaves open.
 *
 * Returns: (transfer full) (nullable): what to save, or %NULL when ours stays
 *   as it is
 */
gpointer
cramp_merge_records (const CrampKind *kind,
                     gconstpointer    ours,
                     gconstpointer    theirs)
{
  gint64 our_time = cramp_kind_get_modified (kind, ours);
  gint64 their_time = cramp_kind_get_modified (kind, theirs);

  if (our_time == CRAMP_NEVER_MODIFIED || their_time == CRAMP_NEVER_MODIFIED || our_time == their_time)
    return fill_ours (kind, ours, theirs);

  return their_time > our_time ? take_theirs (kind, ours, theirs) : NULL;
}

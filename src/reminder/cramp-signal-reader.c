/* cramp-signal-reader.c - what decides about notices of signals, from the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-signal-reader.h"

#include "cramp-assessor.h"
#include "cramp-store-person.h"
#include "cramp-store-told.h"

/**
 * cramp_signal_read_wanted:
 * @wanted: (out): whether the person wants to be told of the signals
 *
 * Reads whether the person wants notices about the signals. Until they say so,
 * who wants to be reminded of something wants to hear of this as well, and
 * nobody else is spoken to. (choice)
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_signal_read_wanted (CrampStore *store,
                          gboolean   *wanted,
                          GError    **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);
  g_autoptr (GPtrArray) settings = NULL;

  if (profile == NULL)
    return FALSE;

  *wanted = profile->answers[CRAMP_PROFILE_SIGNAL_NOTICES] == TRUE;
  if (profile->answers[CRAMP_PROFILE_SIGNAL_NOTICES] != CRAMP_UNANSWERED)
    return TRUE;

  settings = cramp_store_read_records (store, &cramp_reminder_kind, error);
  for (guint i = 0; settings != NULL && i < settings->len; i++)
    *wanted = *wanted || cramp_reminder_setting_get (g_ptr_array_index (settings, i), CRAMP_REMINDER_ON);

  return settings != NULL;
}

static gboolean
read_talks (CrampStore       *store,
            CrampSignalFacts *facts,
            GError          **error)
{
  g_autoptr (GPtrArray) talks = cramp_store_read_records (store, &cramp_shown_kind, error);

  if (talks == NULL)
    return FALSE;

  for (guint i = 0; i < talks->len; i++)
    {
      const CrampShown *talk = g_ptr_array_index (talks, i);

      if (talk->signal != CRAMP_UNANSWERED)
        facts->shown[talk->signal] = MAX (facts->shown[talk->signal], talk->date);
    }

  return TRUE;
}

/**
 * cramp_signal_read_facts:
 * @now: the current local time
 * @facts: (out caller-allocates): where to put what decides
 *
 * Assesses the diary, and reads what the person was told of it. Nothing is kept
 * for the next time: that comes a few times a day, and memory is held all day.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_signal_read_facts (CrampStore       *store,
                         GDateTime        *now,
                         CrampSignalFacts *facts,
                         GError          **error)
{
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (store);
  g_autofree CrampFindings *findings = g_new0 (CrampFindings, 1);

  *facts = (CrampSignalFacts){ 0 };
  if (!cramp_assessor_assess (assessor, now, findings, error))
    return FALSE;

  cramp_signal_facts_set_findings (facts, findings);
  return read_talks (store, facts, error) && cramp_store_read_told (store, facts->told, error);
}

/**
 * cramp_signal_save_seen:
 *
 * Saves that the person looks at all signals: what they see they need not be
 * told. Costs one small read when there is nothing new.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_signal_save_seen (CrampStore          *store,
                        const CrampFindings *findings,
                        GError             **error)
{
  CrampSignalFacts facts = { 0 };
  int              unseen;

  if (!cramp_store_read_told (store, facts.told, error))
    return FALSE;

  cramp_signal_facts_set_findings (&facts, findings);
  unseen = cramp_signal_facts_find_unseen (&facts);
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      CrampSignalTold told = facts.told[i];

      told.level = MAX (told.level, facts.levels[i]);
      told.state = CRAMP_REMINDER_STATE_ANSWERED;
      if ((unseen & CRAMP_SET (i)) && !cramp_store_save_told (store, &told, error))
        return FALSE;
    }

  return TRUE;
}

/* cramp-deed.h - one thing that was done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampDeedKind:
 * @CRAMP_DEED_LOGGED: a cramp was logged
 * @CRAMP_DEED_ADDED: a cramp was added later
 * @CRAMP_DEED_CHANGED: a cramp was changed
 * @CRAMP_DEED_EASED: a cramp was said to be over
 * @CRAMP_DEED_SETTLED: it was said whether what a cramp left has settled
 * @CRAMP_DEED_DELETED: a cramp was deleted
 * @CRAMP_DEED_TICKED: a night was called free of cramps
 * @CRAMP_DEED_UNTICKED: that was taken back
 * @CRAMP_DEED_CARE_DONE: care measures were marked as done
 * @CRAMP_DEED_CARE_SKIPPED: care measures were marked as left out
 * @CRAMP_DEED_CARE_OPENED: such a mark was taken back
 * @CRAMP_DEED_DAY_ANSWERED: a question about the day was answered
 * @CRAMP_DEED_SHOWN: a signal was marked as shown to a doctor
 * @CRAMP_DEED_NOT_SHOWN: that was taken back
 * @CRAMP_DEED_SIGNS: the list of danger signs was gone through
 * @CRAMP_DEED_PERSON: the person said something of themselves
 * @CRAMP_DEED_EMERGENCY_NUMBER: the emergency number was changed
 * @CRAMP_DEED_BEDTIME: the bedtime was changed
 * @CRAMP_DEED_REMINDER: a reminder was changed
 * @CRAMP_DEED_SIGNAL_NOTICES: notices of signals were switched on or off
 * @CRAMP_DEED_PAUSED: the reminders were paused
 * @CRAMP_DEED_RESUMED: the pause was ended
 * @CRAMP_DEED_BEGUN: the questions of the first start were answered
 * @CRAMP_DEED_PLAN_BEGUN: a plan with and without a care measure was begun
 * @CRAMP_DEED_PLAN_ENDED: a plan was ended before its last night
 * @CRAMP_DEED_VISIT: a visit to a doctor was noted or changed
 * @CRAMP_DEED_VISIT_DELETED: such a note was deleted
 * @CRAMP_DEED_BEDSIDE: a sheet from the bedside was typed in
 * @CRAMP_DEED_IMPORTED: a file was brought into the diary
 * @CRAMP_DEED_RESTORED: everything was replaced by a file
 *
 * What a person can do that "Undo" takes back.
 */
typedef enum
{
  CRAMP_DEED_LOGGED,
  CRAMP_DEED_ADDED,
  CRAMP_DEED_CHANGED,
  CRAMP_DEED_EASED,
  CRAMP_DEED_SETTLED,
  CRAMP_DEED_DELETED,
  CRAMP_DEED_TICKED,
  CRAMP_DEED_UNTICKED,
  CRAMP_DEED_CARE_DONE,
  CRAMP_DEED_CARE_SKIPPED,
  CRAMP_DEED_CARE_OPENED,
  CRAMP_DEED_DAY_ANSWERED,
  CRAMP_DEED_SHOWN,
  CRAMP_DEED_NOT_SHOWN,
  CRAMP_DEED_SIGNS,
  CRAMP_DEED_PERSON,
  CRAMP_DEED_EMERGENCY_NUMBER,
  CRAMP_DEED_BEDTIME,
  CRAMP_DEED_REMINDER,
  CRAMP_DEED_SIGNAL_NOTICES,
  CRAMP_DEED_PAUSED,
  CRAMP_DEED_RESUMED,
  CRAMP_DEED_BEGUN,
  CRAMP_DEED_PLAN_BEGUN,
  CRAMP_DEED_PLAN_ENDED,
  CRAMP_DEED_VISIT,
  CRAMP_DEED_VISIT_DELETED,
  CRAMP_DEED_BEDSIDE,
  CRAMP_DEED_IMPORTED,
  CRAMP_DEED_RESTORED,
  CRAMP_N_DEEDS,
} CrampDeedKind;

extern const CrampVocabulary cramp_deed_vocabulary;

/**
 * CrampDeed:
 * @id: its number, which no other deed of the diary ever has, or 0 before it
 *   is in the diary
 * @kind: what was done
 * @at: when, in seconds since 1970 in UTC
 * @start: (nullable): when the cramp began that it is about, if that is known
 * @night: the night that it is about, or 0
 * @item: the #CrampCare, the #CrampReminder or the #CrampSignal that it is
 *   about, or %CRAMP_UNANSWERED
 *
 * One thing that was done to the diary, as far as words need to know it.
 */
typedef struct
{
  gint64         id;
  CrampDeedKind  kind;
  gint64         at;
  GDateTime     *start;
  CrampNightDate night;
  int            item;
} CrampDeed;

/**
 * CrampUndo:
 * @CRAMP_UNDO_NOTHING: nothing: all of it was changed since
 * @CRAMP_UNDO_PARTLY: what nobody has changed since
 * @CRAMP_UNDO_WHOLLY: everything
 *
 * How much of a deed was taken back.
 */
typedef enum
{
  CRAMP_UNDO_NOTHING,
  CRAMP_UNDO_PARTLY,
  CRAMP_UNDO_WHOLLY,
} CrampUndo;

CrampDeed *cramp_deed_new (CrampDeedKind kind,
                           gint64        at) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_deed_free (CrampDeed *deed);

const CrampVocabulary *cramp_deed_get_items (CrampDeedKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDeed, cramp_deed_free)

G_END_DECLS

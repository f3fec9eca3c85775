/* cramp-signal-news.h - which signals to tell of, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"
#include "cramp-signal-told.h"

G_BEGIN_DECLS

/* The hours in which a notice about a signal comes: a danger sign is another
 * matter, and nothing else is worth waking or worrying somebody at night. At 20
 * it is too late. (choice) */
#define CRAMP_SIGNAL_NEWS_FROM_HOUR 10
#define CRAMP_SIGNAL_NEWS_UNTIL_HOUR 20

/* A talk with a doctor longer ago than the signals look back was about
 * something else, in nights. (choice) */
#define CRAMP_SIGNAL_NEWS_TALK_NIGHTS 84

/**
 * CrampSignalFacts:
 * @levels: what there is to tell of each #CrampSignal
 * @danger: what cannot wait
 * @shown: the latest day on which a doctor was shown each, or 0
 * @told: what the person was told of each
 *
 * All that decides about notices of signals, apart from the time.
 */
typedef struct
{
  CrampToldLevel   levels[CRAMP_N_SIGNALS];
  CrampDangerLevel danger;
  CrampNightDate   shown[CRAMP_N_SIGNALS];
  CrampSignalTold  told[CRAMP_N_SIGNALS];
} CrampSignalFacts;

/**
 * CrampSignalNews:
 * @told: what is to be on the disk about each #CrampSignal, also when nothing
 *   is told
 * @changed: the set of signals for which that differs from what is there
 * @tell: the set of signals to tell of now, in one notice
 * @open: the set of signals whose notice still is of use
 * @has_warning: whether one of @tell says to talk to a doctor soon
 * @wake: when to decide again if the diary does not change, in seconds since
 *   1970 in UTC, or 0
 *
 * What is to be done about the signals now.
 */
typedef struct
{
  CrampSignalTold told[CRAMP_N_SIGNALS];
  int             changed;
  int             tell;
  int             open;
  gboolean        has_warning;
  gint64          wake;
} CrampSignalNews;

void            cramp_signal_facts_set_findings (CrampSignalFacts    *facts,
                                                 const CrampFindings *findings);
CrampSignalNews cramp_signal_news_decide (const CrampSignalFacts *facts,
                                          GDateTime              *now);
CrampSignalTold cramp_signal_news_claim (const CrampSignalFacts *facts,
                                         const CrampSignalNews  *news,
                                         CrampSignal             signal,
                                         gint64                  now);
int             cramp_signal_facts_find_unseen (const CrampSignalFacts *facts);

G_END_DECLS

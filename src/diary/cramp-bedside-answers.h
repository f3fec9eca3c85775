/* cramp-bedside-answers.h - what the bedside sheet asks, among a cramp's answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-cell.h"
#include "cramp-episode.h"

G_BEGIN_DECLS

/**
 * CrampBedsideAgreement:
 * @CRAMP_BEDSIDE_OPEN: nothing is known of it yet
 * @CRAMP_BEDSIDE_AGREES: it says the same, perhaps more closely
 * @CRAMP_BEDSIDE_DIFFERS: it says something else
 *
 * How what is known of a cramp stands to a cell.
 */
typedef enum
{
  CRAMP_BEDSIDE_OPEN,
  CRAMP_BEDSIDE_AGREES,
  CRAMP_BEDSIDE_DIFFERS,
} CrampBedsideAgreement;

int                   cramp_bedside_answers_get (const CrampEpisodeDraft *draft,
                                                 CrampBedsideColumn       column);
CrampBedsideAgreement cramp_bedside_answers_compare (const CrampEpisodeDraft *draft,
                                                     CrampBedsideColumn       column,
                                                     int                      value);
void                  cramp_bedside_answers_set (CrampEpisodeDraft *draft,
                                                 CrampBedsideColumn column,
                                                 int                value,
                                                 GTimeZone         *zone);
gboolean              cramp_bedside_answers_add_note (CrampEpisodeDraft *draft,
                                                      const char        *note);

G_END_DECLS

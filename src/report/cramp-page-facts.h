/* cramp-page-facts.h - what the diary says of the time that the page is about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-assessor.h"
#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-report-options.h"
#include "cramp-trends.h"

G_BEGIN_DECLS

/**
 * CrampPageFacts:
 * @now: when the page is made
 * @first: the first night of the diary (rule N5), or 0 when it is empty
 * @span: the nights that the page is about
 * @recent: the nights that lead: those since the last visit, or the last 28
 * @earlier: the 84 nights before @recent, as far as the diary goes back
 * @profile: the person
 * @episodes: (element-type CrampEpisode): the cramps of @span
 * @nights: (element-type CrampNight): what was answered for its nights
 * @totals: (element-type CrampNightTotal): of @span, @recent and @earlier
 * @cramps: (element-type CrampEpisodeFacts): the night cramps of these
 * @checks: (element-type CrampDangerCheck): the looks at the list of urgent signs
 *   in @span, the oldest first
 * @visits: (element-type CrampVisit): the visits to a doctor, by date
 * @visit: (nullable): the one that @recent begins with
 * @next_visit: (nullable): the next one, of today or later, while nothing is noted
 *   of what the doctor said
 * @findings: what the diary says on the last night of @span
 * @trends: what charts show of @span
 *
 * All that the page says, before it is in words.
 */
typedef struct
{
  GDateTime        *now;
  CrampNightDate    first;
  CrampTrendSpan    span, recent, earlier;
  CrampProfile     *profile;
  GPtrArray        *episodes;
  GPtrArray        *nights;
  GArray           *totals;
  GArray           *cramps;
  GPtrArray        *checks;
  GPtrArray        *visits;
  const CrampVisit *visit, *next_visit;
  CrampAssessor    *assessor;
  CrampFindings     findings;
  CrampTrends      *trends;
} CrampPageFacts;

CrampPageFacts *cramp_page_facts_read (CrampStore               *store,
                                       const CrampReportOptions *options,
                                       GDateTime                *now,
                                       GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_page_facts_free (CrampPageFacts *self);

CrampTrendNights cramp_page_facts_count_nights (const CrampPageFacts *self,
                                                CrampTrendSpan        span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPageFacts, cramp_page_facts_free)

G_END_DECLS

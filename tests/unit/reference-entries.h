/* reference-entries.h - looking through all entries, again and again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "signals-reference.h"

#define ANSWER(episode, field) cramp_episode_get_answer (episode, CRAMP_EPISODE_##field)
#define REFERENCE_AGO(recent, night) ((int) (recent)->as_of - (int) (night))

typedef gboolean (*ReferenceTest) (CrampEpisode *episode);
typedef gboolean (*ReferenceReason) (const CrampRecent      *recent,
                                     const ReferenceSignals *signals,
                                     CrampEpisode           *episode);

guint    reference_count (const CrampRecent *recent,
                          int                n_nights,
                          ReferenceTest      test);
gboolean reference_is_among_last (const CrampRecent *recent,
                                  int                n_nights,
                                  ReferenceTest      test,
                                  guint              most,
                                  CrampEpisode      *episode);
int      reference_night_answer (const CrampRecent *recent,
                                 CrampNightDate     date,
                                 CrampNightField    field);
guint    reference_count_answers (const CrampRecent *recent,
                                  CrampNightField    field,
                                  int                a,
                                  int                b);
guint    reference_count_on (const CrampRecent *recent,
                             CrampNightDate     night,
                             gboolean           activities);
guint    reference_count_filled_in (const CrampRecent *recent,
                                    int                n_nights);
void     reference_list_nights (const CrampRecent      *recent,
                                ReferenceReason         is,
                                const ReferenceSignals *signals,
                                CrampNightDate         *nights,
                                guint                  *n_nights);

void reference_aftermath (const CrampRecent *recent,
                          ReferenceSignals  *signals);
void reference_posture (const CrampRecent *recent,
                        ReferenceSignals  *signals);

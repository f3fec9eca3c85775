/* cramp-search.h - what somebody looks for in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

typedef struct _CrampSearch CrampSearch;

CrampSearch *cramp_search_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void         cramp_search_free (CrampSearch *self);

void cramp_search_name_episode_answer (CrampSearch      *self,
                                       CrampEpisodeField field,
                                       int               value,
                                       const char       *words);
void cramp_search_name_night_answer (CrampSearch    *self,
                                     CrampNightField field,
                                     int             value,
                                     const char     *words);

void cramp_search_set_stayed (CrampSearch *self,
                              gboolean     stayed);
void cramp_search_set_days (CrampSearch   *self,
                            CrampNightDate first,
                            CrampNightDate last);

void     cramp_search_clip (const CrampSearch *self,
                            CrampNightDate    *oldest,
                            CrampNightDate    *newest);
gboolean cramp_search_is_empty (const CrampSearch *self);
gboolean cramp_search_finds (const CrampSearch *self,
                             CrampNightDate     date,
                             const GPtrArray   *episodes,
                             const GPtrArray   *nights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampSearch, cramp_search_free)

G_END_DECLS

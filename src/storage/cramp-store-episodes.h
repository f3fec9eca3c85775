/* cramp-store-episodes.h - cramps in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GPtrArray *cramp_store_read_episodes (CrampStore    *self,
                                      CrampNightDate first,
                                      CrampNightDate last,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_find_episode (CrampStore    *self,
                                     const char    *id,
                                     CrampEpisode **episode,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_find_episode_at (CrampStore    *self,
                                        GDateTime     *start,
                                        int            side,
                                        CrampEpisode **episode,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_find_latest_episode (CrampStore    *self,
                                            GDateTime     *until,
                                            CrampEpisode **episode,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_find_latest_timed_episode (CrampStore    *self,
                                                  GDateTime     *until,
                                                  CrampEpisode **episode,
                                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_store_save_episode (CrampStore   *self,
                                   CrampEpisode *episode,
                                   GError      **error);
gboolean cramp_store_delete_episode (CrampStore *self,
                                     const char *id,
                                     GError    **error);

G_END_DECLS

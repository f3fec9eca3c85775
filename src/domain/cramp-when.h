/* cramp-when.h - all that a person says of when a cramp was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night-time.h"

G_BEGIN_DECLS

/**
 * CrampWhen:
 * @time: the night and the time
 * @about: whether the time is an estimate
 * @night_only: whether only the night is known, and @time is not to be counted
 *
 * When a cramp was, on the clock of where it was.
 */
typedef struct
{
  CrampNightTime time;
  gboolean       about;
  gboolean       night_only;
} CrampWhen;

GTimeZone *cramp_when_find_zone (GDateTime *start,
                                 GTimeZone *here) G_GNUC_WARN_UNUSED_RESULT;
CrampWhen  cramp_when_read (const CrampEpisodeDraft *draft,
                            GTimeZone               *zone);
gboolean   cramp_when_apply (const CrampWhen   *when,
                             GTimeZone         *zone,
                             CrampEpisodeDraft *draft);

G_END_DECLS

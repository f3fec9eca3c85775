/* cramp-episode-facts.h - what is counted of a cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampEpisodeFacts:
 * @night: the night it belongs to
 * @duration_s: how long it lasted, in seconds
 * @minute: when it began, in minutes after local midnight, unless only its
 *   night is known
 * @awake_min: how long it kept the person awake, in minutes; 0 when it did not
 *   wake them and they were not awake already
 * @sites: the set of #CrampSite
 * @side: the #CrampSide
 * @trigger: the #CrampTrigger
 * @pain: from 0 to 10
 * @sleep_disturbance: from 0 to 10
 *
 * What charts count of a night cramp; each answer can be %CRAMP_UNANSWERED.
 * Small, as there can be a hundred thousand of them.
 */
typedef struct
{
  CrampNightDate night;
  int            duration_s;
  gint16         minute;
  gint16         awake_min;
  gint16         sites;
  gint8          side;
  gint8          trigger;
  gint8          pain;
  gint8          sleep_disturbance;
} CrampEpisodeFacts;

G_END_DECLS

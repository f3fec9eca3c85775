/* cramp-episode.h - one recorded cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampEpisodeField:
 *
 * The questions about a cramp, in the order of files.
 */
typedef enum
{
  CRAMP_EPISODE_ABOUT,
  CRAMP_EPISODE_TIME_UNKNOWN,
  CRAMP_EPISODE_RECORDED,
  CRAMP_EPISODE_DURATION_S,
  CRAMP_EPISODE_SETTLED,
  CRAMP_EPISODE_SIDE,
  CRAMP_EPISODE_SITES,
  CRAMP_EPISODE_PAIN,
  CRAMP_EPISODE_SLEEP_DISTURBANCE,
  CRAMP_EPISODE_WOKE,
  CRAMP_EPISODE_AWAKE_MIN,
  CRAMP_EPISODE_CONTEXT,
  CRAMP_EPISODE_TRIGGER,
  CRAMP_EPISODE_WALKING_RELIEF,
  CRAMP_EPISODE_SORENESS_MIN,
  CRAMP_EPISODE_NUMBNESS_MIN,
  CRAMP_EPISODE_NUMBNESS_AREA,
  CRAMP_EPISODE_WEAKNESS_MIN,
  CRAMP_EPISODE_WEAKNESS_SIGNS,
  CRAMP_EPISODE_STILL_THERE,
  CRAMP_EPISODE_RELIEF,
  CRAMP_EPISODE_RELIEF_HELPED,
  CRAMP_N_EPISODE_FIELDS,
} CrampEpisodeField;

extern const CrampField cramp_episode_fields[CRAMP_N_EPISODE_FIELDS];

/**
 * CrampEpisodeDraft:
 * @id: its id, which never changes
 * @start: when it began, fixed as cramp_time_fix() does; 03:00 of the night
 *   when only that is known
 * @night: the night it belongs to, fixed when it was entered
 * @answers: the answers by #CrampEpisodeField
 * @note: (nullable): free text, or %NULL when there was none
 * @modified: when it was last changed, in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED
 *
 * A cramp while it is being written. cramp_episode_new() makes it lasting.
 */
typedef struct
{
  char          *id;
  GDateTime     *start;
  CrampNightDate night;
  int            answers[CRAMP_N_EPISODE_FIELDS];
  char          *note;
  gint64         modified;
} CrampEpisodeDraft;

CrampEpisodeDraft *cramp_episode_draft_new (GDateTime *start) G_GNUC_WARN_UNUSED_RESULT;
CrampEpisodeDraft *cramp_episode_draft_new_night_only (CrampNightDate night,
                                                       GTimeZone     *zone) G_GNUC_WARN_UNUSED_RESULT;
CrampEpisodeDraft *cramp_episode_draft_copy (const CrampEpisodeDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
void               cramp_episode_draft_set_start (CrampEpisodeDraft *draft,
                                                  GDateTime         *start);
void               cramp_episode_draft_set_night_only (CrampEpisodeDraft *draft,
                                                       CrampNightDate     night,
                                                       GTimeZone         *zone);
void               cramp_episode_draft_set_note (CrampEpisodeDraft *draft,
                                                 const char        *note);
void               cramp_episode_draft_free (CrampEpisodeDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampEpisodeDraft, cramp_episode_draft_free)

/* Its struct is a #CrampEpisodeDraft, its object a #CrampEpisode. */
extern const CrampKind cramp_episode_kind;

#define CRAMP_TYPE_EPISODE (cramp_episode_get_type ())

G_DECLARE_FINAL_TYPE (CrampEpisode, cramp_episode, CRAMP, EPISODE, GObject)

CrampEpisode      *cramp_episode_new (const CrampEpisodeDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
CrampEpisodeDraft *cramp_episode_edit (CrampEpisode *self) G_GNUC_WARN_UNUSED_RESULT;

const char    *cramp_episode_get_id (CrampEpisode *self);
GDateTime     *cramp_episode_get_start (CrampEpisode *self);
CrampNightDate cramp_episode_get_night (CrampEpisode *self);
int            cramp_episode_get_answer (CrampEpisode     *self,
                                         CrampEpisodeField field);
const char    *cramp_episode_get_note (CrampEpisode *self);
gint64         cramp_episode_get_modified (CrampEpisode *self);

gboolean cramp_episode_is_night_cramp (CrampEpisode *self);
gboolean cramp_episode_knows_time (CrampEpisode *self);
gboolean cramp_episode_has_details (CrampEpisode *self);
int      cramp_episode_compare (gconstpointer a,
                                gconstpointer b);

G_END_DECLS

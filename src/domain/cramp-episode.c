/* cramp-episode.c - one recorded cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-episode.h"

#include <string.h>

#include "cramp-kind-order.h"
#include "cramp-night-time.h"
#include "cramp-time.h"

#define MAX_SECONDS (24 * 60 * 60)
#define MAX_MINUTES 100000

const CrampField cramp_episode_fields[CRAMP_N_EPISODE_FIELDS] = {
  [CRAMP_EPISODE_ABOUT] = { "about", CRAMP_FIELD_FLAG },
  [CRAMP_EPISODE_TIME_UNKNOWN] = { "time_unknown", CRAMP_FIELD_FLAG },
  [CRAMP_EPISODE_RECORDED] = { "recorded", CRAMP_FIELD_CHOICE, &cramp_recorded_vocabulary },
  [CRAMP_EPISODE_DURATION_S] = { "duration_s", CRAMP_FIELD_NUMBER, NULL, 0, MAX_SECONDS },
  [CRAMP_EPISODE_SETTLED] = { "settled", CRAMP_FIELD_CHOICE, &cramp_settled_vocabulary },
  [CRAMP_EPISODE_SIDE] = { "side", CRAMP_FIELD_CHOICE, &cramp_side_vocabulary },
  [CRAMP_EPISODE_SITES] = { "sites", CRAMP_FIELD_SET, &cramp_site_vocabulary },
  [CRAMP_EPISODE_PAIN] = { "pain", CRAMP_FIELD_NUMBER, NULL, 0, 10 },
  [CRAMP_EPISODE_SLEEP_DISTURBANCE] = { "sleep_disturbance", CRAMP_FIELD_NUMBER, NULL, 0, 10 },
  [CRAMP_EPISODE_WOKE] = { "woke", CRAMP_FIELD_FLAG },
  [CRAMP_EPISODE_AWAKE_MIN] = { "awake_min", CRAMP_FIELD_NUMBER, NULL, 0, 1440 },
  [CRAMP_EPISODE_CONTEXT] = { "context", CRAMP_FIELD_CHOICE, &cramp_context_vocabulary },
  [CRAMP_EPISODE_TRIGGER] = { "trigger", CRAMP_FIELD_CHOICE, &cramp_trigger_vocabulary },
  [CRAMP_EPISODE_WALKING_RELIEF] = { "walking_relief", CRAMP_FIELD_CHOICE, &cramp_walking_relief_vocabulary },
  [CRAMP_EPISODE_SORENESS_MIN] = { "soreness_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_MINUTES },
  [CRAMP_EPISODE_NUMBNESS_MIN] = { "numbness_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_MINUTES },
  [CRAMP_EPISODE_NUMBNESS_AREA] = { "numbness_area", CRAMP_FIELD_CHOICE, &cramp_area_vocabulary },
  [CRAMP_EPISODE_WEAKNESS_MIN] = { "weakness_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_MINUTES },
  [CRAMP_EPISODE_WEAKNESS_SIGNS] = { "weakness_signs", CRAMP_FIELD_SET, &cramp_weakness_vocabulary },
  [CRAMP_EPISODE_STILL_THERE] = { "still_there", CRAMP_FIELD_FLAG },
  [CRAMP_EPISODE_RELIEF] = { "relief", CRAMP_FIELD_SET, &cramp_relief_vocabulary },
  [CRAMP_EPISODE_RELIEF_HELPED] = { "relief_helped", CRAMP_FIELD_FLAG },
};

struct _CrampEpisode
{
  GObject parent_instance;

  CrampEpisodeDraft *content;
};

G_DEFINE_FINAL_TYPE (CrampEpisode, cramp_episode, G_TYPE_OBJECT)

static void
cramp_episode_finalize (GObject *object)
{
  CrampEpisode *self = CRAMP_EPISODE (object);

  g_clear_pointer (&self->content, cramp_episode_draft_free);

  G_OBJECT_CLASS (cramp_episode_parent_class)->finalize (object);
}

static void
cramp_episode_class_init (CrampEpisodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_episode_finalize;
}

static void
cramp_episode_init (CrampEpisode *self)
{
}

/**
 * cramp_episode_draft_new:
 * @start: when the cramp began
 *
 * Begins a new cramp with a fresh id, in the night of its start, with nothing
 * answered.
 *
 * Returns: (transfer full): the draft
 */
CrampEpisodeDraft *
cramp_episode_draft_new (GDateTime *start)
{
  CrampEpisodeDraft *draft = g_new0 (CrampEpisodeDraft, 1);

  draft->id = g_uuid_string_random ();
  draft->modified = CRAMP_NEVER_MODIFIED;
  cramp_answers_clear (draft->answers, CRAMP_N_EPISODE_FIELDS);
  cramp_episode_draft_set_start (draft, start);

  return draft;
}

/**
 * cramp_episode_draft_new_night_only:
 * @zone: where it is recorded
 *
 * Returns: (transfer full): a cramp of which only the night is known
 */
CrampEpisodeDraft *
cramp_episode_draft_new_night_only (CrampNightDate night,
                                    GTimeZone     *zone)
{
  g_autoptr (GDateTime) middle = cramp_night_time_get_middle (night, zone);
  CrampEpisodeDraft *draft = cramp_episode_draft_new (middle);

  cramp_episode_draft_set_night_only (draft, night, zone);
  return draft;
}

/**
 * cramp_episode_draft_set_start:
 * @start: when the cramp began
 *
 * Moves the cramp, and with it the night it belongs to. Its time is known then.
 */
void
cramp_episode_draft_set_start (CrampEpisodeDraft *draft,
                               GDateTime         *start)
{
  GDateTime *fixed = cramp_time_fix (start);

  g_clear_pointer (&draft->start, g_date_time_unref);
  draft->start = fixed;
  draft->night = cramp_night_of (fixed);
  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] == TRUE)
    draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = CRAMP_UNANSWERED;
}

/**
 * cramp_episode_draft_set_night_only:
 * @zone: where that night was
 *
 * Puts the cramp into a night of which no time is known. What stands as its
 * start, 03:00, is there to sort by and is never shown or counted.
 */
void
cramp_episode_draft_set_night_only (CrampEpisodeDraft *draft,
                                    CrampNightDate     night,
                                    GTimeZone         *zone)
{
  g_autoptr (GDateTime) start = cramp_night_time_get_middle (night, zone);

  cramp_episode_draft_set_start (draft, start);
  draft->night = night;
  draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = TRUE;
}

/**
 * cramp_episode_draft_set_note:
 * @note: (nullable): free text of at most %CRAMP_NOTE_MAX characters
 *
 * Sets the note.
 */
void
cramp_episode_draft_set_note (CrampEpisodeDraft *draft,
                              const char        *note)
{
  char *copy = g_strdup (note);

  g_free (draft->note);
  draft->note = copy;
}

static gpointer
seal (gpointer record)
{
  CrampEpisode *self = g_object_new (CRAMP_TYPE_EPISODE, NULL);

  self->content = record;

  return self;
}

static gconstpointer
open_object (gconstpointer object)
{
  return ((const CrampEpisode *) object)->content;
}

/* What speaks of the start stands beside it, before the night. */
static const CrampMember members[] = {
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("id", .maximum = CRAMP_ID_MAX), G_STRUCT_OFFSET (CrampEpisodeDraft, id), .required = TRUE },
  { CRAMP_MEMBER_TIME, CRAMP_FIELD ("start"), G_STRUCT_OFFSET (CrampEpisodeDraft, start), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampEpisodeDraft, answers, cramp_episode_fields, 0, CRAMP_EPISODE_RECORDED) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (CrampEpisodeDraft, night), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampEpisodeDraft, answers, cramp_episode_fields, CRAMP_EPISODE_RECORDED, CRAMP_N_EPISODE_FIELDS) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("note", .maximum = CRAMP_NOTE_MAX), G_STRUCT_OFFSET (CrampEpisodeDraft, note) },
  CRAMP_MEMBER_MODIFIED (CrampEpisodeDraft),
};

static const char *const together[] = { "start", "offset", "night", "time_unknown", NULL };

const CrampKind cramp_episode_kind = {
  .name = "episode",
  .list = "episodes",
  CRAMP_KIND_OF (CrampEpisodeDraft, members),
  .n_key = 1,
  .named = TRUE,
  .in_every_file = TRUE,
  .together = together,
  .free_record = g_object_unref,
  .seal = seal,
  .open = open_object,
};

CrampEpisodeDraft *
cramp_episode_draft_copy (const CrampEpisodeDraft *draft)
{
  CrampEpisodeDraft *copy = cramp_kind_new (&cramp_episode_kind);

  copy->id = g_strdup (draft->id);
  copy->start = g_date_time_ref (draft->start);
  copy->night = draft->night;
  memcpy (copy->answers, draft->answers, sizeof copy->answers);
  copy->note = g_strdup (draft->note);
  copy->modified = draft->modified;

  return copy;
}

void
cramp_episode_draft_free (CrampEpisodeDraft *draft)
{
  cramp_kind_free (&cramp_episode_kind, draft);
}

/**
 * cramp_episode_new:
 * @draft: what to record
 *
 * Makes a cramp that never changes again. To change one, store another one
 * under the same id.
 *
 * Returns: (transfer full): the cramp
 */
CrampEpisode *
cramp_episode_new (const CrampEpisodeDraft *draft)
{
  g_return_val_if_fail (draft->id != NULL && draft->start != NULL, NULL);
  g_return_val_if_fail (draft->night != 0, NULL);

  return seal (cramp_episode_draft_copy (draft));
}

/**
 * cramp_episode_edit:
 *
 * Returns: (transfer full): a draft with everything that is known of the cramp
 */
CrampEpisodeDraft *
cramp_episode_edit (CrampEpisode *self)
{
  g_return_val_if_fail (CRAMP_IS_EPISODE (self), NULL);

  return cramp_episode_draft_copy (self->content);
}

const char *
cramp_episode_get_id (CrampEpisode *self)
{
  return self->content->id;
}

GDateTime *
cramp_episode_get_start (CrampEpisode *self)
{
  return self->content->start;
}

CrampNightDate
cramp_episode_get_night (CrampEpisode *self)
{
  return self->content->night;
}

/**
 * cramp_episode_get_answer:
 *
 * Returns: its answer, or %CRAMP_UNANSWERED
 */
int
cramp_episode_get_answer (CrampEpisode     *self,
                          CrampEpisodeField field)
{
  return self->content->answers[field];
}

const char *
cramp_episode_get_note (CrampEpisode *self)
{
  return self->content->note;
}

gint64
cramp_episode_get_modified (CrampEpisode *self)
{
  return self->content->modified;
}

/**
 * cramp_episode_is_night_cramp:
 *
 * Tells a night cramp from one during an activity, which neither fills a night
 * in nor contradicts a night without cramps (rule N3).
 *
 * Returns: %TRUE unless the context is an activity
 */
gboolean
cramp_episode_is_night_cramp (CrampEpisode *self)
{
  return cramp_episode_get_answer (self, CRAMP_EPISODE_CONTEXT) != CRAMP_CONTEXT_ACTIVITY;
}

/**
 * cramp_episode_knows_time:
 *
 * Returns: %FALSE when only the night is known; the start is no time of day to
 *   show or to count then
 */
gboolean
cramp_episode_knows_time (CrampEpisode *self)
{
  return cramp_episode_get_answer (self, CRAMP_EPISODE_TIME_UNKNOWN) != TRUE;
}

/**
 * cramp_episode_has_details:
 *
 * Returns: whether anything of what matters first is known: the place, the
 *   pain or what the cramp left behind. Its length does not count: a press at
 *   three in the morning tells that, and the rest is still to be asked
 */
gboolean
cramp_episode_has_details (CrampEpisode *self)
{
  static const CrampEpisodeField details[] = {
    CRAMP_EPISODE_SIDE,
    CRAMP_EPISODE_SITES,
    CRAMP_EPISODE_PAIN,
    CRAMP_EPISODE_SORENESS_MIN,
    CRAMP_EPISODE_NUMBNESS_MIN,
    CRAMP_EPISODE_NUMBNESS_AREA,
    CRAMP_EPISODE_WEAKNESS_MIN,
    CRAMP_EPISODE_WEAKNESS_SIGNS,
    CRAMP_EPISODE_STILL_THERE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (self->content->answers[details[i]] != CRAMP_UNANSWERED)
      return TRUE;

  return FALSE;
}

/**
 * cramp_episode_compare:
 * @a: a cramp
 * @b: another one
 *
 * Orders cramps by start and then by id, as every list and file does.
 *
 * Returns: less than, equal to or greater than 0, as for qsort()
 */
int
cramp_episode_compare (gconstpointer a,
                       gconstpointer b)
{
  return cramp_kind_compare (&cramp_episode_kind, a, b);
}

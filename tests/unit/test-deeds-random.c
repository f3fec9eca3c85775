/* test-deeds-random.c - whatever two programs do and take back in one diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-undo.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "store-folder.h"

#define N_RUNS 20
#define N_STEPS 60
#define N_STORES 2

/* Nights first, which are nothing but their answers, then cramps. */
#define N_NIGHTS 2
#define N_RECORDS 5
#define N_FIELDS 3
#define WHOLE (-1)

static const CrampNightField night_fields[N_FIELDS] = {
  CRAMP_NIGHT_TINGLING,
  CRAMP_NIGHT_EVENING_SWELLING,
  CRAMP_NIGHT_EXPOSURES,
};
static const CrampEpisodeField cramp_fields[N_FIELDS] = {
  CRAMP_EPISODE_PAIN,
  CRAMP_EPISODE_WOKE,
  CRAMP_EPISODE_SITES,
};

typedef struct
{
  gboolean there;
  int      fields[N_FIELDS];
} Record;

typedef struct
{
  int record;
  int field; /* or WHOLE: whether it is there */
  int before;
  int after;
} Change;

typedef struct
{
  gint64  id;
  GArray *changes;
} Deed;

/* What the diary should be, worked out in the plainest way. */
typedef struct
{
  Record     records[N_RECORDS];
  GPtrArray *deeds; /* the last one last */
} Model;

typedef struct
{
  GRand       *random;
  StoreFolder *folder;
  CrampStore  *stores[N_STORES];
  CrampDeed   *visits[N_STORES][N_RECORDS];
  GDateTime   *now;
  Model        model;
} Trial;

static void
deed_free (Deed *deed)
{
  g_array_unref (deed->changes);
  g_free (deed);
}

static int *
get_value (Model *model,
           int    record,
           int    field)
{
  return field == WHOLE ? &model->records[record].there : &model->records[record].fields[field];
}

static Deed *
find_deed (Model *model,
           gint64 id)
{
  for (guint i = 0; i < model->deeds->len; i++)
    if (((Deed *) g_ptr_array_index (model->deeds, i))->id == id)
      return g_ptr_array_index (model->deeds, i);

  return NULL;
}

static Change *
find_change (Deed *deed,
             int   record,
             int   field)
{
  for (guint i = 0; i < deed->changes->len; i++)
    {
      Change *change = &g_array_index (deed->changes, Change, i);

      if (change->record == record && change->field == field)
        return change;
    }

  return NULL;
}

static void
drop_change (Deed *deed,
             int   record,
             int   field)
{
  for (guint i = deed->changes->len; i-- > 0;)
    {
      const Change *change = &g_array_index (deed->changes, Change, i);

      if (change->record == record && change->field == field)
        g_array_remove_index (deed->changes, i);
    }
}

static void
note (Deed *deed,
      int   record,
      int   field,
      int   before,
      int   after)
{
  Change *change = find_change (deed, record, field);

  if (change == NULL)
    {
      const Change new = { record, field, before, after };

      g_array_append_val (deed->changes, new);
      return;
    }

  if (change->after != before)
    change->before = before;
  change->after = after;
  if (change->before == after)
    drop_change (deed, record, field);
}

/* Keeps what a step made of a record, as a deed of its own or as one that goes
 * on: that one is the last one then. */
static void
keep (Model        *model,
      gint64        goes_on_with,
      gint64        id,
      int           record,
      const Record *before)
{
  Deed *old = find_deed (model, goes_on_with);
  Deed *deed = g_new0 (Deed, 1);

  deed->id = id;
  deed->changes = old != NULL ? g_array_ref (old->changes) : g_array_new (FALSE, FALSE, sizeof (Change));
  if (old != NULL)
    g_ptr_array_remove (model->deeds, old);

  for (int field = WHOLE; field < N_FIELDS; field++)
    {
      int was = field == WHOLE ? before->there : before->fields[field];
      int is = *get_value (model, record, field);

      if (was != is)
        note (deed, record, field, was, is);
    }

  g_assert_cmpint (id == 0, ==, deed->changes->len == 0);
  if (id != 0)
    g_ptr_array_add (model->deeds, deed);
  else
    deed_free (deed);
}

static gboolean
is_untouched (Model *model,
              Deed  *deed,
              int    record)
{
  for (int field = 0; field < N_FIELDS; field++)
    {
      const Change *change = find_change (deed, record, field);

      if (model->records[record].fields[field] != (change != NULL ? change->after : CRAMP_UNANSWERED) ||
          (change != NULL && change->before != CRAMP_UNANSWERED))
        return FALSE;
    }

  return TRUE;
}

/* Puts a whole record back to what it was, be that something or nothing. */
static void
put_back_whole (Model *model,
                Deed  *deed,
                int    record)
{
  Record *place = &model->records[record];

  place->there = !place->there;
  for (int field = 0; field < N_FIELDS; field++)
    {
      const Change *change = find_change (deed, record, field);

      place->fields[field] = change != NULL ? change->before : CRAMP_UNANSWERED;
    }

  g_array_set_size (deed->changes, 0);
}

static void
put_back_fields (Model *model,
                 Deed  *deed,
                 int    record)
{
  for (int field = 0; field < N_FIELDS; field++)
    {
      const Change *change = find_change (deed, record, field);

      if (change == NULL || model->records[record].fields[field] != change->after)
        continue;
      model->records[record].fields[field] = change->before;
      drop_change (deed, record, field);
    }
}

/* Each deed of this test is about one record. */
static CrampUndo
undo_in_model (Model *model,
               Deed  *deed)
{
  int           record = g_array_index (deed->changes, Change, 0).record;
  const Change *whole = find_change (deed, record, WHOLE);
  gboolean      there = model->records[record].there;
  guint         n_before = deed->changes->len;
  CrampUndo     undo;

  if (whole != NULL && (whole->after != there))
    ;
  else if (whole != NULL && (!there || is_untouched (model, deed, record)))
    put_back_whole (model, deed, record);
  else if (there)
    put_back_fields (model, deed, record);

  undo = deed->changes->len == n_before ? CRAMP_UNDO_NOTHING : deed->changes->len > 0 ? CRAMP_UNDO_PARTLY
                                                                                      : CRAMP_UNDO_WHOLLY;
  if (deed->changes->len == 0 || deed == g_ptr_array_index (model->deeds, model->deeds->len - 1))
    g_ptr_array_remove (model->deeds, deed);

  return undo;
}

static CrampNightDate
get_date (Trial *trial,
          int    record)
{
  return cramp_last_night (trial->now) - (CrampNightDate) record;
}

static char *
dup_id (int record)
{
  return g_strdup_printf ("cramp-%d", record);
}

static void
read_night (Trial  *trial,
            int     record,
            Record *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (trial->stores[0], get_date (trial, record), &night, &error));
  g_assert_no_error (error);
  place->there = TRUE;
  for (int field = 0; field < N_FIELDS; field++)
    place->fields[field] = night == NULL ? CRAMP_UNANSWERED : night->answers[night_fields[field]];
}

static CrampEpisode *
find_cramp (Trial *trial,
            int    record)
{
  g_autofree char *id = dup_id (record);
  g_autoptr (GError) error = NULL;
  CrampEpisode *episode = NULL;

  g_assert_true (cramp_store_find_episode (trial->stores[0], id, &episode, &error));
  g_assert_no_error (error);

  return episode;
}

static void
read_cramp (Trial  *trial,
            int     record,
            Record *place)
{
  g_autoptr (CrampEpisode) episode = find_cramp (trial, record);

  place->there = episode != NULL;
  for (int field = 0; field < N_FIELDS; field++)
    place->fields[field] = episode == NULL ? CRAMP_UNANSWERED : cramp_episode_get_answer (episode, cramp_fields[field]);
}

static void
assert_as_model (Trial *trial)
{
  for (int record = 0; record < N_RECORDS; record++)
    {
      Record found;

      if (record < N_NIGHTS)
        read_night (trial, record, &found);
      else
        read_cramp (trial, record, &found);
      g_assert_cmpint (found.there, ==, trial->model.records[record].there);
      for (int field = 0; field < N_FIELDS; field++)
        g_assert_cmpint (found.fields[field], ==, trial->model.records[record].fields[field]);
    }
}

static int
pick_answer (Trial *trial)
{
  return g_rand_int_range (trial->random, CRAMP_UNANSWERED, 2);
}

static void
step_night (Trial *trial,
            int    actor,
            int    record)
{
  const Record before = trial->model.records[record];
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (GError) error = NULL;
  int field = g_rand_int_range (trial->random, 0, N_FIELDS);
  int value = pick_answer (trial);

  trial->model.records[record].fields[field] = value;
  cramp_diary_answer_day (trial->stores[actor], get_date (trial, record), night_fields[field], value, trial->now, &done, &error);
  g_assert_no_error (error);
  keep (&trial->model, 0, done != NULL ? done->id : 0, record, &before);
}

static CrampEpisodeDraft *
make_draft (Trial *trial,
            int    record)
{
  g_autoptr (GDateTime) start = g_date_time_add_hours (trial->now, -record);
  CrampEpisodeDraft *draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = dup_id (record);

  return draft;
}

/* Adds a cramp, or changes it, with or without going on with a visit. */
static void
step_cramp (Trial *trial,
            int    actor,
            int    record)
{
  const Record before = trial->model.records[record];
  Record      *place = &trial->model.records[record];
  CrampDeed  **visit = &trial->visits[actor][record];
  g_autoptr (CrampEpisode) episode = find_cramp (trial, record);
  g_autoptr (CrampEpisodeDraft) shown = episode == NULL ? NULL : cramp_episode_edit (episode);
  g_autoptr (CrampEpisodeDraft) wanted = shown == NULL ? make_draft (trial, record) : cramp_episode_draft_copy (shown);
  g_autoptr (GError) error = NULL;
  gint64 goes_on_with;

  if (shown == NULL || g_rand_boolean (trial->random))
    g_clear_pointer (visit, cramp_deed_free);
  goes_on_with = *visit != NULL ? (*visit)->id : 0;
  place->there = TRUE;
  for (int field = 0; field < N_FIELDS; field++)
    if (g_rand_boolean (trial->random))
      place->fields[field] = wanted->answers[cramp_fields[field]] = pick_answer (trial);

  cramp_diary_save_cramp (trial->stores[actor], shown, wanted, trial->now, visit, &error);
  g_assert_no_error (error);
  keep (&trial->model, goes_on_with, (*visit)->id, record, &before);
}

static void
step_delete (Trial *trial,
             int    actor,
             int    record)
{
  const Record     before = trial->model.records[record];
  Record          *place = &trial->model.records[record];
  g_autofree char *id = dup_id (record);
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (GError) error = NULL;

  if (!place->there)
    return;

  place->there = FALSE;
  for (int field = 0; field < N_FIELDS; field++)
    place->fields[field] = CRAMP_UNANSWERED;
  cramp_diary_delete_cramp (trial->stores[actor], id, trial->now, &done, &error);
  g_assert_no_error (error);
  keep (&trial->model, 0, done->id, record, &before);
}

/* The last deed, as Ctrl+Z does, or any, as the button of a toast does. */
static void
step_undo (Trial *trial,
           int    actor)
{
  GPtrArray *deeds = trial->model.deeds;
  gboolean   last = g_rand_boolean (trial->random);
  Deed      *deed = NULL;
  g_autoptr (CrampDeed) found = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undo;

  if (deeds->len > 0)
    deed = g_ptr_array_index (deeds, last ? deeds->len - 1 : (guint) g_rand_int_range (trial->random, 0, (int) deeds->len));
  cramp_diary_undo (trial->stores[actor], last || deed == NULL ? 0 : deed->id, trial->now, &found, &undo, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found == NULL, ==, deed == NULL);
  if (deed == NULL)
    return;

  g_assert_cmpint (found->id, ==, deed->id);
  g_assert_cmpint (undo, ==, undo_in_model (&trial->model, deed));
}

static void
step (Trial *trial)
{
  int actor = g_rand_int_range (trial->random, 0, N_STORES);
  int record = g_rand_int_range (trial->random, 0, N_RECORDS);

  if (g_rand_int_range (trial->random, 0, 3) == 0)
    step_undo (trial, actor);
  else if (record < N_NIGHTS)
    step_night (trial, actor, record);
  else if (g_rand_int_range (trial->random, 0, 4) == 0)
    step_delete (trial, actor, record);
  else
    step_cramp (trial, actor, record);
}

static void
begin (Trial  *trial,
       guint32 seed)
{
  trial->random = g_rand_new_with_seed (seed);
  trial->folder = store_folder_new ();
  for (int i = 0; i < N_STORES; i++)
    trial->stores[i] = store_folder_open (trial->folder);
  trial->now = g_date_time_new_local (2026, 11, 20, 9, 10, 0);
  trial->model.deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) deed_free);
  for (int record = 0; record < N_RECORDS; record++)
    {
      trial->model.records[record].there = record < N_NIGHTS;
      for (int field = 0; field < N_FIELDS; field++)
        trial->model.records[record].fields[field] = CRAMP_UNANSWERED;
    }
}

static void
end (Trial *trial)
{
  for (int i = 0; i < N_STORES; i++)
    {
      for (int record = 0; record < N_RECORDS; record++)
        g_clear_pointer (&trial->visits[i][record], cramp_deed_free);
      g_assert_finalize_object (trial->stores[i]);
    }
  g_ptr_array_unref (trial->model.deeds);
  g_date_time_unref (trial->now);
  store_folder_free (trial->folder);
  g_rand_free (trial->random);
}

static void
test_random (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      Trial   trial = { NULL };

      g_test_message ("seed %u", seed);
      begin (&trial, seed);
      for (guint i = 0; i < N_STEPS; i++)
        {
          step (&trial);
          assert_as_model (&trial);
        }
      end (&trial);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deeds/random", test_random);

  return g_test_run ();
}

/* cramp-found-nights.c - the nights that a search finds, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-found-nights.h"

#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

/* So many nights are read at a time, and so much without a pause: a few
 * milliseconds. (choice) */
#define NIGHTS_AT_A_TIME 16
#define RECORDS_A_STEP 200
#define NIGHTS_A_STEP 512

/* A list view makes the rows of so many at once. Each of them may be a night with
 * a dozen cramps: so they come by twos. */
#define N_ROWS_MADE 200
#define ROWS_A_STEP 2

struct _CrampFoundNights
{
  GObject parent_instance;

  CrampStore     *store;
  CrampNightList *nights;
  CrampSearch    *search;
  GArray         *dates;    /* of CrampNightDate */
  CrampNightDate  next;     /* the newest night that was not looked at */
  guint           position; /* how many were found that are newer */
  guint           source;
};

static void
cramp_found_nights_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampFoundNights, cramp_found_nights, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cramp_found_nights_iface_init))

static guint ended_emission;

static CrampNightDate
get_date (GArray *dates,
          guint   position)
{
  return g_array_index (dates, CrampNightDate, position);
}

/* What was found before stays in its place if it is found again, and the keyboard
 * with it. */
static void
replace (CrampFoundNights *self,
         CrampNightDate    first,
         GArray           *found)
{
  guint removed = 0, same = 0, added, tail;

  while (self->position + removed < self->dates->len && get_date (self->dates, self->position + removed) >= first)
    removed++;
  while (same < MIN (removed, found->len) && get_date (self->dates, self->position + same) == get_date (found, same))
    same++;
  removed -= same;
  added = found->len - same;
  self->position += same;
  for (tail = 0; tail < MIN (removed, added); tail++)
    if (get_date (self->dates, self->position + removed - tail - 1) != get_date (found, found->len - tail - 1))
      break;
  removed -= tail;
  added -= tail;

  if (removed > 0)
    g_array_remove_range (self->dates, self->position, removed);
  if (added > 0)
    g_array_insert_vals (self->dates, self->position, &g_array_index (found, CrampNightDate, same), added);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), self->position, removed, added);
  self->position += added + tail;
}

/* Returns how much was read, or 0 when that failed. */
static guint
look_into (CrampFoundNights *self,
           CrampNightDate    first,
           GError          **error)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (self->store, first, self->next, error);
  g_autoptr (GPtrArray) nights = episodes == NULL ? NULL : cramp_store_read_nights (self->store, first, self->next, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));

  if (nights == NULL)
    return 0;

  for (CrampNightDate date = self->next; date >= first; date--)
    if (cramp_search_finds (self->search, date, episodes, nights))
      {
        g_array_append_val (found, date);
        if (self->position < N_ROWS_MADE && found->len == ROWS_A_STEP)
          first = date;
      }
  replace (self, first, found);
  self->next = first - 1;

  return episodes->len + nights->len + 1;
}

static gboolean
look_further (CrampFoundNights *self)
{
  CrampNightDate begin = self->next;
  CrampNightDate oldest, newest;
  guint          n_read, n_records = 0, n_found = self->position;
  g_autoptr (GError) error = NULL;

  cramp_night_list_get_ends (self->nights, &oldest, &newest);
  cramp_search_clip (self->search, &oldest, &newest);
  while (self->next >= oldest && begin - self->next < NIGHTS_A_STEP && n_records < RECORDS_A_STEP &&
         (self->position == n_found || n_found >= N_ROWS_MADE))
    {
      n_read = look_into (self, MAX (oldest, self->next - NIGHTS_AT_A_TIME + 1), &error);
      if (n_read == 0)
        {
          g_warning ("Could not search the nights: %s", error->message);
          return FALSE;
        }
      n_records += n_read;
    }

  return self->next >= oldest;
}

static gboolean
step_cb (gpointer user_data)
{
  CrampFoundNights *self = user_data;

  if (look_further (self))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  g_signal_emit (self, ended_emission, 0);
  return G_SOURCE_REMOVE;
}

static GType
cramp_found_nights_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (CRAMP_FOUND_NIGHTS (model)->nights));
}

static guint
cramp_found_nights_get_n_items (GListModel *model)
{
  return CRAMP_FOUND_NIGHTS (model)->dates->len;
}

static gpointer
cramp_found_nights_get_item (GListModel *model,
                             guint       position)
{
  CrampFoundNights *self = CRAMP_FOUND_NIGHTS (model);
  guint             place;

  if (position >= self->dates->len || !cramp_night_list_find (self->nights, get_date (self->dates, position), &place))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->nights), place);
}

static void
cramp_found_nights_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = cramp_found_nights_get_item_type;
  iface->get_n_items = cramp_found_nights_get_n_items;
  iface->get_item = cramp_found_nights_get_item;
}

static void
cramp_found_nights_finalize (GObject *object)
{
  CrampFoundNights *self = CRAMP_FOUND_NIGHTS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->search, cramp_search_free);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_object (&self->nights);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_found_nights_parent_class)->finalize (object);
}

static void
cramp_found_nights_class_init (CrampFoundNightsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_found_nights_finalize;

  /* That the whole diary was looked through. */
  ended_emission = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_found_nights_init (CrampFoundNights *self)
{
  self->dates = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));
}

/**
 * cramp_found_nights_new:
 * @store: the diary
 * @nights: all of its nights
 *
 * Makes a list that is empty until something is searched for. It looks through
 * the diary while nothing else is to be done, and keeps dates only.
 *
 * Returns: (transfer full): the list
 */
CrampFoundNights *
cramp_found_nights_new (CrampStore     *store,
                        CrampNightList *nights)
{
  CrampFoundNights *self = g_object_new (CRAMP_TYPE_FOUND_NIGHTS, NULL);

  self->store = g_object_ref (store);
  self->nights = g_object_ref (nights);

  return self;
}

static void
clear (CrampFoundNights *self)
{
  guint n_dates = self->dates->len;

  g_array_set_size (self->dates, 0);
  if (n_dates > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_dates, 0);
}

/**
 * cramp_found_nights_search_again:
 *
 * Looks for the same in the diary as it is now.
 */
void
cramp_found_nights_search_again (CrampFoundNights *self)
{
  CrampNightDate oldest;

  cramp_night_list_get_ends (self->nights, &oldest, &self->next);
  if (self->search == NULL || oldest == 0)
    return;

  cramp_search_clip (self->search, &oldest, &self->next);
  self->position = 0;
  if (self->dates->len > 0 && (get_date (self->dates, 0) > self->next || get_date (self->dates, self->dates->len - 1) < oldest))
    clear (self);
  if (self->source == 0)
    self->source = g_idle_add (step_cb, self);
}

/**
 * cramp_found_nights_search:
 * @search: (transfer full) (nullable): what to look for
 *
 * Looks for something else, or for nothing any more.
 */
void
cramp_found_nights_search (CrampFoundNights *self,
                           CrampSearch      *search)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->search, cramp_search_free);
  self->search = search;
  if (search == NULL)
    clear (self);
  cramp_found_nights_search_again (self);
}

/**
 * cramp_found_nights_is_searching:
 *
 * Returns: whether there may be more than what was found so far
 */
gboolean
cramp_found_nights_is_searching (CrampFoundNights *self)
{
  return self->source != 0;
}

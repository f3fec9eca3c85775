/* cramp-night-list.c - the nights of the diary, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-night-list.h"

#include "cramp-first-night.h"
#include "cramp-night-item.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

/* Nights are read this many at a time, and only those that come into view. */
#define CHUNK 32

/* A list view makes the rows of two hundred items at once, seen or not. So the
 * list begins with what a window has room for, and gets longer by a few nights
 * at a time while nothing else is to be done. */
#define FIRST_NIGHTS 12
#define MORE_NIGHTS 8
#define MOST_ROWS 256

struct _CrampNightList
{
  GObject parent_instance;

  CrampStore    *store;
  CrampNightDate first;
  CrampNightDate running;
  CrampNightDate last; /* what a person means by last night */
  gboolean       is_begun;
  guint          n_shown; /* of them, until all are */
  guint          more_source;
  GHashTable    *items;
};

static void
cramp_night_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampNightList, cramp_night_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cramp_night_list_iface_init))

static CrampNightDate
chunk_start (CrampNightDate date)
{
  return date - date % CHUNK;
}

static GPtrArray *
take_episodes (GPtrArray     *all,
               CrampNightDate date)
{
  GPtrArray *episodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (cramp_episode_get_night (g_ptr_array_index (all, i)) == date)
      g_ptr_array_add (episodes, g_object_ref (g_ptr_array_index (all, i)));

  return episodes;
}

static CrampNight *
take_night (GPtrArray     *all,
            CrampNightDate date)
{
  for (guint i = 0; i < all->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (all, i);

      if (night->date == date)
        return cramp_night_copy (night);
    }

  return NULL;
}

static CrampNightItem *
ensure_item (CrampNightList *self,
             CrampNightDate  date)
{
  CrampNightItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (date));

  if (item == NULL)
    {
      item = cramp_night_item_new (date);
      g_hash_table_insert (self->items, GUINT_TO_POINTER (date), item);
    }

  return item;
}

static gboolean
read_chunk (CrampNightList *self,
            CrampNightDate  start,
            GError        **error)
{
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) nights = NULL;

  episodes = cramp_store_read_episodes (self->store, start, start + CHUNK - 1, error);
  if (episodes == NULL)
    return FALSE;
  nights = cramp_store_read_nights (self->store, start, start + CHUNK - 1, error);
  if (nights == NULL)
    return FALSE;

  for (CrampNightDate date = start; date < start + CHUNK; date++)
    cramp_night_item_take (ensure_item (self, date), take_episodes (episodes, date), take_night (nights, date), date > self->last);

  return TRUE;
}

static GType
cramp_night_list_get_item_type (GListModel *model)
{
  return CRAMP_TYPE_NIGHT_ITEM;
}

static guint
count_all (CrampNightList *self)
{
  return self->first == 0 ? 0 : self->running - self->first + 1;
}

static guint
cramp_night_list_get_n_items (GListModel *model)
{
  CrampNightList *self = CRAMP_NIGHT_LIST (model);

  return MIN (self->n_shown, count_all (self));
}

static gpointer
cramp_night_list_get_item (GListModel *model,
                           guint       position)
{
  CrampNightList *self = CRAMP_NIGHT_LIST (model);
  g_autoptr (GError) error = NULL;
  CrampNightDate date;

  if (position >= cramp_night_list_get_n_items (model))
    return NULL;

  date = self->running - position;
  if (!g_hash_table_contains (self->items, GUINT_TO_POINTER (date)) && !read_chunk (self, chunk_start (date), &error))
    g_warning ("Could not read nights: %s", error->message);

  return g_object_ref (ensure_item (self, date));
}

static void
cramp_night_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = cramp_night_list_get_item_type;
  iface->get_n_items = cramp_night_list_get_n_items;
  iface->get_item = cramp_night_list_get_item;
}

static void
cramp_night_list_finalize (GObject *object)
{
  CrampNightList *self = CRAMP_NIGHT_LIST (object);

  g_clear_handle_id (&self->more_source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_hash_table_unref);

  G_OBJECT_CLASS (cramp_night_list_parent_class)->finalize (object);
}

static void
cramp_night_list_class_init (CrampNightListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_night_list_finalize;
}

static void
cramp_night_list_init (CrampNightList *self)
{
  self->n_shown = FIRST_NIGHTS;
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * cramp_night_list_new:
 *
 * Makes a list of nights that reads only the nights that are looked at. It is
 * empty until it is refreshed.
 *
 * Returns: (transfer full): the list
 */
CrampNightList *
cramp_night_list_new (CrampStore *store)
{
  CrampNightList *self = g_object_new (CRAMP_TYPE_NIGHT_LIST, NULL);

  self->store = g_object_ref (store);

  return self;
}

static gboolean
find_first (CrampNightList *self,
            CrampNightDate  running,
            CrampNightDate *first,
            GError        **error)
{
  CrampNightDate entry;
  CrampNightDate begin;

  if (!cramp_store_find_first_entry (self->store, &entry, error) || !cramp_first_night_find (self->store, &begin, error))
    return FALSE;

  self->is_begun = entry != 0;
  *first = begin == 0 ? running : MIN (begin, running);

  return TRUE;
}

/* What a list view makes no more rows for comes at once. */
static void
show_more (CrampNightList *self,
           guint           n_shown)
{
  guint old = cramp_night_list_get_n_items (G_LIST_MODEL (self));
  guint new;

  self->n_shown = n_shown < MOST_ROWS ? n_shown : G_MAXUINT;
  new = cramp_night_list_get_n_items (G_LIST_MODEL (self));
  if (new > old)
    g_list_model_items_changed (G_LIST_MODEL (self), old, 0, new - old);
}

static gboolean
more_cb (gpointer user_data)
{
  CrampNightList *self = user_data;

  show_more (self, self->n_shown + MORE_NIGHTS);
  if (self->n_shown < count_all (self))
    return G_SOURCE_CONTINUE;

  self->more_source = 0;
  return G_SOURCE_REMOVE;
}

static void
replace (CrampNightList *self,
         CrampNightDate  first,
         CrampNightDate  running)
{
  guint          old = cramp_night_list_get_n_items (G_LIST_MODEL (self));
  CrampNightDate old_first = self->first;
  CrampNightDate old_running = self->running;

  self->first = first;
  self->running = running;

  if (old == 0 || running < old_running || first > old_first)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), 0, old, cramp_night_list_get_n_items (G_LIST_MODEL (self)));
      return;
    }

  if (running > old_running)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, running - old_running);
  if (first < old_first)
    g_list_model_items_changed (G_LIST_MODEL (self), running - old_first + 1, 0, old_first - first);
}

static void
resize (CrampNightList *self,
        CrampNightDate  first,
        CrampNightDate  running)
{
  if (self->first != 0 && (first != self->first || running != self->running))
    show_more (self, MOST_ROWS);
  replace (self, first, running);
  if (self->n_shown < count_all (self) && self->more_source == 0)
    self->more_source = g_idle_add_full (G_PRIORITY_LOW, more_cb, self, NULL);
}

/**
 * cramp_night_list_refresh:
 * @now: the current local time
 *
 * Reads again what is in view, and adds nights that have come.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_night_list_refresh (CrampNightList *self,
                          GDateTime      *now,
                          GError        **error)
{
  g_autoptr (GHashTable) chunks = g_hash_table_new (NULL, NULL);
  CrampNightDate running = cramp_night_of (now);
  CrampNightDate first;
  GHashTableIter iter;
  gpointer       date;

  if (!find_first (self, running, &first, error))
    return FALSE;

  self->last = cramp_last_night (now);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &date, NULL))
    g_hash_table_add (chunks, GUINT_TO_POINTER (chunk_start (GPOINTER_TO_UINT (date))));

  g_hash_table_iter_init (&iter, chunks);
  while (g_hash_table_iter_next (&iter, &date, NULL))
    if (!read_chunk (self, GPOINTER_TO_UINT (date), error))
      return FALSE;

  resize (self, first, running);

  return TRUE;
}

/**
 * cramp_night_list_is_empty:
 *
 * Returns: whether nothing is in the diary, and no night is past that could be
 *   answered
 */
gboolean
cramp_night_list_is_empty (CrampNightList *self)
{
  return !self->is_begun && self->first == self->running;
}

/**
 * cramp_night_list_find:
 * @position: (out): where it stands
 *
 * Finds a night, also where the list has not come to it.
 *
 * Returns: whether it is in the diary
 */
gboolean
cramp_night_list_find (CrampNightList *self,
                       CrampNightDate  night,
                       guint          *position)
{
  if (self->first == 0 || night < self->first || night > self->running)
    return FALSE;

  *position = self->running - night;
  if (*position >= self->n_shown)
    show_more (self, *position + MORE_NIGHTS);
  return TRUE;
}

/**
 * cramp_night_list_get_ends:
 * @oldest: (out): its last night, or 0 as long as it is empty
 * @newest: (out): its first night, or 0 as long as it is empty
 */
void
cramp_night_list_get_ends (CrampNightList *self,
                           CrampNightDate *oldest,
                           CrampNightDate *newest)
{
  *oldest = self->first;
  *newest = self->running;
}

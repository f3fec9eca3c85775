/* cramp-notice-numbers.c - the numbers that the server gave to notices
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-notice-numbers.h"

#include "cramp-shown-notices.h"

struct _CrampNoticeNumbers
{
  char       *path;      /* where the next process finds them */
  char       *owner;     /* whose numbers they are */
  GHashTable *on_screen; /* the number by the id of the notice */
  GHashTable *ours;      /* every number that was ever one of our notices */
  gboolean    is_restored;
};

/**
 * cramp_notice_numbers_new:
 * @bus: the session bus
 *
 * Returns: (transfer full): no numbers yet
 */
CrampNoticeNumbers *
cramp_notice_numbers_new (GDBusConnection *bus)
{
  CrampNoticeNumbers *self = g_new0 (CrampNoticeNumbers, 1);

  self->path = cramp_shown_notices_dup_path (bus);
  self->on_screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ours = g_hash_table_new (g_direct_hash, g_direct_equal);

  return self;
}

void
cramp_notice_numbers_free (CrampNoticeNumbers *self)
{
  g_hash_table_unref (self->on_screen);
  g_hash_table_unref (self->ours);
  g_free (self->owner);
  g_free (self->path);
  g_free (self);
}

gboolean
cramp_notice_numbers_are_restored (const CrampNoticeNumbers *self)
{
  return self->is_restored;
}

/**
 * cramp_notice_numbers_restore:
 * @owner: (nullable): who shows notices now
 *
 * Takes over what an earlier process left on the screen of @owner.
 */
void
cramp_notice_numbers_restore (CrampNoticeNumbers *self,
                              const char         *owner)
{
  GHashTableIter iter;
  gpointer       number;

  self->is_restored = TRUE;
  self->owner = g_strdup (owner);
  g_hash_table_unref (self->on_screen);
  self->on_screen = cramp_shown_notices_load (self->path, owner);
  g_hash_table_iter_init (&iter, self->on_screen);
  while (g_hash_table_iter_next (&iter, NULL, &number))
    g_hash_table_add (self->ours, number);
}

/**
 * cramp_notice_numbers_follow:
 * @owner: (nullable): who shows notices now
 *
 * A new server knows nothing of what an earlier one showed, and may give its
 * numbers to notices of others.
 *
 * Returns: whether all numbers went
 */
gboolean
cramp_notice_numbers_follow (CrampNoticeNumbers *self,
                             const char         *owner)
{
  if (!self->is_restored || g_strcmp0 (owner, self->owner) == 0)
    return FALSE;

  g_hash_table_remove_all (self->on_screen);
  g_hash_table_remove_all (self->ours);
  g_free (self->owner);
  self->owner = g_strdup (owner);

  return TRUE;
}

/**
 * cramp_notice_numbers_get_owner:
 *
 * Returns: (nullable): whose numbers they are
 */
const char *
cramp_notice_numbers_get_owner (const CrampNoticeNumbers *self)
{
  return self->owner;
}

/* To withdraw a notice after a crash is a comfort: nothing depends on it. */
static void
remember (CrampNoticeNumbers *self)
{
  g_autoptr (GError) error = NULL;

  if (self->owner != NULL && !cramp_shown_notices_save (self->on_screen, self->path, self->owner, &error))
    g_debug ("What is on the screen could not be noted: %s", error->message);
}

/**
 * cramp_notice_numbers_put:
 * @id: the id of a notice
 * @number: its number, not 0
 *
 * Notes that a notice is on the screen.
 */
void
cramp_notice_numbers_put (CrampNoticeNumbers *self,
                          const char         *id,
                          guint               number)
{
  g_hash_table_insert (self->on_screen, g_strdup (id), GUINT_TO_POINTER (number));
  g_hash_table_add (self->ours, GUINT_TO_POINTER (number));
  remember (self);
}

/**
 * cramp_notice_numbers_find:
 * @id: the id of a notice
 *
 * Returns: its number while it is on the screen, or 0
 */
guint
cramp_notice_numbers_find (CrampNoticeNumbers *self,
                           const char         *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->on_screen, id));
}

/**
 * cramp_notice_numbers_take:
 * @id: the id of a notice
 *
 * Takes a notice off the screen.
 *
 * Returns: its number, or 0 when it is not there
 */
guint
cramp_notice_numbers_take (CrampNoticeNumbers *self,
                           const char         *id)
{
  guint number = cramp_notice_numbers_find (self, id);

  if (g_hash_table_remove (self->on_screen, id))
    remember (self);

  return number;
}

static gboolean
has_number (gpointer id,
            gpointer number,
            gpointer closed)
{
  return number == closed;
}

/**
 * cramp_notice_numbers_close:
 * @number: a number
 *
 * The server says that a notice is no more.
 */
void
cramp_notice_numbers_close (CrampNoticeNumbers *self,
                            guint               number)
{
  g_hash_table_foreach_remove (self->on_screen, has_number, GUINT_TO_POINTER (number));
}

/**
 * cramp_notice_numbers_are_ours:
 * @number: a number
 *
 * A press may come while its notice is being withdrawn, and whoever pressed it
 * saw it.
 *
 * Returns: whether one of our notices has or had @number
 */
gboolean
cramp_notice_numbers_are_ours (CrampNoticeNumbers *self,
                               guint               number)
{
  return g_hash_table_contains (self->ours, GUINT_TO_POINTER (number));
}

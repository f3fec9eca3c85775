/* cramp-memory-rest.c - giving memory back before a long sleep
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-memory-rest.h"

#ifdef HAVE_MALLOC_TRIM
#  include <malloc.h>
#endif

static gboolean
rest_cb (gpointer user_data)
{
  cramp_store_rest (user_data);
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif

  return G_SOURCE_REMOVE;
}

/**
 * cramp_memory_rest_prepare:
 *
 * Makes the program ask for little memory from the start. Comes before its
 * first thread and its first diary.
 */
void
cramp_memory_rest_prepare (void)
{
  cramp_store_set_frugal ();
#ifdef HAVE_MALLOC_TRIM
  /* The threads of GLib allocate next to nothing, and a heap for each of them
   * costs 60 kB. */
  mallopt (M_ARENA_MAX, 1);
#endif
}

/**
 * cramp_memory_rest_queue:
 * @store: the diary of a program that is about to sleep for hours
 *
 * Gives back, when all that is at hand is done, the memory that only made the
 * work faster: statements, pages of the diary, and what the C library keeps for
 * later.
 */
void
cramp_memory_rest_queue (CrampStore *store)
{
  g_idle_add_full (G_PRIORITY_LOW, rest_cb, g_object_ref (store), g_object_unref);
}

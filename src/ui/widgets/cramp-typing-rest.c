/* cramp-typing-rest.c - waits until typing rests before what was typed is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-typing-rest.h"

/* Longer than between two letters of a slow typist, and shorter than it takes to
 * wonder whether something was saved. */
#define REST_MS 600

static gboolean
rested_cb (gpointer user_data)
{
  CrampTypingRest *self = user_data;

  self->source = 0;
  self->rested (self->owner);

  return G_SOURCE_REMOVE;
}

/**
 * cramp_typing_rest_await:
 * @rested: called once after 600 ms in which this is not called again
 * @owner: whom @self is a part of, passed to @rested
 */
void
cramp_typing_rest_await (CrampTypingRest *self,
                         GSourceOnceFunc  rested,
                         gpointer         owner)
{
  cramp_typing_rest_end (self);
  self->rested = rested;
  self->owner = owner;
  self->source = g_timeout_add (REST_MS, rested_cb, self);
}

/**
 * cramp_typing_rest_end:
 *
 * Waits no longer, which whoever saves or goes away has to say.
 *
 * Returns: whether something was typed that was not told as rested
 */
gboolean
cramp_typing_rest_end (CrampTypingRest *self)
{
  gboolean waited = self->source != 0;

  g_clear_handle_id (&self->source, g_source_remove);
  return waited;
}

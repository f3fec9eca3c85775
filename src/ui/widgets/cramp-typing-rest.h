/* cramp-typing-rest.h - waits until typing rests before what was typed is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Part of who waits, and all zero at first. */
typedef struct
{
  guint           source;
  GSourceOnceFunc rested;
  gpointer        owner;
} CrampTypingRest;

void     cramp_typing_rest_await (CrampTypingRest *self,
                                  GSourceOnceFunc  rested,
                                  gpointer         owner);
gboolean cramp_typing_rest_end (CrampTypingRest *self);

G_END_DECLS

/* cramp-store-look.h - looks at all entries, some at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampStoreLook:
 *
 * How far a look at all entries has come. It begins as %CRAMP_STORE_LOOK_BEGIN.
 */
typedef struct
{
  guint  kind;
  gint64 row; /* the last one that was looked at */
} CrampStoreLook;

#define CRAMP_STORE_LOOK_BEGIN \
  {                            \
    0, G_MININT64              \
  }

gboolean cramp_store_look_on (CrampStore     *self,
                              CrampStoreLook *look,
                              gboolean       *is_more,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

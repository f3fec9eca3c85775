/* cramp-json-walk.h - the parts of a JSON text, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-json-scan.h"

G_BEGIN_DECLS

/**
 * CrampJsonWalk:
 *
 * The way through the members of an object or the items of a list. Only what
 * is asked for is parsed, so a text takes no more memory than its parts.
 */
typedef struct
{
  const char *at;
  const char *end;
} CrampJsonWalk;

void     cramp_json_walk_begin (CrampJsonWalk       *walk,
                                const CrampJsonText *text);
gboolean cramp_json_walk_next_member (CrampJsonWalk *walk,
                                      char         **name,
                                      CrampJsonText *value);
gboolean cramp_json_walk_next_item (CrampJsonWalk *walk,
                                    CrampJsonText *value);

G_END_DECLS

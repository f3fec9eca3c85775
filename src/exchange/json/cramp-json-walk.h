/* cramp-json-walk.h - the parts of a JSON text, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CrampJsonText:
 * @start: (nullable): its first character, which is no space
 * @length: its length in bytes
 *
 * A value as it stands in a text that cramp_json_scan() found sound.
 */
typedef struct
{
  const char *start;
  gsize       length;
} CrampJsonText;

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

CrampJsonText cramp_json_text_trim (const char *text,
                                    gsize       length);

void     cramp_json_walk_begin (CrampJsonWalk       *walk,
                                const CrampJsonText *text);
gboolean cramp_json_walk_next_member (CrampJsonWalk *walk,
                                      char         **name,
                                      CrampJsonText *value);
gboolean cramp_json_walk_next_item (CrampJsonWalk *walk,
                                    CrampJsonText *value);

G_END_DECLS

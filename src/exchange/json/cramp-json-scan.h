/* cramp-json-scan.h - a strict look at JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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

gboolean cramp_json_scan (const char    *text,
                          gsize          length,
                          CrampJsonText *value,
                          GError       **error);
char    *cramp_json_unescape (const CrampJsonText *string) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

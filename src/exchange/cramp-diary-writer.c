/* cramp-diary-writer.c - a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-writer.h"

#include "cramp-diary-format.h"
#include "cramp-json-text.h"
#include "cramp-record-writer.h"

static void
write_head (JsonBuilder *builder,
            GDateTime   *now)
{
  cramp_json_write_string (builder, "format", CRAMP_DIARY_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, CRAMP_DIARY_VERSION);
  cramp_json_write_time (builder, "exported", now);
  cramp_json_write_string (builder, "program", GETTEXT_PACKAGE " " PACKAGE_VERSION);
}

static void
write_kind (JsonBuilder     *builder,
            const CrampKind *kind,
            GPtrArray       *records)
{
  if (kind->n_key == 0)
    {
      json_builder_set_member_name (builder, kind->list);
      cramp_json_write_record (builder, kind, g_ptr_array_index (records, 0));
    }
  else if (kind->in_every_file || records->len > 0)
    cramp_json_write_records (builder, kind->list, kind, records);
}

static JsonNode *
build (const CrampDiary *diary,
       GDateTime        *now)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  write_head (builder, now);
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    {
      CrampKindId id = cramp_diary_format_get_kind (i);

      write_kind (builder, cramp_kinds[id], diary->records[id]);
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * cramp_diary_write:
 * @diary: a diary; its lists are put into the order of files
 * @now: the current local time
 * @length: (out): the length of the text in bytes
 *
 * Writes a diary. The same diary always gives the same text, apart from
 * `exported`.
 *
 * Returns: (transfer full): the text
 */
char *
cramp_diary_write (CrampDiary *diary,
                   GDateTime  *now,
                   gsize      *length)
{
  g_autoptr (JsonNode) root = NULL;

  cramp_diary_sort (diary);
  root = build (diary, now);

  return cramp_json_to_text (root, length);
}

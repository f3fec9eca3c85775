/* cramp-diary-writer.c - a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-writer.h"

#include "cramp-diary-format.h"
#include "cramp-json-text.h"
#include "cramp-private-file.h"
#include "cramp-record-writer.h"

typedef void (*RecordWriter) (JsonBuilder  *builder,
                              gconstpointer record);

static void
write_records (JsonBuilder *builder,
               const char  *name,
               GPtrArray   *records,
               RecordWriter write)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    write (builder, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
}

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

static JsonNode *
build (const CrampDiary *diary,
       GDateTime        *now)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  write_head (builder, now);
  json_builder_set_member_name (builder, "profile");
  cramp_json_write_profile (builder, diary->profile);
  write_records (builder, "reminders", diary->reminders, (RecordWriter) cramp_json_write_reminder);
  write_records (builder, "episodes", diary->episodes, (RecordWriter) cramp_json_write_episode);
  write_records (builder, "nights", diary->nights, (RecordWriter) cramp_json_write_night);
  write_records (builder, "danger_checks", diary->danger_checks, (RecordWriter) cramp_json_write_danger_check);
  write_records (builder, "shown_to_doctor", diary->shown_to_doctor, (RecordWriter) cramp_json_write_shown);
  write_records (builder, "plans", diary->plans, (RecordWriter) cramp_json_write_plan);
  /* Most people never pause: older releases would wonder about it. */
  if (diary->pauses->len > 0)
    write_records (builder, "reminder_pauses", diary->pauses, (RecordWriter) cramp_json_write_pause);
  if (diary->visits->len > 0)
    write_records (builder, "visits", diary->visits, (RecordWriter) cramp_json_write_visit);
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

/**
 * cramp_diary_write_file:
 * @diary: a diary; its lists are put into the order of files
 * @now: the current local time
 * @path: a file
 *
 * Writes a diary to a file that only its owner can read. The file is there as
 * a whole and on the disk, or what was there before is.
 *
 * Returns: %FALSE with one sentence in @error when that failed
 */
gboolean
cramp_diary_write_file (CrampDiary *diary,
                        GDateTime  *now,
                        const char *path,
                        GError    **error)
{
  gsize            length;
  g_autofree char *text = cramp_diary_write (diary, now, &length);

  return cramp_private_file_write (path, text, length, error);
}

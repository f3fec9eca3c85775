/* cramp-unreadable-writer.c - entries that cannot be read, beside an export
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-unreadable-writer.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"
#include "cramp-json-text.h"
#include "cramp-private-file.h"
#include "cramp-record-writer.h"
#include "cramp-store-unreadable.h"

#define FORMAT "cramp-diary-unreadable"
#define VERSION 1

static void
add_bytes (JsonBuilder *builder,
           GVariant    *value)
{
  g_autoptr (GString) hex = g_string_new (NULL);
  gsize         length;
  const guint8 *bytes = g_variant_get_fixed_array (value, &length, 1);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (hex, "%02x", bytes[i]);

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "bytes", hex->str);
  json_builder_end_object (builder);
}

static void
add_value (JsonBuilder *builder,
           GVariant    *value)
{
  if (value == NULL)
    json_builder_add_null_value (builder);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    json_builder_add_int_value (builder, g_variant_get_int64 (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    json_builder_add_double_value (builder, g_variant_get_double (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    json_builder_add_string_value (builder, g_variant_get_string (value, NULL));
  else
    add_bytes (builder, value);
}

static void
write_record (JsonBuilder           *builder,
              const CrampUnreadable *unreadable)
{
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "table", unreadable->table);
  cramp_json_write_string (builder, "record", unreadable->record);
  json_builder_set_member_name (builder, "values");
  json_builder_begin_object (builder);
  for (guint i = 0; i < unreadable->values->len; i++)
    {
      const CrampRawValue *raw = g_ptr_array_index (unreadable->values, i);

      json_builder_set_member_name (builder, raw->name);
      add_value (builder, raw->value);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static char *
write_text (GPtrArray *records,
            GDateTime *now,
            gsize     *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  cramp_json_write_time (builder, "exported", now);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    write_record (builder, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return cramp_json_to_text (root, length);
}

static guint
count_left_out (GPtrArray *records)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += !((const CrampUnreadable *) g_ptr_array_index (records, i))->is_aside;

  return n;
}

/**
 * cramp_unreadable_write:
 * @now: the current local time
 * @n_unreadable: (out): how many entries an export or a backup leaves out
 * @text: (out) (transfer full) (nullable): what stands in them, or %NULL when
 *   there are none
 * @length: (out): its length in bytes
 *
 * Writes what stands in the entries that an export or a backup has to leave out,
 * as the database has it, to a text. Entries that were set aside go there, too.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_unreadable_write (CrampStore *store,
                        GDateTime  *now,
                        guint      *n_unreadable,
                        char      **text,
                        gsize      *length,
                        GError    **error)
{
  g_autoptr (GPtrArray) records = cramp_store_read_unreadable (store, error);

  if (records == NULL)
    return FALSE;

  *n_unreadable = count_left_out (records);
  *text = records->len == 0 ? NULL : write_text (records, now, length);
  return TRUE;
}

/**
 * cramp_unreadable_write_beside:
 * @now: the current local time
 * @path: (nullable): the file that has what can be read, or %NULL to count only
 * @n_unreadable: (out): how many entries are left out
 *
 * Does cramp_unreadable_write() to a file of its own beside that file, which
 * only its owner can read. Nothing is written when there are none.
 *
 * Returns: %FALSE when that failed; with %CRAMP_EXCHANGE_ERROR_BESIDE in @error
 *   the sentence says that what can be read is written
 */
gboolean
cramp_unreadable_write_beside (CrampStore *store,
                               GDateTime  *now,
                               const char *path,
                               guint      *n_unreadable,
                               GError    **error)
{
  g_autofree char *text = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *name = NULL;
  const char      *reason;
  gsize            length;

  if (!cramp_unreadable_write (store, now, n_unreadable, &text, &length, error))
    return FALSE;
  if (text == NULL || path == NULL)
    return TRUE;

  beside = g_strconcat (path, CRAMP_UNREADABLE_ENDING, NULL);
  if (cramp_private_file_try (beside, text, length, &reason))
    return TRUE;

  name = g_filename_display_basename (path);
  /* Translators: the first %s is a file, the second why another one could not
   * be written, such as "the disk is full". */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BESIDE,
               _ ("“%s” is saved and has all entries that can be read. What stands in the others could not be saved beside it: %s."), name, reason);
  return FALSE;
}

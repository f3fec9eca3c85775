/* cramp-diary-reader.c - a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-reader.h"

#include <glib/gi18n.h>

#include "cramp-diary-format.h"
#include "cramp-exchange-error.h"
#include "cramp-json-file.h"
#include "cramp-json-scan.h"
#include "cramp-record-reader.h"

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  return FALSE;
}

static gboolean
check_format (CrampJsonObject *root,
              GError         **error)
{
  JsonNode *node = cramp_json_object_find (root, "format");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING ||
      !g_str_equal (json_node_get_string (node), CRAMP_DIARY_FORMAT))
    /* Translators: do not translate format and "cramp-diary". */
    return refuse (error, _ ("The file does not hold a diary: its format is not \"cramp-diary\"."));

  return TRUE;
}

static gboolean
check_version (CrampJsonObject *root,
               GError         **error)
{
  CrampJsonPlace place = { root->place, "version" };
  JsonNode      *node = cramp_json_object_find (root, place.member);

  if (node == NULL)
    return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return cramp_json_refuse (&place, CRAMP_JSON_NOT_WHOLE, error);
  if (json_node_get_int (node) > CRAMP_DIARY_VERSION)
    /* Translators: do not translate version. */
    return refuse (error, _ ("A newer Cramp Diary wrote this file: its version is higher than this one can read."));
  if (json_node_get_int (node) < CRAMP_DIARY_VERSION)
    return cramp_json_refuse_range (&place, CRAMP_DIARY_VERSION, CRAMP_DIARY_VERSION, error);

  return TRUE;
}

/* Who wrote the file and when is for people: any text will do. */
static gboolean
check_origin (CrampJsonObject *root,
              GError         **error)
{
  g_autofree char *exported = NULL;
  g_autofree char *program = NULL;

  return cramp_json_object_read_text (root, "exported", G_MAXLONG, &exported, error) &&
         cramp_json_object_read_text (root, "program", G_MAXLONG, &program, error);
}

static gboolean
read_profile (CrampReading    *reading,
              CrampJsonObject *root,
              GError         **error)
{
  CrampJsonPlace  place = { root->place, "profile" };
  JsonNode       *node = cramp_json_object_find (root, place.member);
  CrampJsonObject object;

  if (node == NULL)
    return TRUE;
  if (!cramp_json_object_open (&object, node, &place, root->zone, error) ||
      !cramp_reading_add_profile (reading, &object, error))
    return FALSE;

  reading->file->n_ignored += cramp_json_object_count_unknown (&object);
  return TRUE;
}

static gboolean
read_root (CrampReading *reading,
           JsonNode     *node,
           GTimeZone    *zone,
           GError      **error)
{
  CrampJsonPlace  place = { NULL };
  CrampJsonObject root;

  if (!cramp_json_object_open (&root, node, &place, zone, error) ||
      !check_format (&root, error) || !check_version (&root, error) || !check_origin (&root, error) ||
      !read_profile (reading, &root, error) ||
      !cramp_reading_add_records (reading, &root, "reminders", cramp_reading_add_reminder, error) ||
      !cramp_reading_add_records (reading, &root, "episodes", cramp_reading_add_episode, error) ||
      !cramp_reading_add_records (reading, &root, "nights", cramp_reading_add_night, error) ||
      !cramp_reading_add_records (reading, &root, "danger_checks", cramp_reading_add_danger_check, error) ||
      !cramp_reading_add_records (reading, &root, "shown_to_doctor", cramp_reading_add_shown, error) ||
      !cramp_reading_add_records (reading, &root, "plans", cramp_reading_add_plan, error) ||
      !cramp_reading_add_records (reading, &root, "reminder_pauses", cramp_reading_add_pause, error) ||
      !cramp_reading_add_records (reading, &root, "visits", cramp_reading_add_visit, error))
    return FALSE;

  reading->file->n_ignored += cramp_json_object_count_unknown (&root);
  return TRUE;
}

/* What the strict look let through json-glib takes; should it not, its words
 * are not for people. */
static JsonNode *
parse (const char *text,
       gsize       length,
       GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize mark = cramp_json_skip_mark (text, length);

  if (!json_parser_load_from_data (parser, text + mark, length - mark, NULL))
    {
      /* Translators: %u is the number of a line of a file. */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The file cannot be understood on line %u."), json_parser_get_current_line (parser));
      return NULL;
    }

  return json_node_ref (json_parser_get_root (parser));
}

/**
 * cramp_diary_read:
 * @text: a whole file
 * @length: its length in bytes
 * @zone: the zone of times without an offset
 * @error: return location for an error
 *
 * Reads a diary and checks all of it: what is returned can be stored as it is.
 *
 * Returns: (transfer full) (nullable): the diary, or %NULL with one sentence
 *   and the place in @error
 */
CrampDiaryFile *
cramp_diary_read (const char *text,
                  gsize       length,
                  GTimeZone  *zone,
                  GError    **error)
{
  g_autoptr (CrampDiaryFile) file = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GHashTable) dates = NULL;
  g_autoptr (JsonNode) root = NULL;
  CrampReading reading = { 0 };

  if (!cramp_json_scan (text, length, error))
    return NULL;
  root = parse (text, length, error);
  if (root == NULL)
    return NULL;

  reading.file = file = cramp_diary_file_new ();
  reading.ids = ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading.dates = dates = g_hash_table_new (NULL, NULL);
  if (!read_root (&reading, root, zone, error))
    return NULL;

  cramp_diary_sort (file->diary);
  return g_steal_pointer (&file);
}

/**
 * cramp_diary_read_file:
 * @path: a file, or `-` for standard input
 * @zone: the zone of times without an offset
 * @error: return location for an error
 *
 * Reads a diary from a file, as cramp_diary_read() does.
 *
 * Returns: (transfer full) (nullable): the diary, or %NULL with one sentence
 *   and the place in @error
 */
CrampDiaryFile *
cramp_diary_read_file (const char *path,
                       GTimeZone  *zone,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = cramp_json_file_load (path, error);
  gconstpointer text;
  gsize         length;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return cramp_diary_read (text == NULL ? "" : text, length, zone, error);
}

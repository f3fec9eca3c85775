/* cramp-diary-reader.c - a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-reader.h"

#include <glib/gi18n.h>

#include "cramp-diary-format.h"
#include "cramp-exchange-error.h"
#include "cramp-file-load.h"
#include "cramp-json-members.h"
#include "cramp-json-scan.h"
#include "cramp-record-reader.h"

static gboolean
check_format (CrampJsonObject *root,
              GError         **error)
{
  JsonNode *node = cramp_json_object_find (root, "format");

  if (node == NULL || !cramp_json_holds (node, G_TYPE_STRING) || !g_str_equal (json_node_get_string (node), CRAMP_DIARY_FORMAT))
    /* Translators: do not translate format and "cramp-diary". */
    return cramp_exchange_error_refuse (_ ("The file does not hold a diary: its format is not \"cramp-diary\"."), error);

  return TRUE;
}

static gboolean
check_version (CrampJsonObject *root,
               GError         **error)
{
  CrampPlace place = { root->place, "version" };
  JsonNode  *node = cramp_json_object_find (root, place.member);

  if (node == NULL)
    return cramp_place_refuse (&place, CRAMP_FAULT_MISSING, error);
  if (!cramp_json_holds (node, G_TYPE_INT64))
    return cramp_place_refuse (&place, CRAMP_FAULT_NOT_WHOLE, error);
  if (json_node_get_int (node) > CRAMP_DIARY_VERSION)
    /* Translators: do not translate version. */
    return cramp_exchange_error_refuse (_ ("A newer Cramp Diary wrote this file: its version is higher than this one can read."), error);
  if (json_node_get_int (node) < CRAMP_DIARY_VERSION)
    return cramp_place_refuse_range (&place, CRAMP_DIARY_VERSION, CRAMP_DIARY_VERSION, error);

  return TRUE;
}

/* Who wrote the file and when is for people: any text will do. */
static gboolean
check_origin (CrampJsonObject *root,
              GError         **error)
{
  const char *text;

  return cramp_json_object_find_string (root, "exported", &text, error) &&
         cramp_json_object_find_string (root, "program", &text, error);
}

static const char *const heads[] = { "format", "version", "exported", "program", NULL };

static gboolean
keep_records (CrampJsonText       *texts,
              const char          *name,
              const CrampJsonText *text)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    if (g_str_equal (cramp_kinds[i]->list, name))
      {
        texts[i] = *text;
        return TRUE;
      }

  return FALSE;
}

/* Puts the head into @members, and remembers where the records stand. What is
 * unknown is only counted. */
static gboolean
open_root (CrampReading        *reading,
           const CrampJsonText *text,
           const CrampPlace    *place,
           JsonObject          *members,
           CrampJsonText       *texts,
           GError             **error)
{
  CrampJsonWalk walk;
  CrampJsonText value;
  char         *next;

  cramp_json_walk_begin (&walk, text);
  while (cramp_json_walk_next_member (&walk, &next, &value))
    {
      g_autofree char *name = next;
      CrampPlace       member = { place, name };

      if (g_strv_contains (heads, name))
        {
          if (cramp_reading_parse (reading, &value, &member, error) == NULL)
            return FALSE;
          json_object_set_member (members, name, json_parser_steal_root (reading->parser));
        }
      else if (!keep_records (texts, name, &value))
        reading->file->n_ignored++;
    }

  return TRUE;
}

static gboolean
read_records (CrampReading        *reading,
              const CrampPlace    *place,
              const CrampJsonText *texts,
              GError             **error)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    {
      CrampKindId id = cramp_diary_format_get_kind (i);

      if (!cramp_reading_add_kind (reading, id, place, &texts[id], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_root (CrampReading        *reading,
           const CrampJsonText *text,
           GError             **error)
{
  g_autoptr (JsonObject) members = json_object_new ();
  CrampJsonText   texts[CRAMP_N_KINDS] = { { NULL } };
  CrampPlace      place = { NULL };
  CrampJsonObject root = { members, &place, reading->zone };

  if (*text->start != '{')
    return cramp_exchange_error_refuse (_ ("The file does not hold a diary: its outermost value on line 1 is not an object."), error);

  return open_root (reading, text, &place, members, texts, error) &&
         check_format (&root, error) && check_version (&root, error) && check_origin (&root, error) &&
         read_records (reading, &place, texts, error);
}

/**
 * cramp_diary_read:
 * @text: a whole file
 * @length: its length in bytes
 * @zone: the zone of times without an offset
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
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  CrampReading  reading;
  CrampJsonText root;

  if (!cramp_json_scan (text, length, &root, error))
    return NULL;

  cramp_reading_begin (&reading, zone);
  reading.parser = parser;

  return cramp_reading_end (&reading, read_root (&reading, &root, error));
}

/**
 * cramp_diary_read_file:
 * @path: a file, or `-` for standard input
 * @zone: the zone of times without an offset
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
  g_autoptr (GBytes) bytes = cramp_file_load (path, error);
  gconstpointer text;
  gsize         length;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return cramp_diary_read (text == NULL ? "" : text, length, zone, error);
}

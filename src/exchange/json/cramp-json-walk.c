/* cramp-json-walk.c - the parts of a JSON text, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-walk.h"

#include <string.h>

#include "cramp-json-token.h"

/* The text is sound, so that nothing here needs to look for what is missing. */

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;

  return at;
}

static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;

  return at + 1;
}

static const char *
skip_word (const char *at,
           const char *end)
{
  while (at < end && (g_ascii_isalnum (*at) || *at == '-' || *at == '+' || *at == '.'))
    at++;

  return at;
}

static const char *
skip_nested (const char *at)
{
  guint depth = 0;

  do
    {
      if (*at == '"')
        {
          at = skip_string (at);
          continue;
        }
      depth += *at == '{' || *at == '[';
      depth -= *at == '}' || *at == ']';
      at++;
    }
  while (depth > 0);

  return at;
}

static CrampJsonText
take_value (const char *at,
            const char *end)
{
  const char *behind;

  if (*at == '"')
    behind = skip_string (at);
  else if (*at == '{' || *at == '[')
    behind = skip_nested (at);
  else
    behind = skip_word (at, end);

  return (CrampJsonText){ at, behind - at };
}

/**
 * cramp_json_text_trim:
 * @text: a sound text, without a byte-order mark
 * @length: its length in bytes
 *
 * Returns: the value in it
 */
CrampJsonText
cramp_json_text_trim (const char *text,
                      gsize       length)
{
  return take_value (skip_space (text, text + length), text + length);
}

/**
 * cramp_json_walk_begin:
 * @walk: (out): the way
 * @text: an object or a list
 *
 * Stands before the first part of @text.
 */
void
cramp_json_walk_begin (CrampJsonWalk       *walk,
                       const CrampJsonText *text)
{
  walk->at = text->start + 1;
  walk->end = text->start + text->length - 1;
}

/* Whether there is another part; the way then stands at it. */
static gboolean
find_next (CrampJsonWalk *walk)
{
  walk->at = skip_space (walk->at, walk->end);
  if (walk->at < walk->end && *walk->at == ',')
    walk->at = skip_space (walk->at + 1, walk->end);

  return walk->at < walk->end;
}

/**
 * cramp_json_walk_next_item:
 * @walk: the way through a list
 * @value: (out): the next item
 *
 * Returns: %FALSE when there is none
 */
gboolean
cramp_json_walk_next_item (CrampJsonWalk *walk,
                           CrampJsonText *value)
{
  if (!find_next (walk))
    return FALSE;

  *value = take_value (walk->at, walk->end);
  walk->at = value->start + value->length;
  return TRUE;
}

/**
 * cramp_json_walk_next_member:
 * @walk: the way through an object
 * @name: (out): the name of the next member
 * @value: (out): its value
 *
 * Returns: %FALSE when there is none
 */
gboolean
cramp_json_walk_next_member (CrampJsonWalk *walk,
                             char         **name,
                             CrampJsonText *value)
{
  CrampJsonText key;

  if (!cramp_json_walk_next_item (walk, &key))
    return FALSE;

  /* Between the name and the value there are only a colon and spaces. */
  walk->at = skip_space (walk->at, walk->end) + 1;
  walk->at = skip_space (walk->at, walk->end);
  *value = take_value (walk->at, walk->end);
  walk->at = value->start + value->length;
  *name = cramp_json_unescape (key.start + 1, key.length - 2);
  return TRUE;
}

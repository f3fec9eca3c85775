/* cramp-json-walk.c - the parts of a JSON text, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-walk.h"

/* The text is sound, so that nothing here needs to look for what is missing:
 * between two parts there are only spaces and a comma or a colon. */

static gboolean
is_between (char character)
{
  return character == ',' || character == ':' || character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/* @at is behind the first quotation mark; returns what is behind the last. */
static const char *
skip_string (const char *at)
{
  for (; *at != '"'; at++)
    at += *at == '\\';

  return at + 1;
}

/* Returns what is behind a part: all of its brackets are closed there. */
static const char *
skip_part (const char *at,
           const char *end)
{
  guint depth = 0;

  while (at < end && (depth > 0 || !is_between (*at)))
    switch (*at++)
      {
      case '"':
        at = skip_string (at);
        break;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        depth--;
        break;
      default:
        break;
      }

  return at;
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
  while (walk->at < walk->end && is_between (*walk->at))
    walk->at++;

  value->start = walk->at;
  walk->at = skip_part (walk->at, walk->end);
  value->length = walk->at - value->start;
  return value->length > 0;
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
  CrampJsonText string;

  if (!cramp_json_walk_next_item (walk, &string) || !cramp_json_walk_next_item (walk, value))
    return FALSE;

  *name = cramp_json_unescape (&string);
  return TRUE;
}

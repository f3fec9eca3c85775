/* cramp-json-scan.c - a strict look at JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-scan.h"

#include <string.h>

#include "cramp-exchange-error.h"
#include "cramp-json-problem.h"
#include "cramp-json-token.h"

/* json-glib takes comments, single quotes, hexadecimal numbers and repeated
 * keys, reads 1e999 as infinity and recurses once for each level. This is the
 * grammar of RFC 8259, no more, as a machine with a stack of its own. */

typedef enum
{
  STATE_VALUE,
  STATE_FIRST_ITEM,
  STATE_FIRST_KEY,
  STATE_KEY,
  STATE_AFTER_VALUE,
  STATE_DONE,
  STATE_FAILED,
} State;

typedef struct
{
  const char *name;
  gsize       length;
  const char *place;
} Key;

/* (choice) Names are kept while their objects are open. No diary has so many. */
#define MAX_OPEN_KEYS 100000

typedef struct
{
  char  closing;
  guint first_key;
  guint first_unescaped;
} Level;

typedef struct
{
  const char      *start;
  const char      *at;
  const char      *end;
  CrampJsonProblem problem;

  Level levels[CRAMP_JSON_MAX_DEPTH];
  guint depth;

  /* The keys of all open objects, innermost last. */
  GArray    *keys;
  GPtrArray *unescaped;
} Scan;

static State
fail (Scan            *scan,
      CrampJsonProblem problem)
{
  scan->problem = problem;
  return STATE_FAILED;
}

static State
fail_here (Scan *scan)
{
  return fail (scan, scan->at == scan->end ? CRAMP_JSON_CUT_OFF : CRAMP_JSON_UNEXPECTED);
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static gboolean
is_next (Scan *scan,
         char  wanted)
{
  skip_space (scan);
  return scan->at < scan->end && *scan->at == wanted;
}

static State
open_level (Scan *scan,
            char  closing,
            State next)
{
  if (scan->depth == CRAMP_JSON_MAX_DEPTH)
    return fail (scan, CRAMP_JSON_TOO_DEEP);

  scan->levels[scan->depth].closing = closing;
  scan->levels[scan->depth].first_key = scan->keys->len;
  scan->levels[scan->depth].first_unescaped = scan->unescaped->len;
  scan->depth++;
  scan->at++;

  return next;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *left = a;
  const Key *right = b;
  int        order = memcmp (left->name, right->name, MIN (left->length, right->length));

  if (order != 0)
    return order;
  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static const Key *
find_repeated_key (Key  *keys,
                   guint n_keys)
{
  qsort (keys, n_keys, sizeof (Key), compare_keys);
  for (guint i = 1; i < n_keys; i++)
    if (keys[i].length == keys[i - 1].length && memcmp (keys[i].name, keys[i - 1].name, keys[i].length) == 0)
      return &keys[i];

  return NULL;
}

/* Sorting the keys of each object as it ends costs less than a table for each. */
static State
close_level (Scan *scan)
{
  const Level *level = &scan->levels[--scan->depth];
  guint        n_keys = scan->keys->len - level->first_key;
  const Key   *repeated;

  scan->at++;
  repeated = n_keys < 2 ? NULL : find_repeated_key (&g_array_index (scan->keys, Key, level->first_key), n_keys);
  if (repeated != NULL)
    {
      scan->at = repeated->place;
      return fail (scan, CRAMP_JSON_REPEATED_KEY);
    }

  g_array_set_size (scan->keys, level->first_key);
  g_ptr_array_set_size (scan->unescaped, level->first_unescaped);
  return STATE_AFTER_VALUE;
}

static State
scan_value (Scan *scan)
{
  CrampJsonProblem problem;
  gboolean         escaped;

  skip_space (scan);
  if (scan->at == scan->end)
    return fail (scan, scan->depth == 0 ? CRAMP_JSON_EMPTY : CRAMP_JSON_CUT_OFF);
  if (*scan->at == '{')
    return open_level (scan, '}', STATE_FIRST_KEY);
  if (*scan->at == '[')
    return open_level (scan, ']', STATE_FIRST_ITEM);

  if (*scan->at == '"')
    problem = cramp_json_take_string (&scan->at, scan->end, &escaped);
  else if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
    problem = cramp_json_take_number (&scan->at, scan->end);
  else
    problem = cramp_json_take_word (&scan->at, scan->end);

  return problem == CRAMP_JSON_OK ? STATE_AFTER_VALUE : fail (scan, problem);
}

static void
remember_key (Scan       *scan,
              const char *opening,
              gboolean    escaped)
{
  Key key = { opening + 1, scan->at - opening - 2, opening };

  if (escaped)
    {
      char *meaning = cramp_json_unescape (key.name, key.length);

      g_ptr_array_add (scan->unescaped, meaning);
      key.name = meaning;
      key.length = strlen (meaning);
    }

  g_array_append_val (scan->keys, key);
}

static State
scan_key (Scan *scan)
{
  CrampJsonProblem problem;
  const char      *opening;
  gboolean         escaped;

  if (!is_next (scan, '"'))
    return fail_here (scan);

  if (scan->keys->len == MAX_OPEN_KEYS)
    return fail (scan, CRAMP_JSON_TOO_MANY_KEYS);

  opening = scan->at;
  problem = cramp_json_take_string (&scan->at, scan->end, &escaped);
  if (problem != CRAMP_JSON_OK)
    return fail (scan, problem);
  remember_key (scan, opening, escaped);

  if (!is_next (scan, ':'))
    return fail_here (scan);
  scan->at++;

  return STATE_VALUE;
}

static State
scan_after_value (Scan *scan)
{
  char closing;

  skip_space (scan);
  if (scan->depth == 0)
    return scan->at == scan->end ? STATE_DONE : fail (scan, CRAMP_JSON_TRAILING);

  closing = scan->levels[scan->depth - 1].closing;
  if (is_next (scan, closing))
    return close_level (scan);
  if (!is_next (scan, ','))
    return fail_here (scan);

  scan->at++;
  return closing == '}' ? STATE_KEY : STATE_VALUE;
}

static State
step (Scan *scan,
      State state)
{
  switch (state)
    {
    case STATE_VALUE:
      return scan_value (scan);
    case STATE_FIRST_ITEM:
      return is_next (scan, ']') ? close_level (scan) : scan_value (scan);
    case STATE_FIRST_KEY:
      return is_next (scan, '}') ? close_level (scan) : scan_key (scan);
    case STATE_KEY:
      return scan_key (scan);
    case STATE_AFTER_VALUE:
      return scan_after_value (scan);
    case STATE_DONE:
    case STATE_FAILED:
    default:
      g_return_val_if_reached (STATE_FAILED);
    }
}

static guint
count_lines (const char *start,
             const char *at)
{
  guint line = 1;

  for (const char *next = start; (next = memchr (next, '\n', at - next)) != NULL; next++)
    line++;

  return line;
}

static CrampJsonProblem
run (Scan *scan)
{
  gsize       length = scan->end - scan->start;
  const char *invalid;
  State       state = STATE_VALUE;

  if (!g_utf8_validate_len (scan->start, length, &invalid))
    {
      scan->at = invalid;
      return CRAMP_JSON_NOT_TEXT;
    }

  scan->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  scan->unescaped = g_ptr_array_new_with_free_func (g_free);
  while (state != STATE_DONE && state != STATE_FAILED)
    state = step (scan, state);
  g_array_unref (scan->keys);
  g_ptr_array_unref (scan->unescaped);

  return scan->problem;
}

/**
 * cramp_json_skip_mark:
 * @text: the beginning of a file
 * @length: its length in bytes
 *
 * Returns: the bytes of a byte-order mark at the beginning, 0 without one
 */
gsize
cramp_json_skip_mark (const char *text,
                      gsize       length)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize             mark_length = sizeof mark - 1;

  return length >= mark_length && memcmp (text, mark, mark_length) == 0 ? mark_length : 0;
}

/**
 * cramp_json_scan:
 * @text: a whole file
 * @length: its length in bytes
 *
 * Checks that @text is one JSON value as RFC 8259 has it and nothing else,
 * apart from one byte-order mark in front; that no object has a key twice,
 * that every number fits, and that it is not nested too deeply.
 *
 * Returns: %FALSE with one sentence and the line in @error when it is not
 */
gboolean
cramp_json_scan (const char *text,
                 gsize       length,
                 GError    **error)
{
  Scan             scan = { .start = text + cramp_json_skip_mark (text, length), .end = text + length };
  CrampJsonProblem problem;

  scan.at = scan.start;
  problem = run (&scan);
  if (problem != CRAMP_JSON_OK)
    {
      g_autofree char *sentence = cramp_json_problem_describe (problem, count_lines (scan.start, scan.at));

      g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
      return FALSE;
    }

  return TRUE;
}

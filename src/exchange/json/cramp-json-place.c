/* cramp-json-place.c - where in a file something is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-json-place.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"

static void
append_place (GString              *path,
              const CrampJsonPlace *place)
{
  if (place->parent != NULL)
    append_place (path, place->parent);

  if (place->member != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", place->member);
  else if (place->parent != NULL)
    g_string_append_printf (path, "[%u]", place->index);
}

/* Such as `episodes[17].pain`. */
static char *
to_string (const CrampJsonPlace *place)
{
  GString *path = g_string_new (NULL);

  append_place (path, place);

  return g_string_free (path, FALSE);
}

/* Takes the sentence. */
static gboolean
refuse (char    *sentence,
        GError **error)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  g_free (sentence);
  return FALSE;
}

static char *
describe_line (CrampJsonProblem problem,
               guint            line)
{
  switch (problem)
    {
    case CRAMP_JSON_EMPTY:
      return g_strdup (_ ("The file is empty."));
    case CRAMP_JSON_CUT_OFF:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is cut off on line %u."), line);
    case CRAMP_JSON_NOT_TEXT:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is not UTF-8 text on line %u."), line);
    case CRAMP_JSON_TRAILING:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something after the end of the diary on line %u."), line);
    case CRAMP_JSON_BAD_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number that JSON does not allow on line %u."), line);
    case CRAMP_JSON_HUGE_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number too large to be read on line %u."), line);
    case CRAMP_JSON_CONTROL:
      /* Translators: %u is the number of a line of a file. A control
       * character is a line break, a tab or the like. */
      return g_strdup_printf (_ ("There is a control character inside a text on line %u."), line);
    case CRAMP_JSON_BAD_ESCAPE:
      /* Translators: %u is the number of a line of a file. An escape is a
       * backslash and what follows it. */
      return g_strdup_printf (_ ("There is an escape that JSON does not allow on line %u."), line);
    case CRAMP_JSON_TOO_DEEP:
      /* Translators: the first %u is a number of levels, the second the
       * number of a line of a file. */
      return g_strdup_printf (_ ("The file is nested more than %u levels deep on line %u."), CRAMP_JSON_MAX_DEPTH, line);
    case CRAMP_JSON_TOO_MANY_KEYS:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There are more names in one object than a diary needs on line %u."), line);
    case CRAMP_JSON_REPEATED_KEY:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There is a name given twice in one object on line %u."), line);
    case CRAMP_JSON_UNEXPECTED:
    case CRAMP_JSON_OK:
    default:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something that is not JSON on line %u."), line);
    }
}

/**
 * cramp_json_refuse_line:
 * @problem: what is wrong
 * @line: the line it is on, the first one being 1
 *
 * Refuses a file that is no JSON. It returns %FALSE, as all of these do.
 */
gboolean
cramp_json_refuse_line (CrampJsonProblem problem,
                        guint            line,
                        GError         **error)
{
  return refuse (describe_line (problem, line), error);
}

static char *
describe (CrampJsonFault fault,
          const char    *path)
{
  switch (fault)
    {
    case CRAMP_JSON_MISSING:
      /* Translators: %s is a place in a file, such as episodes[17].start. */
      return g_strdup_printf (_ ("%s is missing."), path);
    case CRAMP_JSON_NOT_OBJECT:
      /* Translators: %s is a place in a file, such as episodes[17]. An
       * object is what JSON puts between { and }. */
      return g_strdup_printf (_ ("%s must be an object."), path);
    case CRAMP_JSON_NOT_LIST:
      /* Translators: %s is a place in a file, such as episodes[17].sites. A
       * list is what JSON puts between [ and ]. */
      return g_strdup_printf (_ ("%s must be a list."), path);
    case CRAMP_JSON_NOT_STRING:
      /* Translators: %s is a place in a file, such as episodes[17].note. */
      return g_strdup_printf (_ ("%s must be text in quotation marks."), path);
    case CRAMP_JSON_NOT_WHOLE:
      /* Translators: %s is a place in a file, such as episodes[17].pain. */
      return g_strdup_printf (_ ("%s must be a whole number."), path);
    case CRAMP_JSON_NOT_FLAG:
      /* Translators: %s is a place in a file, such as episodes[17].woke. Do
       * not translate true and false. */
      return g_strdup_printf (_ ("%s must be true or false."), path);
    case CRAMP_JSON_NOT_DATE:
      /* Translators: %s is a place in a file, such as nights[17].date. */
      return g_strdup_printf (_ ("%s must be a date such as 2026-11-20 in the years 1900 to 2100."), path);
    case CRAMP_JSON_NOT_TIME:
      /* Translators: %s is a place in a file, such as episodes[17].start. Do
       * not translate the T in the time. */
      return g_strdup_printf (_ ("%s must be a time such as 2026-11-20T02:14:00+08:00 in the years 1900 to 2100."), path);
    case CRAMP_JSON_NOT_CLOCK:
      /* Translators: %s is a place in a file, such as profile.bedtime. */
      return g_strdup_printf (_ ("%s must be a time of day such as 22:30."), path);
    case CRAMP_JSON_BLANK:
      /* Translators: %s is a place in a file, such as episodes[17].id. */
      return g_strdup_printf (_ ("%s must not be empty."), path);
    case CRAMP_JSON_FAR_NIGHT:
      /* Translators: %s is a place in a file, such as episodes[17].night. */
      return g_strdup_printf (_ ("%s is more than a day away from the night the cramp began in."), path);
    case CRAMP_JSON_TOO_LARGE:
      /* Translators: %s is a place in a file, such as episodes[17]. */
      return g_strdup_printf (_ ("%s is much larger than a diary needs."), path);
    case CRAMP_JSON_REPEATED:
      /* Translators: %s is a place in a file, such as episodes[17].id. */
      return g_strdup_printf (_ ("%s is given a second time."), path);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cramp_json_refuse:
 * @fault: how
 *
 * Refuses a file.
 */
gboolean
cramp_json_refuse (const CrampJsonPlace *place,
                   CrampJsonFault        fault,
                   GError              **error)
{
  g_autofree char *path = to_string (place);

  if (*path == '\0')
    return refuse (g_strdup (_ ("The file does not hold a diary: its outermost value on line 1 is not an object.")), error);

  return refuse (describe (fault, path), error);
}

/**
 * cramp_json_refuse_range:
 * @minimum: the least number that can stand there
 * @maximum: the greatest one
 *
 * Refuses a file for a number, as cramp_json_refuse() does.
 */
gboolean
cramp_json_refuse_range (const CrampJsonPlace *place,
                         int                   minimum,
                         int                   maximum,
                         GError              **error)
{
  g_autofree char *path = to_string (place);

  /* Translators: %s is a place in a file, such as episodes[17].pain. */
  return refuse (g_strdup_printf (_ ("%s must be a whole number from %d to %d."), path, minimum, maximum), error);
}

/**
 * cramp_json_refuse_code:
 * @vocabulary: the codes that can stand there
 *
 * Refuses a file for a code, likewise.
 */
gboolean
cramp_json_refuse_code (const CrampJsonPlace  *place,
                        const CrampVocabulary *vocabulary,
                        GError               **error)
{
  g_autofree char *path = to_string (place);
  g_autoptr (GString) codes = g_string_new (vocabulary->codes[0]);

  for (int i = 1; i < vocabulary->n_codes; i++)
    g_string_append_printf (codes, ", %s", vocabulary->codes[i]);

  /* Translators: the first %s is a place in a file, such as
   * episodes[17].side, the second a list of codes, such as left, right, both. */
  return refuse (g_strdup_printf (_ ("%s must be one of these codes: %s."), path, codes->str), error);
}

/**
 * cramp_json_refuse_length:
 * @max: the most characters that can stand there
 *
 * Refuses a file for a text, likewise.
 */
gboolean
cramp_json_refuse_length (const CrampJsonPlace *place,
                          glong                 max,
                          GError              **error)
{
  g_autofree char *path = to_string (place);

  /* Translators: %s is a place in a file, such as episodes[17].note. */
  return refuse (g_strdup_printf (_ ("%s must not be longer than %ld characters."), path, max), error);
}

/* cramp-place.c - where in a file something is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-place.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"

static void
append_place (GString          *path,
              const CrampPlace *place)
{
  if (place->parent != NULL)
    append_place (path, place->parent);

  if (place->member != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", place->member);
  else if (place->parent != NULL)
    g_string_append_printf (path, "[%u]", place->index);
}

static guint
get_line (const CrampPlace *place)
{
  return place->line > 0 || place->parent == NULL ? place->line : get_line (place->parent);
}

/* Such as `episodes[17].pain`, or `pain` on line 17. */
static char *
to_string (const CrampPlace *place)
{
  g_autoptr (GString) path = g_string_new (NULL);
  guint line = get_line (place);

  append_place (path, place);
  if (line == 0)
    return g_string_free (g_steal_pointer (&path), FALSE);

  /* Translators: a place in a table, which sentences such as "%s must be a
   * date" begin with: %s is the name of a column, such as pain, %u the number
   * of a line. */
  return g_strdup_printf (_ ("%s on line %u"), path->str, line);
}

/* Takes the sentence. */
static gboolean
refuse (char    *sentence,
        GError **error)
{
  cramp_exchange_error_refuse (sentence, error);
  g_free (sentence);
  return FALSE;
}

static char *
describe (CrampFault  fault,
          const char *path)
{
  switch (fault)
    {
    case CRAMP_FAULT_MISSING:
      /* Translators: %s is a place in a file, such as episodes[17].start. */
      return g_strdup_printf (_ ("%s is missing."), path);
    case CRAMP_FAULT_NOT_OBJECT:
      /* Translators: %s is a place in a file, such as episodes[17]. An
       * object is what JSON puts between { and }. */
      return g_strdup_printf (_ ("%s must be an object."), path);
    case CRAMP_FAULT_NOT_LIST:
      /* Translators: %s is a place in a file, such as episodes[17].sites. A
       * list is what JSON puts between [ and ]. */
      return g_strdup_printf (_ ("%s must be a list."), path);
    case CRAMP_FAULT_NOT_STRING:
      /* Translators: %s is a place in a file, such as episodes[17].note. */
      return g_strdup_printf (_ ("%s must be text in quotation marks."), path);
    case CRAMP_FAULT_NOT_WHOLE:
      /* Translators: %s is a place in a file, such as episodes[17].pain. */
      return g_strdup_printf (_ ("%s must be a whole number."), path);
    case CRAMP_FAULT_NOT_FLAG:
      /* Translators: %s is a place in a file, such as episodes[17].woke. Do
       * not translate true and false. */
      return g_strdup_printf (_ ("%s must be true or false."), path);
    case CRAMP_FAULT_NOT_DATE:
      /* Translators: %s is a place in a file, such as nights[17].date. */
      return g_strdup_printf (_ ("%s must be a date such as 2026-11-20 in the years 1900 to 2100."), path);
    case CRAMP_FAULT_NOT_TIME:
      /* Translators: %s is a place in a file, such as episodes[17].start. Do
       * not translate the T in the time. */
      return g_strdup_printf (_ ("%s must be a time such as 2026-11-20T02:14:00+08:00 in the years 1900 to 2100."), path);
    case CRAMP_FAULT_NOT_CLOCK:
      /* Translators: %s is a place in a file, such as profile.bedtime. */
      return g_strdup_printf (_ ("%s must be a time of day such as 22:30."), path);
    case CRAMP_FAULT_BLANK:
      /* Translators: %s is a place in a file, such as episodes[17].id. */
      return g_strdup_printf (_ ("%s must not be empty."), path);
    case CRAMP_FAULT_FAR_NIGHT:
      /* Translators: %s is a place in a file, such as episodes[17].night. */
      return g_strdup_printf (_ ("%s is more than a day away from the night the cramp began in."), path);
    case CRAMP_FAULT_TOO_LARGE:
      /* Translators: %s is a place in a file, such as episodes[17]. */
      return g_strdup_printf (_ ("%s is much larger than a diary needs."), path);
    case CRAMP_FAULT_REPEATED:
      /* Translators: %s is a place in a file, such as episodes[17].id. */
      return g_strdup_printf (_ ("%s is given a second time."), path);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cramp_place_refuse:
 * @fault: how
 *
 * Refuses a file.
 */
gboolean
cramp_place_refuse (const CrampPlace *place,
                    CrampFault        fault,
                    GError          **error)
{
  g_autofree char *path = to_string (place);

  return refuse (describe (fault, path), error);
}

/**
 * cramp_place_refuse_range:
 * @minimum: the least number that can stand there
 * @maximum: the greatest one
 *
 * Refuses a file for a number, as cramp_place_refuse() does.
 */
gboolean
cramp_place_refuse_range (const CrampPlace *place,
                          int               minimum,
                          int               maximum,
                          GError          **error)
{
  g_autofree char *path = to_string (place);

  /* Translators: %s is a place in a file, such as episodes[17].pain. */
  return refuse (g_strdup_printf (_ ("%s must be a whole number from %d to %d."), path, minimum, maximum), error);
}

/**
 * cramp_place_refuse_code:
 * @vocabulary: the codes that can stand there
 *
 * Refuses a file for a code, likewise.
 */
gboolean
cramp_place_refuse_code (const CrampPlace      *place,
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
 * cramp_place_refuse_length:
 * @max: the most characters that can stand there
 *
 * Refuses a file for a text, likewise.
 */
gboolean
cramp_place_refuse_length (const CrampPlace *place,
                           glong             max,
                           GError          **error)
{
  g_autofree char *path = to_string (place);

  /* Translators: %s is a place in a file, such as episodes[17].note. */
  return refuse (g_strdup_printf (_ ("%s must not be longer than %ld characters."), path, max), error);
}

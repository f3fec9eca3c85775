/* cramp-language.c - in which language words are said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Where a header replaces a name, the one that it had before goes first. */
#include <libintl.h>
#undef ngettext

#include "cramp-language.h"

#include <string.h>

#include "cramp-catalogue.h"
#include "cramp-gettext.h"

/* The language of the sources needs no catalogue. */
#define SOURCE_LANGUAGE "en"

/* Words point into a catalogue: one that was read stays as long as the program,
 * and so does the knowledge that there is none. */
typedef struct
{
  CrampCatalogue *catalogue;
} Language;

static GPrivate used = G_PRIVATE_INIT (NULL);

static Language source_language;

static char *
find_path (const char *code)
{
  return g_build_filename (bindtextdomain (GETTEXT_PACKAGE, NULL), code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

static Language *
load (const char *code)
{
  g_autofree char *path = find_path (code);
  CrampCatalogue  *catalogue = cramp_catalogue_new (path);
  Language        *language;

  if (catalogue == NULL)
    return NULL;

  language = g_new0 (Language, 1);
  language->catalogue = catalogue;
  return language;
}

/* A code becomes part of a file name. */
static gboolean
is_code (const char *code)
{
  return *code != '\0' && strspn (code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@") == strlen (code);
}

static Language *
find (const char *code)
{
  static GMutex      mutex;
  static GHashTable *languages;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  Language *language;

  if (g_str_equal (code, SOURCE_LANGUAGE))
    return &source_language;
  if (!is_code (code))
    return NULL;

  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  language = g_hash_table_lookup (languages, code);
  if (language == NULL && (language = load (code)) != NULL)
    g_hash_table_insert (languages, g_strdup (code), language);

  return language;
}

/**
 * cramp_language_get:
 * @text: an English text
 *
 * Returns: it in the language that is used
 */
const char *
cramp_language_get (const char *text)
{
  const Language *language = g_private_get (&used);
  const char     *found = NULL;

  if (language == NULL)
    return gettext (text);
  if (language->catalogue != NULL)
    found = cramp_catalogue_find (language->catalogue, text);

  return found == NULL ? text : found;
}

/**
 * cramp_language_get_in_context:
 * @text_with_context: its context, \004 and an English text
 * @context_size: where the text begins
 *
 * Returns: the text in the language that is used
 */
const char *
cramp_language_get_in_context (const char *text_with_context,
                               gsize       context_size)
{
  const char *found = cramp_language_get (text_with_context);

  return found == text_with_context ? text_with_context + context_size : found;
}

/**
 * cramp_language_get_plural:
 * @one: an English text that speaks of one thing
 * @several: the same for several
 * @number: how many there are
 *
 * Returns: the form for so many, in the language that is used
 */
const char *
cramp_language_get_plural (const char *one,
                           const char *several,
                           gulong      number)
{
  const Language *language = g_private_get (&used);
  const char     *found = NULL;

  if (language == NULL)
    return dngettext (NULL, one, several, number);
  if (language->catalogue != NULL)
    found = cramp_catalogue_find_plural (language->catalogue, one, number);
  if (found != NULL)
    return found;

  return number == 1 ? one : several;
}

/**
 * cramp_language_get_code:
 *
 * Returns: the code of the language that is used, such as zh_CN
 */
const char *
cramp_language_get_code (void)
{
  /* Translators: the code of your language, as your file is named: de, pt_BR, zh_CN. */
  return C_ ("code of this language", "en");
}

/**
 * cramp_language_get_name:
 *
 * Returns: what the language that is used calls itself
 */
const char *
cramp_language_get_name (void)
{
  /* Translators: the name of your language in itself: Deutsch, Português (Brasil). */
  return C_ ("name of this language", "English");
}

gboolean
cramp_language_exists (const char *code)
{
  return find (code) != NULL;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cramp_language_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of all languages
 *   that the program speaks, in their order
 */
char **
cramp_language_list (void)
{
  g_autoptr (GDir) folder = g_dir_open (bindtextdomain (GETTEXT_PACKAGE, NULL), 0, NULL);
  GPtrArray  *codes = g_ptr_array_new ();
  const char *name;

  g_ptr_array_add (codes, g_strdup (SOURCE_LANGUAGE));
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!g_str_equal (name, SOURCE_LANGUAGE) && cramp_language_exists (name))
      g_ptr_array_add (codes, g_strdup (name));

  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_free (codes, FALSE);
}

static gboolean
is_of_language (const char *code,
                const char *language)
{
  gsize length = strlen (language);

  return g_str_has_prefix (code, language) && (code[length] == '\0' || code[length] == '_');
}

/**
 * cramp_language_match:
 * @name: a language as people and locales write it: zh_CN, zh-CN.UTF-8, zh
 *
 * Returns: (transfer full) (nullable): the code of the one that fits best among
 *   those that exist, or %NULL when none does
 */
char *
cramp_language_match (const char *name)
{
  g_auto (GStrv) codes = cramp_language_list ();
  g_autofree char *code = g_strdelimit (g_strndup (name, strcspn (name, ".")), "-", '_');
  g_autofree char *language = g_strndup (code, strcspn (code, "_@"));

  if (cramp_language_exists (code))
    return g_steal_pointer (&code);

  for (char **known = codes; *known != NULL && *language != '\0'; known++)
    if (is_of_language (*known, language))
      return g_strdup (*known);

  return NULL;
}

/**
 * cramp_language_use:
 * @code: (nullable): a language that exists, or %NULL for the program's own
 *
 * Lets this thread say its words in another language.
 *
 * Returns: what ends it
 */
CrampLanguageUse
cramp_language_use (const char *code)
{
  CrampLanguageUse use = { g_private_get (&used) };

  g_private_set (&used, code == NULL ? NULL : find (code));

  return use;
}

void
cramp_language_use_clear (CrampLanguageUse *use)
{
  g_private_set (&used, use->before);
}

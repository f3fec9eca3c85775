/* cramp-spreadsheet-text.c - the text of a table, whatever program wrote it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-exchange-error.h"

#define WESTERN "WINDOWS-1252"
#define CHINESE "GB18030"

/* Excel's "Unicode text" begins with one; other programs may leave it out. */
static const struct
{
  const char *mark;
  gsize       length;
  const char *encoding;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static gboolean
is_high (char byte)
{
  return (guchar) byte >= 0x80;
}

/* Of plain text in UTF-16 every other byte is zero. */
static const char *
guess_wide (const char *bytes,
            gsize       length)
{
  gsize n[2] = { 0 };

  for (gsize i = 0; i < length; i++)
    n[i % 2] += bytes[i] == '\0';
  if (length % 2 != 0 || MIN (n[0], n[1]) > 0 || n[0] + n[1] < length / 4)
    return NULL;

  return n[1] > n[0] ? "UTF-16LE" : "UTF-16BE";
}

/* A Chinese character is two bytes above ASCII, and a word mostly two of them; an
 * accented letter is one between plain ones. Whatever language the desktop has,
 * this tells them apart. */
static const char *
guess_old (const char *bytes,
           gsize       length)
{
  gsize n_accents = 0, n_chinese = 0, run = 0;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && is_high (bytes[i]))
        {
          run++;
          continue;
        }
      if (run % 2 != 0)
        n_accents += run;
      else if (run >= 4)
        n_chinese += run;
      run = 0;
    }

  return n_chinese > n_accents ? CHINESE : WESTERN;
}

static const char *
guess (const char *bytes,
       gsize       length,
       gsize      *skipped)
{
  const char *wide;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].mark, marks[i].length) == 0)
      {
        *skipped = marks[i].length;
        return marks[i].encoding;
      }

  *skipped = 0;
  wide = guess_wide (bytes, length);
  if (wide != NULL)
    return wide;

  return g_utf8_validate_len (bytes, length, NULL) ? "UTF-8" : guess_old (bytes, length);
}

/* What is no table decodes to something all the same, with characters that nobody
 * types. */
static gboolean
is_typed (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_iscntrl (text[i]) && strchr ("\t\r\n", text[i]) == NULL)
      return FALSE;

  return g_utf8_validate_len (text, length, NULL);
}

/* Only very old programs end lines with nothing else; beside the other it would stay
 * in notes of several lines. */
static void
mend_line_ends (GString *text)
{
  g_string_replace (text, "\r\n", "\n", 0);
  if (memchr (text->str, '\n', text->len) != NULL)
    return;

  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\r')
      text->str[i] = '\n';
}

/**
 * cramp_spreadsheet_text_decode:
 * @bytes: (array length=length): a whole file
 * @length: its length in bytes
 *
 * Makes text of a file in UTF-8, in UTF-16, or in what programs wrote before in
 * the west and in China. A mark that tells the order of bytes is left out.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with one sentence in
 *   @error when it is none
 */
GString *
cramp_spreadsheet_text_decode (const char *bytes,
                               gsize       length,
                               GError    **error)
{
  gsize            skipped, written = 0;
  const char      *encoding = guess (bytes, length, &skipped);
  g_autofree char *converted = g_convert (bytes + skipped, length - skipped, "UTF-8", encoding, NULL, &written, NULL);
  GString         *text;

  if (converted == NULL || !is_typed (converted, written))
    {
      cramp_exchange_error_refuse (_ ("The file is not a table of text: save it as CSV in your spreadsheet, and bring in that file."), error);
      return NULL;
    }

  text = g_string_new_len (converted, written);
  mend_line_ends (text);
  return text;
}

/**
 * cramp_spreadsheet_text_fold:
 * @text: what a person has written
 *
 * Returns: (transfer full): the same without capitals, accents and wide letters,
 *   so that it can be compared
 */
char *
cramp_spreadsheet_text_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *small = g_utf8_casefold (apart, -1);
  GString         *folded = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        g_string_append_c (folded, ' ');
      else if (g_unichar_type (letter) != G_UNICODE_NON_SPACING_MARK)
        g_string_append_unichar (folded, letter);
    }

  return g_strstrip (g_string_free (folded, FALSE));
}

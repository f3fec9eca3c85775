/* cramp-standard-streams.c - what a terminal or a pipe is told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-standard-streams.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Where a standard stream is closed, the next file opened would take its
 * place, and what is printed would end up in the diary or on the bus. Take the
 * place with something that fails as the closed stream did. */
static void
hold_places (void)
{
  static const int modes[] = { O_WRONLY, O_RDONLY, O_WRONLY };

  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && errno == EBADF && open ("/dev/null", modes[fd]) != fd)
      return;
}

/**
 * cramp_standard_streams_prepare:
 *
 * Makes a reader that goes away, a stream that is closed and a limit on the
 * size of files errors like any others, which can be told, instead of ends of
 * the program. Call it before any file is opened.
 */
void
cramp_standard_streams_prepare (void)
{
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  hold_places ();
}

/**
 * cramp_printable:
 * @text: a text that may be of a file or of its name
 * @keep: (nullable): control characters that may stay, such as "\n"
 *
 * Writes control characters out, and what turns the direction of a line: a
 * name must not move the cursor of a terminal or forge a line.
 *
 * Returns: (transfer full): the text as it can be printed
 */
char *
cramp_printable (const char *text,
                 const char *keep)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *printable = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean kept = keep != NULL && g_utf8_strchr (keep, -1, character) != NULL;
      gboolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);

      if (!kept && (g_unichar_iscntrl (character) || turns))
        g_string_append_printf (printable, "\\u%04x", character);
      else
        g_string_append_unichar (printable, character);
    }

  return g_string_free (printable, FALSE);
}

/* Where the curly quotes of a sentence cannot be shown, the straight ones can:
 * the C library knows what stands for what. */
static char *
convert (const char *text)
{
  const char      *charset;
  g_autofree char *printable = cramp_printable (text, "\n\t");
  g_autofree char *similar = NULL;
  char            *converted;

  if (g_get_charset (&charset))
    return g_steal_pointer (&printable);

  similar = g_strconcat (charset, "//TRANSLIT", NULL);
  converted = g_convert_with_fallback (printable, -1, similar, "UTF-8", "?", NULL, NULL, NULL);
  if (converted == NULL)
    converted = g_convert_with_fallback (printable, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  return converted == NULL ? g_str_to_ascii (printable, NULL) : converted;
}

/**
 * cramp_standard_output_write:
 * @bytes: what to write, as it is
 * @length: their number
 *
 * Writes to standard output and makes sure that it got there.
 *
 * Returns: %FALSE with one sentence in @error when it did not
 */
gboolean
cramp_standard_output_write (const char *bytes,
                             gsize       length,
                             GError    **error)
{
  int saved_errno;

  if (fwrite (bytes, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  saved_errno = errno;
  /* Translators: %s is why the system could not, such as "Broken pipe". */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), _ ("Standard output could not be written: %s."), g_strerror (saved_errno));
  return FALSE;
}

/**
 * cramp_standard_output_print:
 * @text: words for people, in UTF-8
 *
 * Prints words in the characters of the terminal; those it lacks are replaced
 * by similar ones.
 *
 * Returns: %FALSE with one sentence in @error when that failed
 */
gboolean
cramp_standard_output_print (const char *text,
                             GError    **error)
{
  g_autofree char *converted = convert (text);

  return cramp_standard_output_write (converted, strlen (converted), error);
}

/**
 * cramp_standard_error_print:
 * @sentence: a sentence for people, in UTF-8
 *
 * Prints a sentence on a line of its own, as cramp_standard_output_print()
 * does. There is nobody to tell when even that fails.
 */
void
cramp_standard_error_print (const char *sentence)
{
  g_autofree char *converted = convert (sentence);

  fprintf (stderr, "%s\n", converted);
}

/* cramp-file-load.c - the bytes of a file, unless they are too many
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-file-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-exchange-error.h"
#include "cramp-file-name.h"

#define CHUNK (256 * 1024)

static gboolean
refuse_read (const char *path,
             const char *reason,
             GError    **error)
{
  g_autofree char *name = cramp_file_name_show (path);

  /* Translators: the first %s is a file, the second why it could not be read,
   * such as "No such file or directory". */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("“%s” could not be read: %s."), name, reason);
  return FALSE;
}

/* A pipe that was left in the place of a file would be waited for for ever. */
static int
open_file (const char *path,
           GError    **error)
{
  int         fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat status;

  if (fd < 0)
    {
      refuse_read (path, g_strerror (errno), error);
      return -1;
    }
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      refuse_read (path, S_ISDIR (status.st_mode) ? g_strerror (EISDIR) : _ ("it is not an ordinary file"), error);
      close (fd);
      return -1;
    }

  return fd;
}

static gssize
read_chunk (int   fd,
            char *buffer)
{
  gssize count;

  do
    count = read (fd, buffer, CHUNK);
  while (count < 0 && errno == EINTR);

  return count;
}

static gboolean
read_all (int         fd,
          const char *path,
          guint       max,
          gboolean    stops_at_zero,
          GByteArray *bytes,
          GError    **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);

  while (bytes->len <= max)
    {
      gssize count = read_chunk (fd, buffer);

      if (count < 0)
        return refuse_read (path, g_strerror (errno), error);
      if (count == 0)
        return TRUE;
      g_byte_array_append (bytes, (const guint8 *) buffer, count);
      if (stops_at_zero && memchr (buffer, '\0', count) != NULL)
        return TRUE;
    }

  /* Translators: %u is a number of megabytes. */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The file is larger than %u MB."), max / (1024 * 1024));
  return FALSE;
}

static GBytes *
load (const char *path,
      guint       max,
      gboolean    stops_at_zero,
      GError    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_stream = g_str_equal (path, CRAMP_STANDARD_STREAM);
  int      fd = is_stream ? STDIN_FILENO : open_file (path, error);
  gboolean done;

  if (fd < 0)
    return NULL;

  done = read_all (fd, path, max, stops_at_zero, bytes, error);
  if (!is_stream)
    close (fd);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * cramp_file_load:
 * @path: a file, or %CRAMP_STANDARD_STREAM for standard input
 *
 * Reads a file of at most %CRAMP_FILE_MAX_BYTES. One with zero bytes is not text
 * in UTF-8 and comes only as far as that takes to see: whoever looks at what was
 * read refuses it, however much would have followed.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
cramp_file_load (const char *path,
                 GError    **error)
{
  return load (path, CRAMP_FILE_MAX_BYTES, TRUE, error);
}

/**
 * cramp_file_load_table:
 * @path: a file
 *
 * Reads a table of at most %CRAMP_FILE_MAX_TABLE, which may be in UTF-16.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
cramp_file_load_table (const char *path,
                       GError    **error)
{
  return load (path, CRAMP_FILE_MAX_TABLE, FALSE, error);
}

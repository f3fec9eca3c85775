/* power-log.c - writes down what a program does to the disk, in its order
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* To be loaded before the C library: every write, truncation, sync and change
 * of a name below POWER_FOLDER goes to the file POWER_LOG as a line, for
 * test-power.py to replay up to some moment. */

#define _GNU_SOURCE

/* Both names of each function are wanted, not one for the other. */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static FILE *
get_log (void)
{
  static FILE *file;
  const char  *path = getenv ("POWER_LOG");

  if (file == NULL && path != NULL)
    file = fopen (path, "ae");

  return file;
}

static int
is_ours (const char *path)
{
  const char *folder = getenv ("POWER_FOLDER");

  return folder != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
find_file (int          descriptor,
           struct stat *info)
{
  char    link[64], path[PATH_MAX];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  length = readlink (link, path, sizeof path - 1);
  if (length <= 0 || fstat (descriptor, info) != 0)
    return 0;

  path[length] = '\0';
  return is_ours (path) && get_log () != NULL;
}

static void
log_name (const char *what,
          const char *path,
          const char *other,
          ino_t       inode)
{
  if (!is_ours (path) || get_log () == NULL)
    return;

  fprintf (get_log (), "%s %s %s %lu\n", what, path, other, (unsigned long) inode);
  fflush (get_log ());
}

static void
log_write (int         descriptor,
           const char *bytes,
           ssize_t     length,
           off_t       offset)
{
  struct stat info;

  if (length <= 0 || !find_file (descriptor, &info) || !S_ISREG (info.st_mode))
    return;

  fprintf (get_log (), "write %lu %ld ", (unsigned long) info.st_ino, (long) offset);
  for (ssize_t i = 0; i < length; i++)
    fprintf (get_log (), "%02x", (unsigned char) bytes[i]);
  fprintf (get_log (), "\n");
  fflush (get_log ());
}

static void
log_sync (int descriptor)
{
  struct stat info;

  if (!find_file (descriptor, &info))
    return;

  fprintf (get_log (), "%s %lu\n", S_ISDIR (info.st_mode) ? "names" : "sync", (unsigned long) info.st_ino);
  fflush (get_log ());
}

static void
log_truncation (int   descriptor,
                off_t length)
{
  struct stat info;

  if (!find_file (descriptor, &info))
    return;

  fprintf (get_log (), "truncate %lu %ld\n", (unsigned long) info.st_ino, (long) length);
  fflush (get_log ());
}

static void
log_open (const char *path,
          int         was_there,
          int         descriptor)
{
  struct stat info;

  if (descriptor >= 0 && !was_there && fstat (descriptor, &info) == 0)
    log_name ("create", path, "-", info.st_ino);
}

#define OPEN(name)                                                      \
  int name (const char *path, int flags, ...)                           \
  {                                                                     \
    int     was_there = !(flags & O_CREAT) || access (path, F_OK) == 0; \
    mode_t  mode = 0;                                                   \
    int     descriptor;                                                 \
    va_list arguments;                                                  \
                                                                        \
    va_start (arguments, flags);                                        \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE)          \
      mode = va_arg (arguments, mode_t);                                \
    va_end (arguments);                                                 \
    descriptor = NEXT (name) (path, flags, mode);                       \
    log_open (path, was_there, descriptor);                             \
    return descriptor;                                                  \
  }

OPEN (open)
OPEN (open64)

ssize_t
write (int         descriptor,
       const void *bytes,
       size_t      length)
{
  off_t   offset = lseek (descriptor, 0, SEEK_CUR);
  ssize_t written = NEXT (write) (descriptor, bytes, length);

  if (offset >= 0)
    log_write (descriptor, bytes, written, offset);
  return written;
}

#define PWRITE(name, type)                                                     \
  ssize_t name (int descriptor, const void *bytes, size_t length, type offset) \
  {                                                                            \
    ssize_t written = NEXT (name) (descriptor, bytes, length, offset);         \
                                                                               \
    log_write (descriptor, bytes, written, offset);                            \
    return written;                                                            \
  }

PWRITE (pwrite, off_t)
PWRITE (pwrite64, off64_t)

#define TRUNCATE(name, type)                     \
  int name (int descriptor, type length)         \
  {                                              \
    int code = NEXT (name) (descriptor, length); \
                                                 \
    if (code == 0)                               \
      log_truncation (descriptor, length);       \
    return code;                                 \
  }

TRUNCATE (ftruncate, off_t)
TRUNCATE (ftruncate64, off64_t)

#define SYNC(name)                       \
  int name (int descriptor)              \
  {                                      \
    int code = NEXT (name) (descriptor); \
                                         \
    if (code == 0)                       \
      log_sync (descriptor);             \
    return code;                         \
  }

SYNC (fsync)
SYNC (fdatasync)

int
unlink (const char *path)
{
  int code = NEXT (unlink) (path);

  if (code == 0)
    log_name ("unlink", path, "-", 0);
  return code;
}

int
rename (const char *from,
        const char *to)
{
  int code = NEXT (rename) (from, to);

  if (code == 0)
    log_name ("rename", from, to, 0);
  return code;
}

int
renameat2 (int          from_folder,
           const char  *from,
           int          to_folder,
           const char  *to,
           unsigned int flags)
{
  int code = NEXT (renameat2) (from_folder, from, to_folder, to, flags);

  if (code == 0)
    log_name ("rename", from, to, 0);
  return code;
}

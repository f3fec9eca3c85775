/* store-folder.c - a folder that a test keeps its diary in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* Of SQLite's format. */
#define JOURNAL_HEAD 28

StoreFolder *
store_folder_new (void)
{
  StoreFolder *self = g_new0 (StoreFolder, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("cramp-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "diary.db", NULL);

  return self;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

void
store_folder_free (StoreFolder *self)
{
  g_autoptr (GPtrArray) names = list_files (self->folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (names, i), NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);

  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

CrampStore *
store_folder_open (StoreFolder *self)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open (self->path, CRAMP_STORE_MAKE, NULL, NULL, &error);

  g_assert_no_error (error);

  return store;
}

static void
run (StoreFolder *self,
     const char  *sql,
     gboolean     keep_journal)
{
  sqlite3 *db = NULL;

  if (keep_journal)
    run (self, "PRAGMA journal_mode = WAL", FALSE);
  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_journal, NULL);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  sqlite3_close (db);
}

/* Past the store, as another program would. */
void
store_folder_run (StoreFolder *self,
                  const char  *sql)
{
  run (self, sql, FALSE);
}

/* As a program of an older release that is killed right after its commit: what
 * it wrote is in the journal alone. */
void
store_folder_run_and_crash (StoreFolder *self,
                            const char  *sql)
{
  run (self, sql, TRUE);
}

/* As a program that is killed in the midst of a commit: the file is written, and
 * the journal tells how it was before. SQLite ends a journal that it keeps by
 * wiping out its head. */
void
store_folder_run_and_crash_within (StoreFolder *self,
                                   const char  *sql)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *head = NULL;
  g_autofree char *bytes = NULL;
  gsize            head_length, length;
  sqlite3         *db = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, "PRAGMA journal_mode = PERSIST; PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  g_assert_true (g_file_get_contents (journal, &head, &head_length, NULL));
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_true (g_file_get_contents (journal, &bytes, &length, NULL));
  g_assert_cmpuint (head_length, >=, JOURNAL_HEAD);
  memcpy (bytes, head, JOURNAL_HEAD);
  g_assert_true (g_file_set_contents (journal, bytes, (gssize) length, NULL));
}

void
store_folder_load (StoreFolder *self,
                   const char  *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fixtures", fixture, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  store_folder_run (self, sql);
}

/* Every file by its name, mode, and checksum: two equal texts are two equal
 * folders. */
char *
store_folder_describe (StoreFolder *self)
{
  g_autoptr (GPtrArray) names = list_files (self->folder);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (names, i), NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *checksum = NULL;
      GStatBuf         info;
      gsize            length = 0;

      g_assert_cmpint (g_lstat (path, &info), ==, 0);
      /* The index of the journal is a scratch file that readers may write. */
      if (S_ISREG (info.st_mode) && !g_str_has_suffix (path, "-shm") && g_file_get_contents (path, &bytes, &length, NULL))
        checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
      g_string_append_printf (text, "%s %o %s\n", (const char *) g_ptr_array_index (names, i), info.st_mode, checksum);
    }

  return g_string_free (text, FALSE);
}

/* diary-folder.c - a diary on the disk that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-diary-writer.h"
#include "cramp-store-diary.h"

void
diary_folder_set_up (DiaryFolder  *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("cramp-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "diary.db", NULL);
  self->store = cramp_store_open (self->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
  self->now = g_date_time_new_utc (2026, 11, 22, 21, 4, 5);
}

static void
delete_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        delete_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
diary_folder_tear_down (DiaryFolder  *self,
                        gconstpointer data)
{
  g_assert_finalize_object (self->store);
  delete_folder (self->folder);
  g_date_time_unref (self->now);
  g_free (self->path);
  g_free (self->folder);
}

CrampDiaryFile *
diary_folder_read_text (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  CrampDiaryFile *file = cramp_diary_read (text, strlen (text), zone, &error);

  g_assert_no_error (error);
  return file;
}

CrampDiaryFile *
diary_folder_read_members (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"cramp-diary\", \"version\": 1, %s}", members);

  return diary_folder_read_text (text);
}

char *
diary_folder_export (DiaryFolder *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (self->store, &error);
  gsize length;

  g_assert_no_error (error);
  return cramp_diary_write (diary, self->now, &length);
}

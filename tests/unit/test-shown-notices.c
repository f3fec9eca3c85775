/* test-shown-notices.c - what one process leaves on the screen for the next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "cramp-shown-notices.h"

#define SERVER ":1.42"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-notices-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "cramp-diary", "notices", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->path);

  g_remove (fixture->path);
  g_rmdir (parent);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (numbers, (gpointer) "soak", GUINT_TO_POINTER (7));
  g_hash_table_insert (numbers, (gpointer) "stretch-warmth", GUINT_TO_POINTER (G_MAXINT32));
  cramp_shown_notices_save (numbers, fixture->path, SERVER, &error);
  g_assert_no_error (error);
}

static void
assert_empty (Fixture    *fixture,
              const char *server)
{
  g_autoptr (GHashTable) numbers = cramp_shown_notices_load (fixture->path, server);

  g_assert_cmpuint (g_hash_table_size (numbers), ==, 0);
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GHashTable) numbers = NULL;
  GStatBuf status;

  assert_empty (fixture, SERVER);
  save (fixture);
  numbers = cramp_shown_notices_load (fixture->path, SERVER);
  g_assert_cmpuint (g_hash_table_size (numbers), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, "soak")), ==, 7);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, "stretch-warmth")), ==, G_MAXINT32);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_other_server (Fixture      *fixture,
                   gconstpointer data)
{
  save (fixture);
  assert_empty (fixture, ":1.43");
  assert_empty (fixture, NULL);
}

/* The file may be torn or somebody else's; then nothing is on the screen. */
static void
test_nonsense (Fixture      *fixture,
               gconstpointer data)
{
  const char *const texts[] = {
    "",
    "nothing of the kind",
    "[Screen]\nServer=" SERVER "\n",
    "[Notices]\nsoak=7\n",
    "[Screen]\nServer=" SERVER "\n[Notices]\nsoak=-7\nstretch=many\nwarmth=0\n",
  };

  save (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_file_set_contents (fixture->path, texts[i], -1, &error);
      g_assert_no_error (error);
      assert_empty (fixture, SERVER);
    }
}

/* Nothing ever writes into this pipe: whoever opened it to read would wait. */
static void
test_pipe (Fixture      *fixture,
           gconstpointer data)
{
  save (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);

  assert_empty (fixture, SERVER);
}

#define ADD(path, test) g_test_add ("/shown-notices/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("other-server", test_other_server);
  ADD ("nonsense", test_nonsense);
  ADD ("pipe", test_pipe);

  return g_test_run ();
}

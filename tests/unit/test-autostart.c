/* test-autostart.c - starting at login, switched off and on again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-autostart.h"
#include "cramp-background-answer.h"
#include "cramp-reminder-names.h"

#define ENTRY CRAMP_REMINDER_SERVICE_ID ".desktop"
#define PROGRAM "/bin/sh"
#define STARTS "[Desktop Entry]\nExec=" PROGRAM "\n"
#define STALE "[Desktop Entry]\nExec=/nonexistent/cramp-diary-reminders\n"
#define MADE "X-CrampDiary-Made=true\n"

typedef struct
{
  char *folder;
  char *own;
  char *system;
} Fixture;

static char *
make_config (Fixture    *fixture,
             const char *name)
{
  char            *config = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *autostart = g_build_filename (config, "autostart", NULL);

  if (g_str_equal (name, "system"))
    g_assert_cmpint (g_mkdir_with_parents (autostart, 0700), ==, 0);

  return config;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-autostart-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->own = make_config (fixture, "own");
  fixture->system = make_config (fixture, "system");
}

static char *
get_path (const char *config)
{
  return g_build_filename (config, "autostart", ENTRY, NULL);
}

static void
remove_config (char *config)
{
  const char *const names[] = { "autostart/" ENTRY, "autostart", "cramp-diary/background.ini", "cramp-diary", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (config, names[i], NULL);

      g_remove (path);
    }
  g_free (config);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_config (fixture->own);
  remove_config (fixture->system);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
write_entry (const char *config,
             const char *text)
{
  g_autofree char *path = get_path (config);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_found (Fixture       *fixture,
              CrampAutostart expected)
{
  const char *const folders[] = { fixture->own, fixture->system, NULL };

  g_assert_cmpint (cramp_autostart_find_in (folders), ==, expected);
}

static void
set (Fixture *fixture,
     gboolean on)
{
  const char *const folders[] = { fixture->own, fixture->system, NULL };
  g_autoptr (GError) error = NULL;

  cramp_autostart_set_in (folders, PROGRAM, on, &error);
  g_assert_no_error (error);
  assert_found (fixture, on ? CRAMP_AUTOSTART_READY : CRAMP_AUTOSTART_OFF);
}

static void
keep (Fixture       *fixture,
      const char    *program,
      CrampAutostart expected)
{
  const char *const folders[] = { fixture->own, fixture->system, NULL };
  g_autoptr (GError) error = NULL;

  cramp_autostart_keep_in (folders, program, &error);
  g_assert_no_error (error);
  assert_found (fixture, expected);
}

static gboolean
has_own (Fixture *fixture)
{
  g_autofree char *path = get_path (fixture->own);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
assert_own_says (Fixture    *fixture,
                 const char *line,
                 gboolean    expected)
{
  g_autofree char *path = get_path (fixture->own);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if (expected)
    g_assert_nonnull (strstr (text, line));
  else
    g_assert_null (strstr (text, line));
}

/* What covers the system's entry goes again, so that a newer one counts. */
static void
test_cover (Fixture      *fixture,
            gconstpointer data)
{
  write_entry (fixture->system, STARTS);
  set (fixture, FALSE);
  set (fixture, FALSE);
  assert_own_says (fixture, "Hidden=true\n", TRUE);
  assert_own_says (fixture, "Exec", FALSE);
  set (fixture, TRUE);
  g_assert_false (has_own (fixture));
  set (fixture, TRUE);
  g_assert_false (has_own (fixture));
}

static void
test_own_entry_is_kept (Fixture      *fixture,
                        gconstpointer data)
{
  write_entry (fixture->system, STARTS);
  write_entry (fixture->own, "# mine\n" STARTS "Name[zh_CN]=提醒\nX-GNOME-Autostart-Delay=20\nX-GNOME-Autostart-enabled=false\n");
  set (fixture, TRUE);
  assert_own_says (fixture, "X-GNOME-Autostart-enabled", FALSE);
  set (fixture, FALSE);
  assert_own_says (fixture, "# mine", TRUE);
  assert_own_says (fixture, "Name[zh_CN]=提醒\n", TRUE);
  assert_own_says (fixture, "X-GNOME-Autostart-Delay=20\n", TRUE);
  set (fixture, TRUE);
  assert_own_says (fixture, "X-GNOME-Autostart-Delay=20\n", TRUE);
  assert_own_says (fixture, "Hidden", FALSE);
}

/* What the administrator switched off, a person switches on by an entry of
 * their own. */
static void
test_off_for_everybody (Fixture      *fixture,
                        gconstpointer data)
{
  write_entry (fixture->system, STARTS "Hidden=true\n");
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_OFF);
  g_assert_false (has_own (fixture));
  set (fixture, TRUE);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
  assert_own_says (fixture, "TryExec=" PROGRAM "\n", TRUE);
}

static void
test_unreadable_entry (Fixture      *fixture,
                       gconstpointer data)
{
  write_entry (fixture->system, STARTS);
  write_entry (fixture->own, "no entry at all");
  set (fixture, FALSE);
  set (fixture, TRUE);
  g_assert_false (has_own (fixture));
}

static void
test_not_installed (Fixture      *fixture,
                    gconstpointer data)
{
  const char *const folders[] = { fixture->own, fixture->system, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_autostart_keep_in (folders, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_false (cramp_autostart_set_in (folders, NULL, TRUE, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (has_own (fixture));
}

/* As under /usr/local, whose entry no desktop reads, until a package comes. */
static void
test_made_and_removed (Fixture      *fixture,
                       gconstpointer data)
{
  assert_found (fixture, CRAMP_AUTOSTART_MISSING);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
  assert_own_says (fixture, "Exec=\"" PROGRAM "\"\n", TRUE);

  write_entry (fixture->system, STALE);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
  g_assert_true (has_own (fixture));

  write_entry (fixture->system, STARTS);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
  g_assert_false (has_own (fixture));
}

static void
test_program_moves (Fixture      *fixture,
                    gconstpointer data)
{
  write_entry (fixture->own, STALE MADE "X-GNOME-Autostart-Delay=20\n");
  assert_found (fixture, CRAMP_AUTOSTART_MISSING);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
  assert_own_says (fixture, "X-GNOME-Autostart-Delay=20\n", TRUE);

  keep (fixture, "/bin/cat", CRAMP_AUTOSTART_READY);
  assert_own_says (fixture, "Exec=\"/bin/cat\"\n", TRUE);
  assert_own_says (fixture, "TryExec=/bin/cat\n", TRUE);
}

/* In the settings of a desktop, in the window, or by an entry of their own. */
static void
test_wish_is_kept (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const off[] = { "Hidden=true\n", "X-GNOME-Autostart-enabled=false\n" };

  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    {
      g_autofree char *entry = g_strconcat (STARTS MADE, off[i], NULL);

      write_entry (fixture->own, entry);
      keep (fixture, "/bin/cat", CRAMP_AUTOSTART_OFF);
      assert_own_says (fixture, off[i], TRUE);
      set (fixture, TRUE);
      keep (fixture, PROGRAM, CRAMP_AUTOSTART_READY);
    }

  set (fixture, FALSE);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_OFF);
  assert_own_says (fixture, "Exec", FALSE);
  write_entry (fixture->own, STALE);
  keep (fixture, PROGRAM, CRAMP_AUTOSTART_MISSING);
  assert_own_says (fixture, "/nonexistent/", TRUE);
  set (fixture, TRUE);
}

static void
test_odd_paths (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const names[] = { "with space", "100% $HOME", "\"quoted\" `one`", "back\\slash", "抽筋日记" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *program = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents_full (program, "#!/bin/sh\n", -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
      keep (fixture, program, CRAMP_AUTOSTART_READY);
      g_assert_cmpint (g_remove (program), ==, 0);
      assert_found (fixture, CRAMP_AUTOSTART_MISSING);
    }
}

static void
test_not_written (Fixture      *fixture,
                  gconstpointer data)
{
  const char *const folders[] = { fixture->own, fixture->system, NULL };
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->own, "in the way", -1, NULL);
  g_assert_false (cramp_autostart_keep_in (folders, PROGRAM, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  g_remove (fixture->own);
}

static void
test_answers (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    CrampBackgroundAnswer answer;
    CrampAutostart        expected;
  } cases[] = {
    { { TRUE, TRUE, TRUE }, CRAMP_AUTOSTART_READY },
    { { TRUE, TRUE, FALSE }, CRAMP_AUTOSTART_REFUSED },
    { { TRUE, FALSE, TRUE }, CRAMP_AUTOSTART_REFUSED },
    { { TRUE, FALSE, FALSE }, CRAMP_AUTOSTART_REFUSED },
    { { FALSE, TRUE, FALSE }, CRAMP_AUTOSTART_OFF },
    { { FALSE, FALSE, FALSE }, CRAMP_AUTOSTART_OFF },
  };

  g_assert_cmpint (cramp_background_answer_read (fixture->own), ==, CRAMP_AUTOSTART_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      cramp_background_answer_save (&cases[i].answer, fixture->own, &error);
      g_assert_no_error (error);
      g_assert_cmpint (cramp_background_answer_read (fixture->own), ==, cases[i].expected);
    }
}

static void
test_answer_not_saved (Fixture      *fixture,
                       gconstpointer data)
{
  const CrampBackgroundAnswer answer = { TRUE, TRUE, TRUE };
  g_autofree char            *path = g_build_filename (fixture->own, "cramp-diary", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->own, 0700), ==, 0);
  g_file_set_contents (path, "in the way", -1, NULL);
  g_assert_false (cramp_background_answer_save (&answer, fixture->own, &error));
  g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
}

#define ADD(path, test) g_test_add ("/autostart/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cover", test_cover);
  ADD ("own-entry-is-kept", test_own_entry_is_kept);
  ADD ("off-for-everybody", test_off_for_everybody);
  ADD ("unreadable-entry", test_unreadable_entry);
  ADD ("not-installed", test_not_installed);
  ADD ("made-and-removed", test_made_and_removed);
  ADD ("program-moves", test_program_moves);
  ADD ("wish-is-kept", test_wish_is_kept);
  ADD ("odd-paths", test_odd_paths);
  ADD ("not-written", test_not_written);
  ADD ("answers", test_answers);
  ADD ("answer-not-saved", test_answer_not_saved);

  return g_test_run ();
}

/* test-paper.c - which sheets there are, and which the locale uses
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-paper.h"

#include <locale.h>

static void
test_sizes (void)
{
  g_assert_cmpfloat_with_epsilon (cramp_paper_get_width (CRAMP_PAPER_A4), 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (cramp_paper_get_height (CRAMP_PAPER_A4), 841.89, 0.01);
  g_assert_cmpfloat (cramp_paper_get_width (CRAMP_PAPER_LETTER), ==, 612);
  g_assert_cmpfloat (cramp_paper_get_height (CRAMP_PAPER_LETTER), ==, 792);
}

static void
run (const char *const *command)
{
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* It is not on every machine, but what it is made of is. */
static gboolean
make_locale (const char *folder)
{
  g_autofree char  *locale = g_build_filename (folder, "en_US.UTF-8", NULL);
  const char *const command[] = { "localedef", "-i", "en_US", "-f", "UTF-8", locale, NULL };

  run (command);
  g_setenv ("LOCPATH", folder, TRUE);

  return setlocale (LC_ALL, "en_US.UTF-8") != NULL;
}

static void
test_locale (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("paper-XXXXXX", &error);

  g_assert_no_error (error);
  g_assert_cmpint (cramp_paper_of_locale (), ==, CRAMP_PAPER_A4);
  if (setlocale (LC_ALL, "en_US.UTF-8") != NULL || make_locale (folder))
    g_assert_cmpint (cramp_paper_of_locale (), ==, CRAMP_PAPER_LETTER);
  else
    g_test_skip ("the locale en_US.UTF-8 is not there");
  run ((const char *const[]){ "rm", "-r", folder, NULL });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/sizes", test_sizes);
  g_test_add_func ("/paper/locale", test_locale);
  return g_test_run ();
}

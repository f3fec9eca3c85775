/* test-language.c - are words said in the language that was asked for?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "cramp-catalogue.h"
#include "cramp-language.h"
#include "cramp-plural-form.h"
#include "cramp-words.h"

static void
check_forms (const char *expression,
             const char *forms)
{
  for (guint number = 0; forms[number] != '\0'; number++)
    {
      gulong form;

      g_assert_true (cramp_plural_form_find (expression, number, &form));
      g_assert_cmpuint (form, ==, forms[number] - '0');
    }
}

/* The rules of the languages that have the most, as gettext's manual gives
 * them. */
static void
test_forms (void)
{
  check_forms ("0;", "0000");
  check_forms ("n != 1;", "101111");
  check_forms ("n>1", "001111");
  check_forms ("n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;", "2011122222222222222220111222");
  check_forms ("n==1 ? 0 : n==0 || (n%100 > 0 && n%100 < 20) ? 1 : 2", "1011111111111111111122");
  check_forms ("n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;", "0123333333344444");
  check_forms (" ! ( n ) * 2 - 1 + 7 / 3 ", "31");
}

static void
test_bad_forms (void)
{
  const char *const bad[] = { "", "n +", "n % 0", "n / (n - n)", "(n", "n ? 1", "m", "n != 1 x" };
  g_autofree char  *deep = g_strnfill (100000, '(');
  gulong            form;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cramp_plural_form_find (bad[i], 3, &form));
  g_assert_false (cramp_plural_form_find (deep, 3, &form));
}

static char *
find_file (void)
{
  return g_build_filename (g_getenv ("CRAMP_TEST_CATALOGS"), "zh_CN", "LC_MESSAGES", "cramp-diary.mo", NULL);
}

static void
test_catalogue (void)
{
  g_autofree char *path = find_file ();
  g_autoptr (CrampCatalogue) catalogue = cramp_catalogue_new (path);

  g_assert_nonnull (catalogue);
  g_assert_cmpstr (cramp_catalogue_find (catalogue, "Monday"), ==, "周一");
  g_assert_cmpstr (cramp_catalogue_find (catalogue, "list\004, "), ==, "、");
  g_assert_null (cramp_catalogue_find (catalogue, "Nobody says this"));
  g_assert_cmpstr (cramp_catalogue_find_plural (catalogue, "%d second", 1), ==, "%d 秒");
  g_assert_cmpstr (cramp_catalogue_find_plural (catalogue, "%d second", 2), ==, "%d 秒");
  g_assert_null (cramp_catalogue_find_plural (catalogue, "%d nobody", 2));
}

/* Cut off anywhere, it is refused or read within its bounds. */
static void
test_damaged (void)
{
  g_autofree char *path = find_file ();
  g_autofree char *folder = g_dir_make_tmp ("cramp-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.mo", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize size = 0; size < length; size += size < 200 ? 1 : 4999)
    {
      g_autoptr (CrampCatalogue) catalogue = NULL;

      g_assert_true (g_file_set_contents (copy, text, (gssize) size, NULL));
      catalogue = cramp_catalogue_new (copy);
      g_assert_null (catalogue);
    }
  for (gsize place = 0; place < 400; place++)
    {
      g_autoptr (CrampCatalogue) catalogue = NULL;
      char was = text[place];

      text[place] = (char) ~was;
      g_assert_true (g_file_set_contents (copy, text, (gssize) length, NULL));
      text[place] = was;
      catalogue = cramp_catalogue_new (copy);
      if (catalogue != NULL)
        cramp_catalogue_find_plural (catalogue, "%d second", 5);
    }
}

static void
assert_date (const char *expected)
{
  /* Sunday 22 November 2026. */
  g_autofree char *date = cramp_words_date (739942);

  g_assert_cmpstr (date, ==, expected);
}

static void
assert_match (const char *name,
              const char *expected)
{
  g_autofree char *code = cramp_language_match (name);

  g_assert_cmpstr (code, ==, expected);
}

static void
test_use (void)
{
  g_auto (GStrv) languages = cramp_language_list ();
  g_autofree char *joined = g_strjoinv (" ", languages);

  g_assert_cmpstr (joined, ==, "en zh_CN");
  g_assert_true (cramp_language_exists ("zh_CN"));
  g_assert_false (cramp_language_exists ("xx"));
  g_assert_false (cramp_language_exists ("../en"));
  g_assert_false (cramp_language_exists (""));
  assert_match ("zh_CN", "zh_CN");
  assert_match ("zh-CN.UTF-8", "zh_CN");
  assert_match ("zh", "zh_CN");
  assert_match ("en_GB.UTF-8", "en");
  assert_match ("z", NULL);
  assert_match ("", NULL);
  assert_match (".UTF-8", NULL);
  assert_match ("../zh_CN", NULL);

  assert_date ("Sunday 22 November");
  {
    g_auto (CrampLanguageUse) chinese = cramp_language_use ("zh_CN");

    assert_date ("11月22日（周日）");
    g_assert_cmpstr (cramp_language_get_code (), ==, "zh_CN");
    {
      g_auto (CrampLanguageUse) english = cramp_language_use ("en");

      assert_date ("Sunday 22 November");
    }
    assert_date ("11月22日（周日）");
  }
  assert_date ("Sunday 22 November");
  g_assert_cmpstr (cramp_language_get_code (), ==, "en");
}

static gpointer
say_date (gpointer code)
{
  g_auto (CrampLanguageUse) use = cramp_language_use (code);

  for (guint i = 0; i < 5000; i++)
    assert_date (g_str_equal (code, "en") ? "Sunday 22 November" : "11月22日（周日）");

  return NULL;
}

static void
test_threads (void)
{
  const char *const codes[] = { "en", "zh_CN", "en", "zh_CN" };
  GThread          *threads[G_N_ELEMENTS (codes)];

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    threads[i] = g_thread_new (codes[i], say_date, (gpointer) codes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_thread_join (threads[i]);
  assert_date ("Sunday 22 November");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C");
  bindtextdomain ("cramp-diary", g_getenv ("CRAMP_TEST_CATALOGS"));
  bind_textdomain_codeset ("cramp-diary", "UTF-8");
  textdomain ("cramp-diary");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/forms", test_forms);
  g_test_add_func ("/language/bad-forms", test_bad_forms);
  g_test_add_func ("/language/catalogue", test_catalogue);
  g_test_add_func ("/language/damaged", test_damaged);
  g_test_add_func ("/language/use", test_use);
  g_test_add_func ("/language/threads", test_threads);

  return g_test_run ();
}

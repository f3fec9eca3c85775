/* test-error-words.c - every error, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <string.h>

#include "cramp-diary-error.h"
#include "cramp-error-words.h"

#define N_STORE_ERRORS (CRAMP_STORE_ERROR_FAILED + 1)
#define N_DIARY_ERRORS (CRAMP_DIARY_ERROR_TO_COME + 1)

static void
assert_sentence (const char *words)
{
  g_assert_true (g_unichar_isupper (g_utf8_get_char (words)));
  g_assert_true (g_str_has_suffix (words, ".") || g_str_has_suffix (words, "?"));
  g_assert_null (strchr (words, '\n'));
}

/* Each has words of its own, and what is said wherever it happens has them. */
static void
assert_words (GQuark      domain,
              int         code,
              GHashTable *known)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "for the log");
  g_autofree char *not_saved = cramp_error_words_not_saved (error);
  g_autofree char *answer = cramp_error_words_answer_not_saved (error);
  const char      *words = cramp_error_words_explain (error);

  assert_sentence (words);
  /* A command prints one sentence. What a rule of the diary asks may be two. */
  g_assert_true (domain == CRAMP_DIARY_ERROR || strpbrk (words, ".?") == words + strlen (words) - 1);
  assert_sentence (not_saved);
  assert_sentence (answer);
  g_assert_null (strstr (words, "for the log"));
  g_assert_true (g_hash_table_add (known, (gpointer) words));
  g_assert_nonnull (strstr (not_saved, words));
  g_assert_true (g_str_has_prefix (answer, words));
}

static void
test_every_code (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = 0; code < N_STORE_ERRORS; code++)
    assert_words (CRAMP_STORE_ERROR, code, known);
  for (int code = 0; code < N_DIARY_ERRORS; code++)
    assert_words (CRAMP_DIARY_ERROR, code, known);
}

/* Whoever reads that the disk is full fears for what is there. */
static void
test_what_is_kept (void)
{
  g_autoptr (GError) full = g_error_new_literal (CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL, "");
  g_autoptr (GError) gone = g_error_new_literal (CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING, "");
  g_autoptr (GError) rule = g_error_new_literal (CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME, "");
  g_autofree char *of_full = cramp_error_words_not_saved (full);
  g_autofree char *of_gone = cramp_error_words_not_saved (gone);
  g_autofree char *of_rule = cramp_error_words_not_saved (rule);
  g_autofree char *of_none = cramp_error_words_not_saved (NULL);

  g_assert_cmpstr (of_full, ==, "This could not be saved. The disk is full. What was saved before is still there.");
  g_assert_cmpstr (of_gone, ==, "This could not be saved. The diary’s file is not in its place.");
  g_assert_cmpstr (of_rule, ==, "That night is not over yet.");
  g_assert_cmpstr (of_none, ==, "This could not be saved.");
}

/* A full disk is one, whatever file was to be written; what GLib says of a file is
 * not for people. Other folders say what people can read. */
static void
test_others (void)
{
  g_autoptr (GError) full = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "");
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "No.");

  g_assert_cmpstr (cramp_error_words_explain (full), ==, "The disk is full.");
  for (int code = G_FILE_ERROR_EXIST; code <= G_FILE_ERROR_FAILED; code++)
    {
      g_autoptr (GError) file = g_error_new_literal (G_FILE_ERROR, code, "for the log");

      assert_sentence (cramp_error_words_explain (file));
      g_assert_null (strstr (cramp_error_words_explain (file), "for the log"));
    }
  g_assert_cmpstr (cramp_error_words_explain (other), ==, "No.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-words/every-code", test_every_code);
  g_test_add_func ("/error-words/what-is-kept", test_what_is_kept);
  g_test_add_func ("/error-words/others", test_others);

  return g_test_run ();
}

/* test-article.c - the pages inform and do not diagnose
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-article.h"

static void
test_find (void)
{
  static const char *const ids[] = { "why", "signals", "care", "doctor", "treatment", "now" };

  G_STATIC_ASSERT (G_N_ELEMENTS (ids) == CRAMP_N_ARTICLES);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const CrampArticle *article = cramp_article_find (ids[i]);

      g_assert_nonnull (article);
      g_assert_cmpstr (article->id, ==, ids[i]);
    }
  g_assert_null (cramp_article_find (""));
  g_assert_null (cramp_article_find ("nothing"));
}

static void
test_sources (void)
{
  g_test_summary ("Each page ends with its sources, and each care measure says how well it is proven");

  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    {
      const CrampArticle *article = &cramp_articles[i];

      g_assert_cmpint (article->paragraphs[article->n_paragraphs - 1].kind, ==, CRAMP_ARTICLE_SOURCE);
    }
}

static void
test_care_is_weighed (void)
{
  const CrampArticle *care = cramp_article_find ("care");
  guint               headings = 0;
  guint               proofs = 0;

  /* The last heading is about what is not recommended. */
  for (guint i = 0; i < care->n_paragraphs; i++)
    {
      headings += care->paragraphs[i].kind == CRAMP_ARTICLE_HEADING;
      proofs += care->paragraphs[i].kind == CRAMP_ARTICLE_PROOF;
      if (care->paragraphs[i].kind == CRAMP_ARTICLE_HEADING && i > 1)
        g_assert_cmpuint (proofs, ==, headings - 1);
    }
  g_assert_cmpuint (proofs, ==, 5);
}

static void
test_emergency (void)
{
  const CrampArticle *now = cramp_article_find ("now");
  guint               found = 0;

  g_test_summary ("The number to call stands in the sentence that says so");

  for (guint i = 0; i < now->n_paragraphs; i++)
    {
      g_autofree char *text = cramp_article_get_text (&now->paragraphs[i], "120");

      if (now->paragraphs[i].kind != CRAMP_ARTICLE_EMERGENCY)
        continue;
      g_assert_nonnull (strstr (text, "Call the emergency number now (120): "));
      found++;
    }
  g_assert_cmpuint (found, ==, 1);
}

static void
test_words (void)
{
  static const char *const forbidden[] = { "you have", "diagnos", "risk", "normal", "all clear", "you should take", "%", "dangerous", "works for you" };

  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    for (guint j = 0; j < cramp_articles[i].n_paragraphs; j++)
      {
        g_autofree char *said = cramp_article_get_text (&cramp_articles[i].paragraphs[j], "120");
        g_autofree char *text = g_utf8_strdown (said, -1);

        for (gsize k = 0; k < G_N_ELEMENTS (forbidden); k++)
          if (strstr (text, forbidden[k]) != NULL)
            g_error ("“%s” says “%s”", text, forbidden[k]);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/find", test_find);
  g_test_add_func ("/article/sources", test_sources);
  g_test_add_func ("/article/care-is-weighed", test_care_is_weighed);
  g_test_add_func ("/article/emergency", test_emergency);
  g_test_add_func ("/article/words", test_words);

  return g_test_run ();
}

/* cramp-article.h - what the article says, in plain words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampArticleKind:
 * @CRAMP_ARTICLE_TEXT: a paragraph
 * @CRAMP_ARTICLE_HEADING: the heading of what follows
 * @CRAMP_ARTICLE_POINT: one point of a list
 * @CRAMP_ARTICLE_PROOF: how well what stands above is proven
 * @CRAMP_ARTICLE_CAUTION: what to take care of
 * @CRAMP_ARTICLE_EMERGENCY: when to call the emergency number, which is to be
 *   put in its place
 * @CRAMP_ARTICLE_SOURCE: where the page is from
 */
typedef enum
{
  CRAMP_ARTICLE_TEXT,
  CRAMP_ARTICLE_HEADING,
  CRAMP_ARTICLE_POINT,
  CRAMP_ARTICLE_PROOF,
  CRAMP_ARTICLE_CAUTION,
  CRAMP_ARTICLE_EMERGENCY,
  CRAMP_ARTICLE_SOURCE,
} CrampArticleKind;

/**
 * CrampArticleParagraph:
 * @kind: what it is
 * @text: its untranslated text
 */
typedef struct
{
  CrampArticleKind kind;
  const char      *text;
} CrampArticleParagraph;

/**
 * CrampArticle:
 * @id: what actions call it
 * @title: its untranslated title
 * @summary: what it is about, untranslated
 * @paragraphs: what it says
 * @n_paragraphs: how many there are
 *
 * One page.
 */
typedef struct
{
  const char                  *id;
  const char                  *title;
  const char                  *summary;
  const CrampArticleParagraph *paragraphs;
  guint                        n_paragraphs;
} CrampArticle;

#define CRAMP_N_ARTICLES 6

extern const CrampArticle cramp_articles[CRAMP_N_ARTICLES];

const CrampArticle *cramp_article_find (const char *id);
char               *cramp_article_get_text (const CrampArticleParagraph *paragraph,
                                            const char                  *number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

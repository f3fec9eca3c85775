/* cramp-page-style.h - the kinds of text on a page, and how they look
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CrampPageStyle:
 * @CRAMP_PAGE_TITLE: what the page is
 * @CRAMP_PAGE_HEADING: what the next lines are about
 * @CRAMP_PAGE_LEAD: the sentence that is read first
 * @CRAMP_PAGE_FIGURE: a number that is looked for
 * @CRAMP_PAGE_STRONG: as the text, but more so
 * @CRAMP_PAGE_TEXT: the rest
 * @CRAMP_PAGE_NOTE: what explains it: denominators, rules, places
 * @CRAMP_PAGE_FORM: what is read at three in the morning
 */
typedef enum
{
  CRAMP_PAGE_TITLE,
  CRAMP_PAGE_HEADING,
  CRAMP_PAGE_LEAD,
  CRAMP_PAGE_FIGURE,
  CRAMP_PAGE_STRONG,
  CRAMP_PAGE_TEXT,
  CRAMP_PAGE_NOTE,
  CRAMP_PAGE_FORM,
  CRAMP_N_PAGE_STYLES,
} CrampPageStyle;

/* Ink is black; grey only where it may also be missed. */
#define CRAMP_PAGE_HAIRLINE 0.5

PangoFontDescription *cramp_page_style_make_font (CrampPageStyle style) G_GNUC_WARN_UNUSED_RESULT;
PangoContext         *cramp_page_context_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout          *cramp_page_layout_new (PangoContext  *context,
                                             CrampPageStyle style,
                                             const char    *text,
                                             double         width) G_GNUC_WARN_UNUSED_RESULT;
const char           *cramp_page_style_get_tag (CrampPageStyle style);

G_END_DECLS

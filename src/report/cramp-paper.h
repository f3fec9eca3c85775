/* cramp-paper.h - the sheets that the page is printed on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CRAMP_PAPER_A4,
  CRAMP_PAPER_LETTER,
  CRAMP_N_PAPERS
} CrampPaper;

/* The sheet on which people print where the locale is in use. */
CrampPaper cramp_paper_of_locale (void);

/* Upright, in points of 1/72 inch. */
double cramp_paper_get_width (CrampPaper paper);
double cramp_paper_get_height (CrampPaper paper);

G_END_DECLS

/* cramp-paper.c - the sheets that the page is printed on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-paper.h"

#include <langinfo.h>

/* From inches and millimetres. */
static const struct
{
  double width, height;
} sizes[CRAMP_N_PAPERS] = {
  [CRAMP_PAPER_A4] = { 210 * 72 / 25.4, 297 * 72 / 25.4 },
  [CRAMP_PAPER_LETTER] = { 8.5 * 72, 11 * 72 },
};

CrampPaper
cramp_paper_of_locale (void)
{
  /* A number of millimetres in the place of a pointer. */
  return GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) == 216 ? CRAMP_PAPER_LETTER : CRAMP_PAPER_A4;
}

double
cramp_paper_get_width (CrampPaper paper)
{
  return sizes[paper].width;
}

double
cramp_paper_get_height (CrampPaper paper)
{
  return sizes[paper].height;
}

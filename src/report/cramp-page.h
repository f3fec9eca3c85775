/* cramp-page.h - the page while it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page-facts.h"
#include "cramp-page-flow.h"

G_BEGIN_DECLS

/**
 * CrampPageMeasure:
 * @fewer_lines: how many lines fewer than usual a text may take
 * @band_space: how much room is above a band, and below the head, in points
 * @weeks_less: how much less high the weeks are at least than they would like
 *   to be, in points
 * @places_height: how high the legs and the hours are at least, in points
 *
 * How much room the bands take. What is left on the page goes to its figures.
 */
typedef struct
{
  guint  fewer_lines;
  double band_space;
  double weeks_less;
  double places_height;
} CrampPageMeasure;

extern const CrampPageMeasure cramp_page_measures[];
extern const guint            cramp_n_page_measures;

/**
 * CrampPage:
 * @flow: where it goes
 * @facts: what it says
 * @options: what it is to show
 * @measure: how much room its bands take
 * @continued: (element-type CrampPageRest): what had no room on the first page
 *
 * The page while its bands are being written, one after another.
 */
typedef struct
{
  CrampPageFlow            *flow;
  const CrampPageFacts     *facts;
  const CrampReportOptions *options;
  const CrampPageMeasure   *measure;
  GPtrArray                *continued;
} CrampPage;

/**
 * CrampPageRest:
 * @heading: what it is about
 * @text: what had no room
 */
typedef struct
{
  char *heading;
  char *text;
} CrampPageRest;

void cramp_page_rest_free (CrampPageRest *rest);

void cramp_page_add_band (CrampPage  *self,
                          const char *heading);
void cramp_page_add_start (CrampPage     *self,
                           CrampPageStyle style,
                           const char    *heading,
                           const char    *text,
                           guint          n_lines);

/* The bands, in the order in which a doctor asks: what has changed, how bad it
 * is, what hints at a cause, what was tried. */
void cramp_page_add_head (CrampPage *self);
void cramp_page_add_headline (CrampPage *self);
void cramp_page_add_weeks (CrampPage *self);
void cramp_page_add_severity (CrampPage *self);
void cramp_page_add_places (CrampPage *self);
void cramp_page_add_findings (CrampPage *self);
void cramp_page_add_person (CrampPage *self);
void cramp_page_add_questions (CrampPage *self);
void cramp_page_add_appendix (CrampPage *self);

char *cramp_page_name (const CrampPage *self) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_page_title (const CrampPage *self) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_page_period (const CrampPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

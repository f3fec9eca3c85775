/* cramp-report-options.h - what the doctor's page is to show
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-paper.h"

G_BEGIN_DECLS

/**
 * CrampReportName:
 *
 * What the page says of who kept the diary.
 */
typedef enum
{
  CRAMP_REPORT_WHOLE_NAME,
  CRAMP_REPORT_INITIALS,
  CRAMP_REPORT_NO_NAME,
} CrampReportName;

/**
 * CrampReportOptions:
 * @first: the first night, or 0 for the last @n_nights
 * @last: the last night, or 0 for the latest one that can be spoken of (rule N4)
 * @n_nights: how many nights, where the first one is not named, or 0 for twelve
 *   weeks
 * @language: (nullable): the code of its language, or %NULL for the program's
 * @paper: the sheet
 * @name: what it says of the person
 * @notes: whether the appendix has their notes
 * @medicines: whether it names their medicines
 *
 * What the page is to show.
 */
typedef struct
{
  CrampNightDate  first, last;
  guint           n_nights;
  const char     *language;
  CrampPaper      paper;
  CrampReportName name;
  gboolean        notes;
  gboolean        medicines;
} CrampReportOptions;

G_END_DECLS

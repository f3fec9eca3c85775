/* report-diary.h - diaries for the page for the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-report.h"

G_BEGIN_DECLS

/* The last night that is over when the page is made: that of 21 to 22 November
 * 2026. Nights are counted back from it. */
#define REPORT_LAST_NIGHT 739941

/**
 * ReportDiary:
 * @store: a diary in memory
 * @now: when the page is made
 *
 * A diary that is written as a file is, member by member.
 */
typedef struct
{
  CrampStore *store;
  GDateTime  *now;
  GString    *episodes;
  GString    *nights;
} ReportDiary;

void report_diary_init (int    *argc,
                        char ***argv);
void report_diary_set_up (ReportDiary  *self,
                          gconstpointer data);
void report_diary_tear_down (ReportDiary  *self,
                             gconstpointer data);

void report_diary_add_cramp (ReportDiary *self,
                             guint        nights_ago,
                             const char  *members);
void report_diary_add_night (ReportDiary *self,
                             guint        nights_ago,
                             const char  *members);
void report_diary_add_free_nights (ReportDiary *self,
                                   guint        from,
                                   guint        to);
void report_diary_save (ReportDiary *self,
                        const char  *members);

CrampReport *report_diary_write (ReportDiary        *self,
                                 CrampReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char        *report_diary_get_text (CrampReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

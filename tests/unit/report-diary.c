/* report-diary.c - diaries for the page for the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-diary.h"

#include <libintl.h>
#include <locale.h>

#include "cramp-import.h"
#include "diary-folder.h"

/* In English, with the catalogues of the build for a page in another language. */
void
report_diary_init (int    *argc,
                   char ***argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain ("cramp-diary", g_getenv ("CRAMP_TEST_CATALOGS"));
  bind_textdomain_codeset ("cramp-diary", "UTF-8");
  textdomain ("cramp-diary");
  g_test_init (argc, argv, NULL);
}

void
report_diary_set_up (ReportDiary  *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->store = cramp_store_open_in_memory (&error);
  g_assert_no_error (error);
  self->now = g_date_time_new_utc (2026, 11, 22, 21, 4, 5);
  self->episodes = g_string_new (NULL);
  self->nights = g_string_new (NULL);
}

void
report_diary_tear_down (ReportDiary  *self,
                        gconstpointer data)
{
  g_string_free (self->nights, TRUE);
  g_string_free (self->episodes, TRUE);
  g_date_time_unref (self->now);
  g_assert_finalize_object (self->store);
}

/* At two in the morning, unless @members say otherwise. */
void
report_diary_add_cramp (ReportDiary *self,
                        guint        nights_ago,
                        const char  *members)
{
  g_autofree char *morning = cramp_night_date_to_string (REPORT_LAST_NIGHT - nights_ago + 1);

  g_string_append_printf (self->episodes, "%s{\"start\": \"%sT02:%02u:00Z\"%s%s}", self->episodes->len == 0 ? "" : ", ",
                          morning, (guint) (self->episodes->len % 60), *members == '\0' ? "" : ", ", members);
}

void
report_diary_add_night (ReportDiary *self,
                        guint        nights_ago,
                        const char  *members)
{
  g_autofree char *date = cramp_night_date_to_string (REPORT_LAST_NIGHT - nights_ago);

  g_string_append_printf (self->nights, "%s{\"date\": \"%s\", %s}", self->nights->len == 0 ? "" : ", ", date, members);
}

void
report_diary_add_free_nights (ReportDiary *self,
                              guint        from,
                              guint        to)
{
  for (guint i = from; i <= to; i++)
    report_diary_add_night (self, i, "\"cramp_free\": true");
}

/* @members are the rest of the file, and may be nothing. */
void
report_diary_save (ReportDiary *self,
                   const char  *members)
{
  g_autofree char *all = g_strdup_printf ("\"episodes\": [%s], \"nights\": [%s]%s%s", self->episodes->str, self->nights->str,
                                          *members == '\0' ? "" : ", ", members);
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (all);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (self->store, file, self->now, &summary, NULL, &error);
  g_assert_no_error (error);
}

CrampReport *
report_diary_write (ReportDiary        *self,
                    CrampReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_report_new (self->store, options, self->now, &error);

  g_assert_no_error (error);
  return report;
}

/* All pages, as a reader goes through them. */
char *
report_diary_get_text (CrampReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < cramp_report_get_n_pages (report); page++)
    {
      g_autofree char *page_text = cramp_report_get_text (report, page);

      g_string_append (text, page_text);
    }

  return g_string_free (text, FALSE);
}

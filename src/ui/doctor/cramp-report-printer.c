/* cramp-report-printer.c - the page for the doctor, on its way to a printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-report-printer.h"

#include "cramp-print-paper.h"

typedef struct
{
  CrampReport       *report;
  CrampStore        *store;
  CrampReportOptions options;
  char              *language;
  GDateTime         *now;
} Printing;

static void
free_printing (Printing *printing)
{
  cramp_report_unref (printing->report);
  g_object_unref (printing->store);
  g_free (printing->language);
  g_date_time_unref (printing->now);
  g_free (printing);
}

/* Another paper may have been chosen in the dialog. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  CrampPaper paper = cramp_print_paper_find (context);
  g_autoptr (GError) error = NULL;

  if (paper != printing->options.paper)
    {
      CrampReport *report;

      printing->options.paper = paper;
      report = cramp_report_new (printing->store, &printing->options, printing->now, &error);
      if (report == NULL)
        g_warning ("Could not write the page again: %s", error->message);
      else
        {
          cramp_report_unref (printing->report);
          printing->report = report;
        }
    }

  gtk_print_operation_set_n_pages (operation, (int) cramp_report_get_n_pages (printing->report));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = cramp_print_paper_fit (context, cramp_report_get_width (printing->report), cramp_report_get_height (printing->report));

  cramp_report_draw_page (printing->report, (guint) page, cr);
}

/**
 * cramp_report_printer_new:
 * @report: the page as it was last seen
 * @store: where it is read from once more when the person chooses other paper
 * @options: what @report shows
 * @now: when it was written
 *
 * Returns: (transfer full): what prints it
 */
GtkPrintOperation *
cramp_report_printer_new (CrampReport              *report,
                          CrampStore               *store,
                          const CrampReportOptions *options,
                          GDateTime                *now)
{
  GtkPrintOperation *operation = cramp_print_paper_new_operation (options->paper, GTK_PAGE_ORIENTATION_PORTRAIT);
  Printing          *printing = g_new0 (Printing, 1);

  printing->report = cramp_report_ref (report);
  printing->store = g_object_ref (store);
  printing->options = *options;
  printing->language = g_strdup (options->language);
  printing->options.language = printing->language;
  printing->now = g_date_time_ref (now);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_object_set_data_full (G_OBJECT (operation), "printing", printing, (GDestroyNotify) free_printing);

  return operation;
}

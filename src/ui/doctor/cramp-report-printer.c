/* cramp-report-printer.c - the page for the doctor, on its way to a printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-report-printer.h"

#include <glib/gi18n.h>

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

static GtkPageSetup *
new_page_setup (CrampPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CRAMP_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);

  return setup;
}

static double
get_excess (CrampPaper    paper,
            GtkPageSetup *setup)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS) - cramp_paper_get_width (paper);
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) - cramp_paper_get_height (paper);

  return ABS (width) + ABS (height);
}

/* Another paper may have been chosen in the dialog. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  CrampPaper    paper = get_excess (CRAMP_PAPER_A4, setup) <= get_excess (CRAMP_PAPER_LETTER, setup) ? CRAMP_PAPER_A4 : CRAMP_PAPER_LETTER;
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

/* As large as it is on the sheet it was written for, or as there is room. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   width = cramp_report_get_width (printing->report);
  double   height = cramp_report_get_height (printing->report);
  double   scale = MIN (MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height), 1);

  cairo_scale (cr, scale, scale);
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
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (options->paper);
  Printing *printing = g_new0 (Printing, 1);

  printing->report = cramp_report_ref (report);
  printing->store = g_object_ref (store);
  printing->options = *options;
  printing->language = g_strdup (options->language);
  printing->options.language = printing->language;
  printing->now = g_date_time_ref (now);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_object_set_data_full (G_OBJECT (operation), "printing", printing, (GDestroyNotify) free_printing);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* Others see the queue of a printer. */
  gtk_print_operation_set_job_name (operation, _ ("Cramp Diary"));

  return operation;
}

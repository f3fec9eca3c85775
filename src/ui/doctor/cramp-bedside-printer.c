/* cramp-bedside-printer.c - the sheet for the bedside, on its way to a printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-printer.h"

#include "cramp-bedside-sheet.h"
#include "cramp-print-paper.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           first)
{
  CrampPaper paper = cramp_print_paper_find (context);
  cairo_t   *cr = cramp_print_paper_fit (context, cramp_paper_get_height (paper), cramp_paper_get_width (paper));

  cramp_bedside_sheet_draw (cr, paper, GPOINTER_TO_UINT (first));
}

/**
 * cramp_bedside_printer_new:
 * @paper: the paper that is expected
 * @first: the first night of the sheet
 *
 * Returns: (transfer full): what prints the sheet
 */
GtkPrintOperation *
cramp_bedside_printer_new (CrampPaper     paper,
                           CrampNightDate first)
{
  GtkPrintOperation *operation = cramp_print_paper_new_operation (paper, GTK_PAGE_ORIENTATION_LANDSCAPE);

  gtk_print_operation_set_n_pages (operation, 1);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), GUINT_TO_POINTER (first));

  return operation;
}

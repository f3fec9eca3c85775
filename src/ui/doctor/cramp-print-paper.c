/* cramp-print-paper.c - what is printed, and the paper that is there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-print-paper.h"

#include <glib/gi18n.h>

static GtkPageSetup *
new_page_setup (CrampPaper         paper,
                GtkPageOrientation orientation)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CRAMP_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (size);

  return setup;
}

/**
 * cramp_print_paper_new_operation:
 * @paper: the paper it is made for, from edge to edge
 *
 * Returns: (transfer full): what prints in points of 1/72 inch
 */
GtkPrintOperation *
cramp_print_paper_new_operation (CrampPaper         paper,
                                 GtkPageOrientation orientation)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (paper, orientation);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* Others see the queue of a printer. */
  gtk_print_operation_set_job_name (operation, _ ("Cramp Diary"));

  return operation;
}

static double
get_excess (CrampPaper    paper,
            GtkPaperSize *size)
{
  double width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - cramp_paper_get_width (paper);
  double height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - cramp_paper_get_height (paper);

  return ABS (width) + ABS (height);
}

/**
 * cramp_print_paper_find:
 *
 * Returns: the paper that is most like the one that was chosen in the dialog
 */
CrampPaper
cramp_print_paper_find (GtkPrintContext *context)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context));

  return get_excess (CRAMP_PAPER_A4, size) <= get_excess (CRAMP_PAPER_LETTER, size) ? CRAMP_PAPER_A4 : CRAMP_PAPER_LETTER;
}

/**
 * cramp_print_paper_fit:
 * @width: how wide it is, in points
 * @height: how high
 *
 * Returns: (transfer none): where it is drawn as large as it is, or smaller if
 *   there is less room
 */
cairo_t *
cramp_print_paper_fit (GtkPrintContext *context,
                       double           width,
                       double           height)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   scale = MIN (MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height), 1);

  cairo_scale (cr, scale, scale);

  return cr;
}

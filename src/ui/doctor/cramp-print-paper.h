/* cramp-print-paper.h - what is printed, and the paper that is there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-paper.h"

G_BEGIN_DECLS

GtkPrintOperation *cramp_print_paper_new_operation (CrampPaper         paper,
                                                    GtkPageOrientation orientation) G_GNUC_WARN_UNUSED_RESULT;
CrampPaper         cramp_print_paper_find (GtkPrintContext *context);
cairo_t           *cramp_print_paper_fit (GtkPrintContext *context,
                                          double           width,
                                          double           height);

G_END_DECLS

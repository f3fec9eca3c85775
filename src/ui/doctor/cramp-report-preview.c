/* cramp-report-preview.c - the pages for the doctor, as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-report-preview.h"

#include <glib/gi18n.h>

#include "cramp-sheet.h"
#include "cramp-spoken.h"

struct _CrampReportPreview
{
  GtkBox parent_instance;

  GtkAdjustment *scrolled; /* of the window around it, while it is there */
};

G_DEFINE_FINAL_TYPE (CrampReportPreview, cramp_report_preview, GTK_TYPE_BOX)

static void
scrolled_cb (CrampReportPreview *self)
{
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    cramp_sheet_scrolled (CRAMP_SHEET (sheet));
}

static void
cramp_report_preview_root (GtkWidget *widget)
{
  CrampReportPreview *self = CRAMP_REPORT_PREVIEW (widget);
  GtkWidget          *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (cramp_report_preview_parent_class)->root (widget);

  if (scroller == NULL)
    return;
  self->scrolled = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (self->scrolled, "changed", G_CALLBACK (scrolled_cb), self);
}

static void
cramp_report_preview_unroot (GtkWidget *widget)
{
  CrampReportPreview *self = CRAMP_REPORT_PREVIEW (widget);

  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (self->scrolled, self);
  g_clear_object (&self->scrolled);

  GTK_WIDGET_CLASS (cramp_report_preview_parent_class)->unroot (widget);
}

static void
cramp_report_preview_class_init (CrampReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = cramp_report_preview_root;
  widget_class->unroot = cramp_report_preview_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* One stop for the keyboard, whose keys scroll from there on, however many
 * sheets there are. */
static void
cramp_report_preview_init (CrampReportPreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  cramp_spoken_set_name (GTK_WIDGET (self), _ ("The pages"));
}

/**
 * cramp_report_preview_show:
 *
 * Shows the pages in place of those before.
 */
void
cramp_report_preview_show (CrampReportPreview *self,
                           CrampReport        *report)
{
  GtkWidget *sheet;

  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), sheet);
  for (guint page = 0; page < cramp_report_get_n_pages (report); page++)
    gtk_box_append (GTK_BOX (self), cramp_sheet_new (report, page));
}

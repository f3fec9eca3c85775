/* cramp-sheet.c - a sheet of paper on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cramp-spoken.h"

#define NARROWEST 200
#define NATURAL 720

struct _CrampSheet
{
  GtkWidget parent_instance;

  CrampReport *report;
  guint        page;
  gboolean     seen;
};

G_DEFINE_FINAL_TYPE (CrampSheet, cramp_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cramp_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cramp_sheet_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  CrampSheet *self = CRAMP_SHEET (widget);
  double      ratio = cramp_report_get_height (self->report) / cramp_report_get_width (self->report);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = NATURAL;
    }
  else
    *minimum = *natural = (int) ceil (ratio * (for_size < 0 ? NARROWEST : for_size));
}

/* What is scrolled away is not asked for either, and a diary of years has many
 * sheets. */
static gboolean
is_in_sight (CrampSheet *self)
{
  GtkWidget      *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds, sight;

  if (scroller == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), scroller, &bounds))
    return TRUE;

  graphene_rect_init (&sight, 0, 0, (float) gtk_widget_get_width (scroller), (float) gtk_widget_get_height (scroller));
  return graphene_rect_intersection (&bounds, &sight, NULL);
}

static void
cramp_sheet_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  CrampSheet           *self = CRAMP_SHEET (widget);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  double                scale = gtk_widget_get_width (widget) / cramp_report_get_width (self->report);
  cairo_t              *cr;

  self->seen = is_in_sight (self);
  if (!self->seen)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, scale, scale);
  cramp_report_draw_page (self->report, self->page, cr);
  cairo_destroy (cr);
}

static void
cramp_sheet_finalize (GObject *object)
{
  g_clear_pointer (&CRAMP_SHEET (object)->report, cramp_report_unref);

  G_OBJECT_CLASS (cramp_sheet_parent_class)->finalize (object);
}

static void
cramp_sheet_class_init (CrampSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_sheet_finalize;
  widget_class->get_request_mode = cramp_sheet_get_request_mode;
  widget_class->measure = cramp_sheet_measure;
  widget_class->snapshot = cramp_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cramp_sheet_init (CrampSheet *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cramp-sheet");
}

/**
 * cramp_sheet_new:
 * @page: a page of @report, from 0
 *
 * Returns: (transfer full): a sheet with that page. What stands on it is to be
 *   had as text elsewhere
 */
GtkWidget *
cramp_sheet_new (CrampReport *report,
                 guint        page)
{
  CrampSheet *self = g_object_new (CRAMP_TYPE_SHEET, NULL);
  /* Translators: 1 is the number of a page, 2 how many there are. */
  g_autofree char *name = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, cramp_report_get_n_pages (report));

  self->report = cramp_report_ref (report);
  self->page = page;
  cramp_spoken_set_name (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}

/**
 * cramp_sheet_scrolled:
 *
 * Draws the sheet when it has come into sight.
 */
void
cramp_sheet_scrolled (CrampSheet *self)
{
  if (!self->seen && is_in_sight (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

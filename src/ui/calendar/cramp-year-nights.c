/* cramp-year-nights.c - the nights of a month, small
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-year-nights.h"

#include "cramp-calendar-words.h"
#include "cramp-week.h"

#define WEEKS 6

/* A night is at least so many pixels, and never more than so many: what is wider
 * than is natural must not be higher for it. (choice) */
#define LEAST 11
#define WANTED 20
#define GAP 1.5

/* Strength of lines and of the hatch, on a square. (choice) */
#define HATCH_ALPHA 0.3
#define DASH_ALPHA 0.55

struct _CrampYearNights
{
  GtkWidget parent_instance;

  CrampCalendarNight nights[31];
  guint              n_nights;
  guint              gap; /* columns before the first night */
  int                columns, rows;
};

G_DEFINE_FINAL_TYPE (CrampYearNights, cramp_year_nights, GTK_TYPE_WIDGET)

static const char *const step_colours[CRAMP_CALENDAR_STEPS] = { "cramp_step_1", "cramp_step_2", "cramp_step_3" };

static void
set_named_colour (GtkWidget  *widget,
                  cairo_t    *cr,
                  const char *name)
{
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    gdk_cairo_set_source_rgba (cr, &colour);
}

static void
set_text_colour (GtkWidget *widget,
                 cairo_t   *cr,
                 double     alpha)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
hatch (GtkWidget *widget,
       cairo_t   *cr,
       double     size)
{
  static const double dashes[] = { 2, 1.5 };

  set_text_colour (widget, cr, HATCH_ALPHA);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 1, size - 1);
  cairo_line_to (cr, size - 1, 1);
  cairo_stroke (cr);

  set_text_colour (widget, cr, DASH_ALPHA);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, 0.5, 0.5, size - 1, size - 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
ring (GtkWidget *widget,
      cairo_t   *cr,
      double     size)
{
  set_text_colour (widget, cr, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_arc (cr, size / 2, size / 2, size / 4, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* The more cramps, the higher, beside the lightness: a digit has no room. */
static void
fill (GtkWidget *widget,
      cairo_t   *cr,
      double     size,
      int        cramps)
{
  int    step = MIN (cramps, CRAMP_CALENDAR_STEPS);
  double height = size * step / CRAMP_CALENDAR_STEPS;

  set_named_colour (widget, cr, step_colours[step - 1]);
  cairo_rectangle (cr, 0, size - height, size, height);
  cairo_fill (cr);
  set_named_colour (widget, cr, "cramp_step_edge");
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, 0.5, size - 1, size - 1);
  cairo_stroke (cr);
}

static void
draw_night (GtkWidget                *widget,
            cairo_t                  *cr,
            double                    size,
            const CrampCalendarNight *night)
{
  switch (night->look)
    {
    case CRAMP_LOOK_UNKNOWN:
      hatch (widget, cr, size);
      break;
    case CRAMP_LOOK_FREE:
      ring (widget, cr, size);
      break;
    case CRAMP_LOOK_CRAMPS:
      fill (widget, cr, size, night->glance.cramps);
      break;
    case CRAMP_LOOK_BEFORE:
    case CRAMP_LOOK_TO_COME:
    default:
      set_text_colour (widget, cr, HATCH_ALPHA);
      cairo_arc (cr, size / 2, size / 2, 1, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
cramp_year_nights_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CrampYearNights *self = CRAMP_YEAR_NIGHTS (widget);
  gboolean         mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double           step = MIN (gtk_widget_get_width (widget) / (double) self->columns, gtk_widget_get_height (widget) / (double) self->rows);
  double           left = (gtk_widget_get_width (widget) - step * self->columns) / 2;
  cairo_t         *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));

  for (guint i = 0; i < self->n_nights; i++)
    {
      guint column = (self->gap + i) % (guint) self->columns;
      guint row = (self->gap + i) / (guint) self->columns;

      cairo_save (cr);
      cairo_translate (cr, left + step * (mirrored ? (guint) self->columns - 1 - column : column) + GAP / 2, step * row + GAP / 2);
      draw_night (widget, cr, step - GAP, &self->nights[i]);
      cairo_restore (cr);
    }

  cairo_destroy (cr);
}

static void
cramp_year_nights_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  CrampYearNights *self = CRAMP_YEAR_NIGHTS (widget);
  int              nights = orientation == GTK_ORIENTATION_HORIZONTAL ? self->columns : self->rows;

  *minimum = LEAST * nights;
  *natural = WANTED * nights;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *minimum = *natural = CLAMP (for_size * self->rows / self->columns, *minimum, *natural);
}

static GtkSizeRequestMode
cramp_year_nights_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cramp_year_nights_class_init (CrampYearNightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cramp_year_nights_snapshot;
  widget_class->measure = cramp_year_nights_measure;
  widget_class->get_request_mode = cramp_year_nights_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cramp_year_nights_init (CrampYearNights *self)
{
  self->columns = CRAMP_WEEK_DAYS;
  self->rows = WEEKS;
}

/**
 * cramp_year_nights_new_sample:
 * @night: how a night was; which one it is makes no difference
 *
 * Returns: (transfer floating): what such a night looks like, for a legend
 */
GtkWidget *
cramp_year_nights_new_sample (const CrampCalendarNight *night)
{
  CrampYearNights *self = g_object_new (CRAMP_TYPE_YEAR_NIGHTS, "valign", GTK_ALIGN_CENTER, NULL);

  self->columns = self->rows = 1;
  self->nights[0] = *night;
  self->n_nights = 1;

  return GTK_WIDGET (self);
}

/**
 * cramp_year_nights_show:
 * @nights: (element-type CrampCalendarNight): nights
 * @from: the place of the first one of the month
 * @count: how many nights the month has
 *
 * Shows a month. What it shows is to be said in words beside it.
 */
void
cramp_year_nights_show (CrampYearNights *self,
                        GArray          *nights,
                        guint            from,
                        guint            count)
{
  self->n_nights = MIN (count, G_N_ELEMENTS (self->nights));
  for (guint i = 0; i < self->n_nights; i++)
    self->nights[i] = *CRAMP_CALENDAR_NIGHT (nights, from + i);
  self->gap = cramp_calendar_words_columns_before (self->nights[0].glance.night);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* cramp-chart-view.c - a chart to look at and to go through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-view.h"

#include <adwaita.h>
#include <math.h>

#include "cramp-chart-picture.h"
#include "cramp-spoken.h"

#define NARROWEST 200
#define NATURAL 560

/* The frame around a point may be outside of the chart. */
#define INSET 4

/* A page of points is a tenth of them. */
#define PAGES 10

/* Of Okabe and Ito, for those who do not see red and green as others do; the
 * lighter ones in the dark. */
static const CrampInk light_fill = { 0, 0x72 / 255.0, 0xb2 / 255.0 };
static const CrampInk light_mark = { 0xd5 / 255.0, 0x5e / 255.0, 0 };
static const CrampInk dark_fill = { 0x56 / 255.0, 0xb4 / 255.0, 0xe9 / 255.0 };
static const CrampInk dark_mark = { 0xe6 / 255.0, 0x9f / 255.0, 0 };

struct _CrampChartView
{
  GtkWidget parent_instance;

  CrampChart         chart;
  const CrampTrends *trends;
  int                point;
};

G_DEFINE_FINAL_TYPE (CrampChartView, cramp_chart_view, GTK_TYPE_WIDGET)

static guint point_emission;

static guint
count_points (CrampChartView *self)
{
  return self->trends == NULL ? 0 : cramp_chart_count_points (self->chart, self->trends);
}

static void
set_point (CrampChartView *self,
           int             point)
{
  int last = (int) count_points (self) - 1;

  self->point = CLAMP (point, CRAMP_CHART_NO_POINT, last);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, point_emission, 0);
}

/* What nobody knows is neither the greatest nor the least. */
static int
find_extreme (CrampChartView *self,
              gboolean        greatest)
{
  int    found = CRAMP_CHART_NO_POINT;
  double extreme = 0, value;

  for (guint i = 0; i < count_points (self); i++)
    if (cramp_chart_get_value (self->chart, self->trends, i, &value) &&
        (found == CRAMP_CHART_NO_POINT || (greatest ? value > extreme : value < extreme)))
      {
        found = (int) i;
        extreme = value;
      }

  return found;
}

/* Time goes from left to right in every language. */
static gboolean
find_point (CrampChartView *self,
            guint           key,
            int            *point)
{
  int last = (int) count_points (self) - 1;
  int page = MAX ((last + 1) / PAGES, 1);
  int at = CLAMP (self->point, 0, MAX (last, 0));

  switch (key)
    {
    case GDK_KEY_Left:
      *point = self->point < 0 ? last : MAX (at - 1, 0);
      return TRUE;
    case GDK_KEY_Right:
      *point = self->point < 0 ? 0 : MIN (at + 1, last);
      return TRUE;
    case GDK_KEY_Page_Up:
      *point = MAX (at - page, 0);
      return TRUE;
    case GDK_KEY_Page_Down:
      *point = MIN (at + page, last);
      return TRUE;
    case GDK_KEY_Home:
      *point = 0;
      return TRUE;
    case GDK_KEY_End:
      *point = last;
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      *point = find_extreme (self, TRUE);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      *point = find_extreme (self, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CrampChartView        *self)
{
  int point;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || count_points (self) == 0 || !find_point (self, key, &point))
    return GDK_EVENT_PROPAGATE;

  set_point (self, point);
  return GDK_EVENT_STOP;
}

/* Whoever comes is at the newest nights. */
static void
enter_cb (CrampChartView *self)
{
  if (self->point == CRAMP_CHART_NO_POINT && count_points (self) > 0)
    set_point (self, cramp_chart_is_in_blocks (self->chart) ? (int) count_points (self) - 1 : 0);
}

static void
leave_cb (CrampChartView *self)
{
  set_point (self, CRAMP_CHART_NO_POINT);
}

static void
pressed_cb (CrampChartView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
find_colour (GtkWidget  *widget,
             const char *name,
             GdkRGBA    *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    gdk_rgba_parse (colour, "white");
}

/* What the chart lies on: the colour of a card is a shade over that of the
 * window. */
static CrampInk
get_paper (GtkWidget *widget)
{
  GdkRGBA window, card;

  find_colour (widget, "window_bg_color", &window);
  find_colour (widget, "card_bg_color", &card);

  return (CrampInk){
    card.red * card.alpha + window.red * (1 - card.alpha),
    card.green * card.alpha + window.green * (1 - card.alpha),
    card.blue * card.alpha + window.blue * (1 - card.alpha),
  };
}

static CrampChartStyle
get_style (GtkWidget *widget)
{
  CrampChartStyle style = { .font = pango_context_get_font_description (gtk_widget_get_pango_context (widget)), .line = 1 };
  GdkRGBA         text;
  gboolean        is_dark;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  style.paper = get_paper (widget);
  style.ink = (CrampInk){
    text.red * text.alpha + style.paper.red * (1 - text.alpha),
    text.green * text.alpha + style.paper.green * (1 - text.alpha),
    text.blue * text.alpha + style.paper.blue * (1 - text.alpha),
  };
  is_dark = style.ink.green > style.paper.green;
  style.fill = is_dark ? dark_fill : light_fill;
  style.mark = is_dark ? dark_mark : light_mark;
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    style.line = 2;

  return style;
}

static GtkSizeRequestMode
cramp_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Legs grow with the width, and GTK wants no widget to be higher where it is
 * wider: they are as high as in a narrow window. */
static void
cramp_chart_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  CrampChartView *self = CRAMP_CHART_VIEW (widget);
  CrampChartStyle style;
  int             width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = NATURAL;
      return;
    }
  if (self->trends == NULL)
    return;

  style = get_style (widget);
  width = for_size < 0 || self->chart == CRAMP_CHART_PLACES ? NARROWEST * 3 / 2 : for_size;
  *minimum = *natural = 2 * INSET + (int) ceil (cramp_chart_picture_get_height (self->chart, self->trends, gtk_widget_get_pango_context (widget),
                                                                                &style, MAX (width - 2 * INSET, 1)));
}

static void
cramp_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CrampChartView *self = CRAMP_CHART_VIEW (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  CrampChartStyle style;
  cairo_t        *cr;

  if (self->trends == NULL)
    return;

  style = get_style (widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, INSET, INSET);
  cramp_chart_picture_draw (self->chart, self->trends, cr, gtk_widget_get_pango_context (widget), &style,
                            width - 2 * INSET, height - 2 * INSET, self->point);
  cairo_destroy (cr);
}

static void
cramp_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cramp_chart_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
cramp_chart_view_class_init (CrampChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = cramp_chart_view_get_request_mode;
  widget_class->measure = cramp_chart_view_measure;
  widget_class->snapshot = cramp_chart_view_snapshot;
  widget_class->css_changed = cramp_chart_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /* The keyboard is at another point, or at none. */
  point_emission = g_signal_new ("point-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_chart_view_init (CrampChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->point = CRAMP_CHART_NO_POINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * cramp_chart_view_set:
 * @trends: the numbers, which stay as long as they are shown
 * @sentence: what the chart shows
 *
 * Shows a chart. To a screen reader it is a picture with that sentence; what the
 * point is that the keyboard is at is for the caller to say.
 */
void
cramp_chart_view_set (CrampChartView    *self,
                      CrampChart         chart,
                      const CrampTrends *trends,
                      const char        *sentence)
{
  self->chart = chart;
  self->trends = trends;
  cramp_spoken_set_name (GTK_WIDGET (self), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self), !cramp_chart_is_empty (chart, trends));
  set_point (self, self->point);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cramp_chart_view_get_point:
 *
 * Returns: which point the keyboard is at, or less than 0
 */
int
cramp_chart_view_get_point (CrampChartView *self)
{
  return self->point;
}

/* test-chart-pictures.c - what is drawn where in each chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fonts differ between machines: it is looked at what is drawn and not at the
 * letters. With the folder CRAMP_CHART_PICTURES, the pictures are kept to be
 * looked at. */

#include "cramp-chart-picture.h"
#include "trend-case.h"

#define WIDTH 336
#define TEXT 15

/* Inks that no mixture of two others gives. */
static const CrampInk ink = { 0, 0, 0 }, fill = { 0, 0, 1 }, mark = { 1, 0, 0 }, paper = { 1, 1, 1 };

typedef struct
{
  cairo_surface_t *surface;
  double           height;
} Picture;

typedef struct
{
  guint ink, fill, mark, paper;
} Colours;

static CrampChartStyle
make_style (double text)
{
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  CrampChartStyle       style = { font, ink, fill, mark, paper, 1 };

  pango_font_description_set_absolute_size (font, text * PANGO_SCALE);
  return style;
}

static Picture
draw_for (CrampChart         chart,
          const CrampTrends *trends,
          double             text,
          int                point,
          PangoDirection     direction)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext   *context = pango_font_map_create_context (fonts);
  CrampChartStyle style = make_style (text);
  Picture         picture;
  cairo_t        *cr;

  pango_context_set_base_dir (context, direction);
  picture.height = cramp_chart_picture_get_height (chart, trends, context, &style, WIDTH);
  picture.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, (int) picture.height + 1);
  cr = cairo_create (picture.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cramp_chart_picture_draw (chart, trends, cr, context, &style, WIDTH, picture.height, point);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  g_object_unref (context);
  pango_font_description_free ((PangoFontDescription *) style.font);

  return picture;
}

static Picture
draw (CrampChart         chart,
      const CrampTrends *trends,
      double             text,
      int                point)
{
  return draw_for (chart, trends, text, point, PANGO_DIRECTION_LTR);
}

static void
keep (const Picture *picture,
      const char    *name)
{
  const char *folder = g_getenv ("CRAMP_CHART_PICTURES");

  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

      cairo_surface_write_to_png (picture->surface, path);
    }
}

static guint32
get_pixel (const Picture *picture,
           int            x,
           int            y)
{
  const unsigned char *row = cairo_image_surface_get_data (picture->surface) + y * cairo_image_surface_get_stride (picture->surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

static Colours
count_colours (const Picture *picture,
               int            from_x,
               int            to_x)
{
  Colours colours = { 0 };

  for (int x = MAX (from_x, 0); x < MIN (to_x, WIDTH); x++)
    for (int y = 0; y < (int) picture->height; y++)
      switch (get_pixel (picture, x, y))
        {
        case 0x000000:
          colours.ink++;
          break;
        case 0x0000ff:
          colours.fill++;
          break;
        case 0xff0000:
          colours.mark++;
          break;
        case 0xffffff:
          colours.paper++;
          break;
        default:
          break;
        }

  return colours;
}

static void
test_every_chart (void)
{
  static const guint lengths[] = { 1, 14, 84, 400, 14600 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (TrendCase) diary = trend_case_new (lengths[i], TRUE);

      for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
        for (double text = TEXT; text <= 2 * TEXT; text += TEXT)
          {
            Picture          picture = draw (chart, diary->trends, text, CRAMP_CHART_NO_POINT);
            g_autofree char *name = g_strdup_printf ("chart-%d-%u-%g", chart, lengths[i], text);

            keep (&picture, name);
            g_assert_cmpuint (count_colours (&picture, 0, WIDTH).mark, ==, 0);
            if (!cramp_chart_is_empty (chart, diary->trends) && cramp_chart_get_maximum (chart, diary->trends) > 0 && chart != CRAMP_CHART_PLACES)
              g_assert_cmpuint (count_colours (&picture, 0, WIDTH).fill, >, 0);
            cairo_surface_destroy (picture.surface);
          }
    }
}

/* Nights nobody answered for are neither filled nor left empty. */
static void
test_silent_nights (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (28, FALSE);
  Picture picture = draw (CRAMP_CHART_WEEKS, diary->trends, TEXT, CRAMP_CHART_NO_POINT);
  Colours colours = count_colours (&picture, 0, WIDTH / 4);

  keep (&picture, "silent");
  g_assert_true (cramp_chart_is_empty (CRAMP_CHART_WEEKS, diary->trends));
  /* Only the key has a full box, and no word stands for a number. */
  g_assert_cmpuint (colours.fill, <, 2 * TEXT * TEXT);
  cairo_surface_destroy (picture.surface);
}

/* The frame moves with the point, and is the only thing in its colour. */
static void
test_points (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (84, TRUE);

  for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
    for (guint point = 0; point < cramp_chart_count_points (chart, diary->trends); point++)
      {
        Picture picture = draw (chart, diary->trends, TEXT, (int) point);

        if (chart != CRAMP_CHART_PLACES)
          g_assert_cmpuint (count_colours (&picture, 0, WIDTH).mark, >, 0);
        cairo_surface_destroy (picture.surface);
      }
}

/* A column has as much fill as its number says. */
static void
test_columns (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (84, TRUE);
  Picture picture = draw (CRAMP_CHART_TIMES, diary->trends, TEXT, CRAMP_CHART_NO_POINT);
  double  pitch = (double) WIDTH / CRAMP_TREND_HOURS;
  guint   unit = 0;

  for (guint hour = 0; hour < CRAMP_TREND_HOURS; hour++)
    {
      guint cramps = diary->trends->times.hours[hour];
      guint pixels = count_colours (&picture, (int) (hour * pitch), (int) ((hour + 1) * pitch)).fill;

      if (cramps == 0)
        g_assert_cmpuint (pixels, ==, 0);
      else if (unit == 0)
        unit = pixels / cramps;
      else
        g_assert_cmpfloat_with_epsilon (pixels, unit * cramps, unit);
    }
  cairo_surface_destroy (picture.surface);
}

static void
test_same_again (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (400, TRUE);

  for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
    {
      Picture one = draw (chart, diary->trends, TEXT, 3);
      Picture other = draw (chart, diary->trends, TEXT, 3);
      gsize   size = (gsize) cairo_image_surface_get_stride (one.surface) * cairo_image_surface_get_height (one.surface);

      g_assert_cmpmem (cairo_image_surface_get_data (one.surface), size, cairo_image_surface_get_data (other.surface), size);
      cairo_surface_destroy (one.surface);
      cairo_surface_destroy (other.surface);
    }
}

/* The left leg of the person is at the viewer's left from behind, and at the
 * right from the front. */
static void
test_legs (void)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  g_autoptr (GArray) cramps = g_array_new (FALSE, TRUE, sizeof (CrampEpisodeFacts));
  CrampTrendMaterial material = { TREND_NIGHT, totals, cramps, NULL };
  CrampTrendSpan     span = { TREND_NIGHT, TREND_NIGHT };
  CrampEpisodeFacts  facts = { .night = TREND_NIGHT, .side = CRAMP_SIDE_LEFT, .sites = CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_SHIN) };
  g_autoptr (CrampTrends) trends = NULL;
  Picture picture;
  guint   tinted[4] = { 0 };

  g_array_append_val (cramps, facts);
  trends = cramp_trends_new (&material, span);
  picture = draw (CRAMP_CHART_PLACES, trends, TEXT, CRAMP_CHART_NO_POINT);
  keep (&picture, "left-leg");
  for (int x = 0; x < WIDTH; x++)
    for (int y = 0; y < (int) picture.height; y++)
      {
        guint32 pixel = get_pixel (&picture, x, y);

        /* Shades of the fill have all of the blue and less of the rest. */
        if ((pixel & 0xff) == 0xff && (pixel >> 16) < 0x80)
          tinted[(x < WIDTH / 2 ? x < WIDTH * 3 / 16 ? 0 : 1 : x < WIDTH * 13 / 16 ? 2
                                                                                   : 3)]++;
      }
  g_assert_cmpuint (tinted[0], ==, 0);
  g_assert_cmpuint (tinted[1], >, 100);
  g_assert_cmpuint (tinted[2], >, 100);
  g_assert_cmpuint (tinted[3], ==, 0);
  cairo_surface_destroy (picture.surface);
}

/* The line that the columns stand on is the only one from end to end. */
static int
find_ground (const Picture *picture)
{
  for (int y = (int) picture->height - 1; y > 0; y--)
    {
      int x = 0;

      while (x < WIDTH && get_pixel (picture, x, y) != 0xffffff)
        x++;
      if (x == WIDTH)
        return y;
    }

  g_assert_not_reached ();
}

static gboolean
is_inked (const Picture *picture,
          int            x,
          int            from_y,
          int            to_y)
{
  for (int y = from_y; y < MIN (to_y, (int) picture->height); y++)
    if (get_pixel (picture, x, y) != 0xffffff)
      return TRUE;

  return FALSE;
}

/* The middles of the words below the ground. */
static GArray *
find_labels (const Picture *picture,
             double         text)
{
  GArray *middles = g_array_new (FALSE, FALSE, sizeof (double));
  int     ground = find_ground (picture), begin = -1, end = -1;

  for (int x = 0; x <= WIDTH; x++)
    {
      gboolean inked = x < WIDTH && is_inked (picture, x, ground + 2, ground + 2 + (int) text);

      if (inked && begin < 0)
        begin = x;
      if (inked)
        end = x;
      if (begin >= 0 && (x == WIDTH || x - end > text / 2))
        {
          double middle = (begin + end) / 2.0;

          g_array_append_val (middles, middle);
          begin = -1;
        }
    }

  return middles;
}

/* The first and the last one may be moved into the picture. */
static void
test_labels (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (84, TRUE);

  for (double text = 5; text <= TEXT; text++)
    {
      Picture picture = draw (CRAMP_CHART_WEEKS, diary->trends, text, -1);
      g_autoptr (GArray) middles = find_labels (&picture, text);

      for (guint i = 2; i + 2 < middles->len; i++)
        {
          double before = g_array_index (middles, double, i) - g_array_index (middles, double, i - 1);
          double after = g_array_index (middles, double, i + 1) - g_array_index (middles, double, i);

          g_test_message ("Text of %g: %g and %g apart", text, before, after);
          g_assert_cmpfloat_with_epsilon (before, after, 4);
        }
      cairo_surface_destroy (picture.surface);
    }
}

/* Bars in rows begin where the words above them do; time goes to the right in every
 * language. */
static void
test_direction (void)
{
  static const struct
  {
    CrampChart chart;
    gboolean   is_mirrored;
  } cases[] = { { CRAMP_CHART_TRIGGERS, TRUE }, { CRAMP_CHART_WEEKS, FALSE }, { CRAMP_CHART_TIMES, FALSE } };
  g_autoptr (TrendCase) diary = trend_case_new (84, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Picture ltr = draw (cases[i].chart, diary->trends, TEXT, CRAMP_CHART_NO_POINT);
      Picture rtl = draw_for (cases[i].chart, diary->trends, TEXT, CRAMP_CHART_NO_POINT, PANGO_DIRECTION_RTL);
      guint   left = count_colours (&ltr, 0, WIDTH / 4).fill;
      guint   right = count_colours (&rtl, WIDTH - WIDTH / 4, WIDTH).fill;

      if (cases[i].is_mirrored)
        {
          g_assert_cmpuint (left, >, 0);
          g_assert_cmpuint (ABS ((int) left - (int) right), <, left / 20 + 1);
          g_assert_cmpuint (count_colours (&rtl, 0, WIDTH / 4).fill, <, left);
        }
      else
        g_assert_cmpuint (count_colours (&rtl, 0, WIDTH / 2).fill, ==, count_colours (&ltr, 0, WIDTH / 2).fill);
      cairo_surface_destroy (ltr.surface);
      cairo_surface_destroy (rtl.surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-pictures/every-chart", test_every_chart);
  g_test_add_func ("/chart-pictures/silent-nights", test_silent_nights);
  g_test_add_func ("/chart-pictures/points", test_points);
  g_test_add_func ("/chart-pictures/columns", test_columns);
  g_test_add_func ("/chart-pictures/same-again", test_same_again);
  g_test_add_func ("/chart-pictures/legs", test_legs);
  g_test_add_func ("/chart-pictures/labels", test_labels);
  g_test_add_func ("/chart-pictures/direction", test_direction);

  return g_test_run ();
}

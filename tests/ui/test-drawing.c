/* test-drawing.c - drawings are read as they are drawn, and pressed where they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "cramp-drawing.h"
#include "cramp-leg-pair.h"
#include "cramp-path-data.h"
#include "cramp-picture.h"

#define DRAWINGS "/io/github/crampdiary/CrampDiary/drawing"
#define STYLE "/io/github/crampdiary/CrampDiary/style.css"
/* As in a window of 360 pixels: an odd number. */
#define PAIR_WIDTH 149

static void
assert_bounds (const char *data,
               double      left,
               double      top,
               double      right,
               double      bottom)
{
  cairo_t *cr = cramp_shape_new_blank ();
  double   bounds[4];

  g_assert_true (cramp_path_data_trace (data, cr));
  cairo_path_extents (cr, &bounds[0], &bounds[1], &bounds[2], &bounds[3]);
  g_assert_cmpfloat_with_epsilon (bounds[0], left, 0.01);
  g_assert_cmpfloat_with_epsilon (bounds[1], top, 0.01);
  g_assert_cmpfloat_with_epsilon (bounds[2], right, 0.01);
  g_assert_cmpfloat_with_epsilon (bounds[3], bottom, 0.01);
  cairo_destroy (cr);
}

static void
test_path (void)
{
  assert_bounds ("M1 2L11 2L11 22Z", 1, 2, 11, 22);
  assert_bounds ("  M 1,2\n11 2 11 22 Z\t", 1, 2, 11, 22);
  assert_bounds ("m1 2 10 0 0 20z", 1, 2, 11, 22);
  assert_bounds ("m1 2l10 0 0 20z m4 4 l1 1", 1, 2, 11, 22);
  assert_bounds ("M0 0L8-.5.5 1e1", 0, -0.5, 8, 10);
  assert_bounds ("M0 0C0 0 10 10 10 10c0 0 5-10 10-10", 0, 0, 20, 10);
}

/* Whatever is not understood is said, and never left out of the picture. */
static void
test_bad_path (void)
{
  static const char *const bad[] = {
    "",
    " ",
    "L1 2",
    "1 2",
    "M",
    "M1",
    "M1 2L3",
    "M1 2C3 4 5 6 7",
    "M1 2 L3 4 5",
    "M1 2Z3 4",
    "M1 2A3 4 0 0 1 5 6",
    "M1 2Q3 4 5 6",
    "M1 2Lx y",
    "M1 2Lnan inf",
    "M1 2L0x10 3",
    "M1 2L3 4;",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      cairo_t *cr = cramp_shape_new_blank ();

      g_test_message ("“%s”", bad[i]);
      g_assert_false (cramp_path_data_trace (bad[i], cr));
      cairo_destroy (cr);
    }
}

static void
test_drawing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDrawing) drawing = NULL;
  const CrampShape *shape;

  drawing = cramp_drawing_new ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 288'><style>.a{}</style>"
                               "<path id='foot' class='skin' d='M0 0L10 0L10 10Z'/>"
                               "<path class='hint' fill='none' stroke-width='1.5' d='M0 0L10 0'/></svg>",
                               -1, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (cramp_drawing_get_width (drawing), ==, 80);
  g_assert_cmpfloat (cramp_drawing_get_height (drawing), ==, 288);
  g_assert_cmpuint (cramp_drawing_count_shapes (drawing), ==, 2);
  shape = cramp_drawing_get_shape (drawing, 0);
  g_assert_cmpstr (shape->name, ==, "foot");
  g_assert_cmpstr (shape->colour, ==, "skin");
  g_assert_true (shape->is_area);
  g_assert_cmpfloat (shape->line_width, ==, 0);
  g_assert_true (cramp_shape_contains (shape, 9, 5));
  g_assert_false (cramp_shape_contains (shape, 5, 9));
  shape = cramp_drawing_get_shape (drawing, 1);
  g_assert_null (shape->name);
  g_assert_false (shape->is_area);
  g_assert_cmpfloat (shape->line_width, ==, 1.5);
}

#define OPEN "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 288'>"

static void
test_bad_drawing (void)
{
  static const char *const bad[] = {
    "",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 288'>",
    "<svg xmlns='http://www.w3.org/2000/svg'></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80'></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 -1'></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='5 0 80 288'></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 288' width='1'></svg>",
    OPEN "<circle class='a' r='1'/></svg>",
    OPEN "<g><path class='a' d='M0 0L1 1'/></g></svg>",
    OPEN "<path d='M0 0L1 1'/></svg>",
    OPEN "<path class='a'/></svg>",
    OPEN "<path class='a' d='M0 0A1 1'/></svg>",
    OPEN "<path class='a' fill='red' d='M0 0L1 1'/></svg>",
    OPEN "<path class='a' fill='none' d='M0 0L1 1'/></svg>",
    OPEN "<path class='a' fill='none' stroke-width='2px' d='M0 0L1 1'/></svg>",
    OPEN "<path class='a' stroke-width='' d='M0 0L1 1'/></svg>",
    OPEN "<path class='a' stroke-width='-1' d='M0 0L1 1'/></svg>",
    OPEN "<path class='a' d='M0 0L1 1' transform='scale(2)'/></svg>",
    "<path class='a' d='M0 0L1 1'/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_null (cramp_drawing_new (bad[i], -1, &error));
      g_assert_nonnull (error);
    }
}

static void
assert_colours (const CrampDrawing *drawing,
                GtkWidget          *widget)
{
  for (guint i = 0; i < cramp_drawing_count_shapes (drawing); i++)
    {
      g_autofree char *name = g_strconcat ("cramp_", cramp_drawing_get_shape (drawing, i)->colour, NULL);
      GdkRGBA          colour;

      g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour));
    }
}

/* Each drawing of the program can be read, and the style sheet has its colours. */
static void
test_every_drawing (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children (DRAWINGS, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *window = gtk_window_new ();

  g_assert_no_error (error);
  gtk_css_provider_load_from_resource (style, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));

      g_test_message ("%s", name);
      assert_colours (cramp_drawing_get (name), window);
      gtk_window_set_child (GTK_WINDOW (window), g_object_new (CRAMP_TYPE_PICTURE, "drawing", name, NULL));
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (window);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The part that is drawn at a place of one leg. */
static const CrampShape *
find_drawn (const CrampDrawing *drawing,
            double              x,
            double              y)
{
  const CrampShape *found = NULL;

  for (guint i = 0; i < cramp_drawing_count_shapes (drawing); i++)
    {
      const CrampShape *shape = cramp_drawing_get_shape (drawing, i);

      if (shape->name != NULL && cramp_shape_contains (shape, x, y))
        found = shape;
    }

  return found;
}

/* What a press there would find; adds the site to those of its side. */
static void
assert_pixel (GtkWidget          *pair,
              CrampLegView        view,
              const CrampDrawing *drawing,
              double              x,
              double              y,
              int                 sites[2])
{
  GtkWidget        *picked = gtk_widget_pick (pair, x, y, GTK_PICK_DEFAULT);
  double            width = cramp_drawing_get_width (drawing);
  int               middle = gtk_widget_get_width (pair) / 2;
  double            height = gtk_widget_get_height (pair);
  double            scale = MIN (middle / width, height / cramp_drawing_get_height (drawing));
  gboolean          at_right = x > middle;
  CrampSide         side = (view == CRAMP_LEG_FRONT) == at_right ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT;
  const CrampShape *drawn = find_drawn (drawing, width - fabs (x - middle) / scale, (y - (height - scale * cramp_drawing_get_height (drawing)) / 2) / scale);

  g_assert_true (CRAMP_IS_LEG_REGION (picked) == (drawn != NULL));
  if (drawn == NULL)
    return;

  g_assert_true (cramp_leg_region_get_shape (CRAMP_LEG_REGION (picked)) == drawn);
  g_assert_cmpint (cramp_leg_region_get_side (CRAMP_LEG_REGION (picked)), ==, side);
  sites[side] |= CRAMP_SET (cramp_leg_region_get_site (CRAMP_LEG_REGION (picked)));
}

static void
assert_pair (CrampLegView view,
             const char  *name,
             int          expected)
{
  const CrampDrawing *drawing = cramp_drawing_get (name);
  GtkWidget          *window = gtk_window_new ();
  GtkWidget          *pair = cramp_leg_pair_new (view);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  int                 sites[] = { 0, 0 };

  gtk_box_append (GTK_BOX (box), pair);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), PAIR_WIDTH, -1);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  for (int y = 0; y < gtk_widget_get_height (pair); y++)
    for (int x = 0; x < gtk_widget_get_width (pair); x++)
      assert_pixel (pair, view, drawing, x + 0.5, y + 0.5, sites);
  g_assert_cmpint (sites[CRAMP_SIDE_LEFT], ==, expected);
  g_assert_cmpint (sites[CRAMP_SIDE_RIGHT], ==, expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every pixel of a leg presses what it shows, and each part can be pressed. */
static void
test_legs (void)
{
  assert_pair (CRAMP_LEG_FRONT, "leg-front",
               CRAMP_SET (CRAMP_SITE_THIGH_FRONT) | CRAMP_SET (CRAMP_SITE_SHIN) | CRAMP_SET (CRAMP_SITE_FOOT) | CRAMP_SET (CRAMP_SITE_TOES));
  assert_pair (CRAMP_LEG_BACK, "leg-back",
               CRAMP_SET (CRAMP_SITE_THIGH_BACK) | CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_FOOT));
}

static void
invalidated_cb (gboolean *redrawn)
{
  *redrawn = TRUE;
}

/* A region is drawn by its legs: they have to be drawn anew with it. */
static void
test_redrawn (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *pair = cramp_leg_pair_new (CRAMP_LEG_BACK);
  GtkWidget *region = gtk_widget_get_first_child (pair);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (pair);
  gboolean redrawn = FALSE;

  gtk_window_set_child (GTK_WINDOW (window), pair);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (invalidated_cb), &redrawn);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (region), TRUE);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (redrawn);
  redrawn = FALSE;
  gtk_widget_set_state_flags (region, GTK_STATE_FLAG_PRELIGHT, FALSE);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (redrawn);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/drawing/path", test_path);
  g_test_add_func ("/drawing/bad-path", test_bad_path);
  g_test_add_func ("/drawing/drawing", test_drawing);
  g_test_add_func ("/drawing/bad-drawing", test_bad_drawing);
  g_test_add_func ("/drawing/every-drawing", test_every_drawing);
  g_test_add_func ("/drawing/legs", test_legs);
  g_test_add_func ("/drawing/redrawn", test_redrawn);

  return g_test_run ();
}

/* cramp-exercise-picture.c - a drawing of how an exercise is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exercise-picture.h"

/* The drawings stand on a floor of this size. */
#define WIDTH 200
#define HEIGHT 160

/* Before the words do not fit, the picture gets smaller. (choice) */
#define LEAST_HEIGHT 120

#define MAX_POINTS 5
#define MAX_STROKES 12

/* What is exercised is drawn full, the rest of the body lighter, and what one
 * holds on to or sits on thin; in this order from back to front. */
typedef enum
{
  STROKE_NONE,
  STROKE_THING,
  STROKE_BODY,
  STROKE_HEAD, /* a circle around its only point */
  STROKE_EXERCISED,
  STROKE_ARROW,
} StrokeKind;

typedef struct
{
  StrokeKind kind;
  guint      n_points;
  double     points[MAX_POINTS][2];
} Stroke;

static const struct
{
  double width, alpha;
} styles[] = {
  [STROKE_EXERCISED] = { 11, 1 },
  [STROKE_BODY] = { 9, 0.5 },
  [STROKE_HEAD] = { 0, 0.5 },
  [STROKE_THING] = { 3, 0.5 },
  [STROKE_ARROW] = { 3, 1 },
};

#define HEAD_RADIUS 12
#define ARROW_SIZE 7

static const Stroke drawings[CRAMP_N_EXERCISES][MAX_STROKES] = {
  [CRAMP_EXERCISE_CALF] = {
      { STROKE_THING, 2, { { 182, 8 }, { 182, 153 } } },
      { STROKE_HEAD, 1, { { 134, 34 } } },
      { STROKE_BODY, 3, { { 120, 56 }, { 150, 64 }, { 175, 56 } } },
      { STROKE_BODY, 2, { { 120, 56 }, { 88, 92 } } },
      { STROKE_BODY, 4, { { 88, 92 }, { 124, 112 }, { 120, 146 }, { 136, 148 } } },
      { STROKE_EXERCISED, 3, { { 86, 94 }, { 34, 144 }, { 52, 147 } } },
  },
  [CRAMP_EXERCISE_HAMSTRING] = {
      { STROKE_THING, 4, { { 44, 78 }, { 44, 112 }, { 12, 112 }, { 12, 153 } } },
      { STROKE_THING, 2, { { 44, 112 }, { 44, 153 } } },
      { STROKE_HEAD, 1, { { 130, 40 } } },
      { STROKE_BODY, 3, { { 114, 60 }, { 84, 66 }, { 50, 78 } } },
      { STROKE_BODY, 2, { { 114, 60 }, { 82, 90 } } },
      { STROKE_BODY, 4, { { 82, 90 }, { 94, 120 }, { 80, 146 }, { 96, 148 } } },
      { STROKE_EXERCISED, 3, { { 84, 90 }, { 150, 144 }, { 160, 126 } } },
  },
  [CRAMP_EXERCISE_HEELS] = {
      { STROKE_THING, 4, { { 148, 72 }, { 148, 112 }, { 180, 112 }, { 180, 153 } } },
      { STROKE_THING, 2, { { 148, 112 }, { 148, 153 } } },
      { STROKE_HEAD, 1, { { 100, 20 } } },
      { STROKE_BODY, 3, { { 100, 46 }, { 118, 70 }, { 142, 74 } } },
      { STROKE_BODY, 2, { { 100, 44 }, { 100, 88 } } },
      { STROKE_EXERCISED, 4, { { 100, 88 }, { 101, 112 }, { 96, 134 }, { 110, 147 } } },
      { STROKE_ARROW, 2, { { 74, 150 }, { 74, 122 } } },
  },
  [CRAMP_EXERCISE_TOES] = {
      { STROKE_THING, 2, { { 44, 56 }, { 44, 153 } } },
      { STROKE_THING, 3, { { 44, 108 }, { 94, 108 }, { 94, 153 } } },
      { STROKE_HEAD, 1, { { 66, 26 } } },
      { STROKE_BODY, 3, { { 64, 52 }, { 80, 78 }, { 100, 88 } } },
      { STROKE_BODY, 3, { { 62, 50 }, { 62, 96 }, { 116, 98 } } },
      { STROKE_EXERCISED, 3, { { 116, 98 }, { 116, 146 }, { 138, 132 } } },
      { STROKE_ARROW, 2, { { 156, 150 }, { 156, 122 } } },
  },
  [CRAMP_EXERCISE_SOAK] = {
      { STROKE_THING, 2, { { 44, 56 }, { 44, 153 } } },
      { STROKE_THING, 3, { { 44, 108 }, { 86, 108 }, { 86, 153 } } },
      { STROKE_HEAD, 1, { { 66, 26 } } },
      { STROKE_BODY, 3, { { 64, 52 }, { 80, 78 }, { 100, 88 } } },
      { STROKE_BODY, 3, { { 62, 50 }, { 62, 96 }, { 116, 98 } } },
      { STROKE_EXERCISED, 3, { { 116, 98 }, { 118, 140 }, { 138, 142 } } },
      { STROKE_THING, 4, { { 96, 118 }, { 102, 152 }, { 156, 152 }, { 162, 118 } } },
      { STROKE_THING, 2, { { 98, 128 }, { 160, 128 } } },
      { STROKE_THING, 4, { { 138, 110 }, { 134, 102 }, { 142, 94 }, { 138, 86 } } },
      { STROKE_THING, 4, { { 152, 110 }, { 148, 102 }, { 156, 94 }, { 152, 86 } } },
  },
};

struct _CrampExercisePicture
{
  GtkWidget parent_instance;

  CrampExercise exercise;
  CrampSide     leg;
};

G_DEFINE_FINAL_TYPE (CrampExercisePicture, cramp_exercise_picture, GTK_TYPE_WIDGET)

/* Arrows point up. */
static void
trace_arrow_head (cairo_t *cr,
                  double   x,
                  double   y)
{
  cairo_move_to (cr, x - ARROW_SIZE, y + ARROW_SIZE);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + ARROW_SIZE, y + ARROW_SIZE);
}

static void
draw_stroke (cairo_t      *cr,
             const Stroke *stroke)
{
  const double *last = stroke->points[stroke->n_points - 1];

  cairo_new_path (cr);
  if (stroke->kind == STROKE_HEAD)
    {
      cairo_arc (cr, last[0], last[1], HEAD_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }

  for (guint i = 0; i < stroke->n_points; i++)
    cairo_line_to (cr, stroke->points[i][0], stroke->points[i][1]);
  if (stroke->kind == STROKE_ARROW)
    trace_arrow_head (cr, last[0], last[1]);
  cairo_stroke (cr);
}

static void
draw_floor (cairo_t *cr)
{
  cairo_set_line_width (cr, styles[STROKE_THING].width);
  cairo_move_to (cr, 4, 155);
  cairo_line_to (cr, WIDTH - 4, 155);
  cairo_stroke (cr);
}

/* All of a kind at once: where two light strokes meet they are no darker. */
static void
draw_kind (cairo_t      *cr,
           const Stroke *strokes,
           StrokeKind    kind)
{
  cairo_push_group (cr);
  cairo_set_line_width (cr, styles[kind].width);
  if (kind == STROKE_THING)
    draw_floor (cr);
  for (guint i = 0; i < MAX_STROKES && strokes[i].kind != STROKE_NONE; i++)
    if (strokes[i].kind == kind)
      draw_stroke (cr, &strokes[i]);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, styles[kind].alpha);
}

static void
cramp_exercise_picture_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  CrampExercisePicture *self = CRAMP_EXERCISE_PICTURE (widget);
  int                   width = gtk_widget_get_width (widget);
  int                   height = gtk_widget_get_height (widget);
  double                scale = MIN ((double) width / WIDTH, (double) height / HEIGHT);
  const Stroke         *strokes = drawings[self->exercise];
  graphene_rect_t       area;
  GdkRGBA               colour;
  cairo_t              *cr;

  graphene_rect_init (&area, 0, 0, (float) width, (float) height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, width / 2.0, (height - scale * HEIGHT) / 2);
  cairo_scale (cr, self->leg == CRAMP_SIDE_RIGHT ? -scale : scale, scale);
  cairo_translate (cr, -WIDTH / 2.0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  for (StrokeKind kind = STROKE_THING; kind <= STROKE_ARROW; kind++)
    {
      gdk_cairo_set_source_rgba (cr, &colour);
      draw_kind (cr, strokes, kind);
    }

  cairo_destroy (cr);
}

static void
cramp_exercise_picture_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
cramp_exercise_picture_class_init (CrampExercisePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cramp_exercise_picture_measure;
  widget_class->snapshot = cramp_exercise_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cramp_exercise_picture_init (CrampExercisePicture *self)
{
}

/**
 * cramp_exercise_picture_set:
 * @exercise: what to draw
 * @leg: with which leg; the other one is a mirror image
 *
 * Draws an exercise. What it shows is to be said in words beside it.
 */
void
cramp_exercise_picture_set (CrampExercisePicture *self,
                            CrampExercise         exercise,
                            CrampSide             leg)
{
  if (self->exercise == exercise && self->leg == leg)
    return;

  self->exercise = exercise;
  self->leg = leg;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

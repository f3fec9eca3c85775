/* cramp-drawing.c - a drawing, read from an SVG
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-report"

#include "cramp-drawing.h"

#include <gio/gio.h>

#include "cramp-path-data.h"
#include "cramp-report-resources.h"

#define FOLDER "/io/github/crampdiary/CrampDiary/drawing/"

struct _CrampDrawing
{
  double     width;
  double     height;
  GPtrArray *shapes;
};

static gboolean
refuse (GError    **error,
        const char *what,
        const char *value)
{
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "%s: %s", what, value);

  return FALSE;
}

/* The corner is where the drawing begins. */
static gboolean
read_size (CrampDrawing *self,
           const char   *view_box,
           GError      **error)
{
  g_auto (GStrv) numbers = g_strsplit (view_box, " ", -1);

  if (g_strv_length (numbers) != 4 || !g_str_equal (numbers[0], "0") || !g_str_equal (numbers[1], "0"))
    return refuse (error, "not a size", view_box);

  self->width = g_ascii_strtod (numbers[2], NULL);
  self->height = g_ascii_strtod (numbers[3], NULL);
  if (!(self->width > 0 && self->height > 0))
    return refuse (error, "not a size", view_box);

  return TRUE;
}

/* A line has a width; an area may have one around it. */
static gboolean
read_line_width (CrampShape *shape,
                 const char *line_width,
                 GError    **error)
{
  char *end;

  if (line_width == NULL)
    return shape->is_area || refuse (error, "not a line", "no width");

  shape->line_width = g_ascii_strtod (line_width, &end);

  return (*end == '\0' && shape->line_width > 0) || refuse (error, "not a width", line_width);
}

static gboolean
read_path (CrampShape *shape,
           const char *data,
           GError    **error)
{
  cairo_t *cr = cramp_shape_new_blank ();
  gboolean understood = cramp_path_data_trace (data, cr);

  if (understood)
    shape->path = cairo_copy_path (cr);
  cairo_destroy (cr);

  return understood || refuse (error, "not a path", data);
}

static gboolean
read_shape (CrampDrawing *self,
            const char  **names,
            const char  **values,
            GError      **error)
{
  g_autoptr (CrampShape) shape = g_new0 (CrampShape, 1);
  const char *data, *line_width, *fill;

  if (!g_markup_collect_attributes ("path", names, values, error,
                                    G_MARKUP_COLLECT_STRDUP | G_MARKUP_COLLECT_OPTIONAL, "id", &shape->name,
                                    G_MARKUP_COLLECT_STRDUP, "class", &shape->colour,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "fill", &fill,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "stroke-width", &line_width,
                                    G_MARKUP_COLLECT_STRING, "d", &data,
                                    G_MARKUP_COLLECT_INVALID))
    return FALSE;

  if (fill != NULL && !g_str_equal (fill, "none"))
    return refuse (error, "not a fill", fill);

  shape->is_area = fill == NULL;
  if (!read_line_width (shape, line_width, error) || !read_path (shape, data, error))
    return FALSE;

  g_ptr_array_add (self->shapes, g_steal_pointer (&shape));

  return TRUE;
}

/* What would be left out without a word is refused. The style is for whoever
 * opens the file elsewhere. */
static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             user_data,
               GError             **error)
{
  CrampDrawing *self = user_data;
  const char   *view_box;

  if (g_str_equal (element, "path"))
    read_shape (self, names, values, error);
  else if (g_str_equal (element, "svg"))
    {
      if (g_markup_collect_attributes (element, names, values, error,
                                       G_MARKUP_COLLECT_STRING, "xmlns", NULL,
                                       G_MARKUP_COLLECT_STRING, "viewBox", &view_box,
                                       G_MARKUP_COLLECT_INVALID))
        read_size (self, view_box, error);
    }
  else if (!g_str_equal (element, "style"))
    refuse (error, "not understood", element);
}

/**
 * cramp_drawing_new:
 * @svg: an SVG of paths alone: each with a class for its colour, and for a line
 *   no fill and a stroke-width
 * @length: its length in bytes, or -1
 * @error: for what is not understood; it is never passed over
 *
 * Returns: (transfer full): the drawing
 */
CrampDrawing *
cramp_drawing_new (const char *svg,
                   gssize      length,
                   GError    **error)
{
  static const GMarkupParser parser = { .start_element = start_element };
  g_autoptr (CrampDrawing) self = g_new0 (CrampDrawing, 1);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);

  self->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_shape_free);
  if (!g_markup_parse_context_parse (context, svg, length, error) || !g_markup_parse_context_end_parse (context, error))
    return NULL;
  if (self->width == 0)
    {
      refuse (error, "not a drawing", "no size");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
cramp_drawing_free (CrampDrawing *self)
{
  g_ptr_array_unref (self->shapes);
  g_free (self);
}

/* The legs belong to this library; without being asked for, the linker would
 * leave them out. */
static CrampDrawing *
load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".svg", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = NULL;
  CrampDrawing *drawing = NULL;

  cramp_report_get_resource ();
  svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (svg != NULL)
    drawing = cramp_drawing_new (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error);
  if (drawing == NULL)
    g_error ("There is no drawing %s: %s", name, error->message);

  return drawing;
}

/**
 * cramp_drawing_get:
 * @name: the name of a file among the drawings of the program, without its ending
 *
 * Returns: one of the drawings that belong to the program; it stays
 */
const CrampDrawing *
cramp_drawing_get (const char *name)
{
  static GHashTable *drawings;
  CrampDrawing      *drawing;

  if (drawings == NULL)
    drawings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cramp_drawing_free);
  drawing = g_hash_table_lookup (drawings, name);
  if (drawing == NULL)
    {
      drawing = load (name);
      g_hash_table_insert (drawings, g_strdup (name), drawing);
    }

  return drawing;
}

/**
 * cramp_drawing_get_width:
 *
 * Returns: how wide it is, in units of its own; at 100 % they are pixels
 */
double
cramp_drawing_get_width (const CrampDrawing *self)
{
  return self->width;
}

/**
 * cramp_drawing_get_height:
 *
 * Returns: how high it is, in the same units
 */
double
cramp_drawing_get_height (const CrampDrawing *self)
{
  return self->height;
}

guint
cramp_drawing_count_shapes (const CrampDrawing *self)
{
  return self->shapes->len;
}

/**
 * cramp_drawing_get_shape:
 * @index: less than cramp_drawing_count_shapes()
 *
 * Returns: one of its shapes; they go from back to front
 */
const CrampShape *
cramp_drawing_get_shape (const CrampDrawing *self,
                         guint               index)
{
  g_return_val_if_fail (index < self->shapes->len, NULL);

  return g_ptr_array_index (self->shapes, index);
}

/* test-page-glyphs.c - is each character of a page there to be seen?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "cramp-page-style.h"

/* A PDF can hold a character that is copied and not drawn: the text of such a
 * page is right. */

#define COLUMNS 40
#define CELL 20
#define INK 128

/* Dots a point, so that a thin line is one. */
#define SCALE 3
#define RESOLUTION "216"

/* The first of the Chinese characters. */
#define FIRST_IDEOGRAPH 0x3400

/* Each Chinese character that the program says, once. */
static GArray *
read_characters (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "po", "zh_CN.po", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GArray *characters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character >= FIRST_IDEOGRAPH && g_unichar_isalpha (character) && g_hash_table_add (known, GUINT_TO_POINTER (character)))
        g_array_append_val (characters, character);
    }
  g_assert_cmpuint (characters->len, >, 500);

  return characters;
}

static guint
count_rows (GArray *characters)
{
  return (characters->len + COLUMNS - 1) / COLUMNS;
}

static void
draw (GArray        *characters,
      CrampPageStyle style,
      const char    *path)
{
  PangoContext    *context = cramp_page_context_new ("zh-cn");
  cairo_surface_t *surface = cairo_pdf_surface_create (path, COLUMNS * CELL, count_rows (characters) * CELL);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < characters->len; i++)
    {
      char text[7] = { 0 };
      g_autoptr (PangoLayout) layout = NULL;

      g_unichar_to_utf8 (g_array_index (characters, gunichar, i), text);
      layout = cramp_page_layout_new (context, style, text, CELL);
      cairo_move_to (cr, i % COLUMNS * CELL, i / COLUMNS * CELL);
      pango_cairo_show_layout (cr, layout);
    }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* The file as a picture, as another program draws it. */
static cairo_surface_t *
render (const char *path)
{
  g_autofree char  *root = g_strconcat (path, "-picture", NULL);
  g_autofree char  *picture = g_strconcat (root, ".png", NULL);
  const char *const argv[] = { "pdftocairo", "-png", "-singlefile", "-r", RESOLUTION, path, root, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int              status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  surface = cairo_image_surface_create_from_png (picture);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (picture);

  return surface;
}

static gboolean
has_ink (cairo_surface_t *surface,
         guint            column,
         guint            row)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);

  for (guint y = row * CELL * SCALE; y < (row + 1) * CELL * SCALE; y++)
    for (guint x = column * CELL * SCALE; x < (column + 1) * CELL * SCALE; x++)
      if (data[y * stride + x * 4] < INK)
        return TRUE;

  return FALSE;
}

static void
test_seen (gconstpointer data)
{
  g_autoptr (GArray) characters = read_characters ();
  g_autofree char *folder = g_dir_make_tmp ("cramp-glyphs-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  cairo_surface_t *surface;

  draw (characters, (CrampPageStyle) GPOINTER_TO_INT (data), path);
  surface = render (path);
  for (guint i = 0; i < characters->len; i++)
    {
      g_test_message ("U+%04X", g_array_index (characters, gunichar, i));
      g_assert_true (has_ink (surface, i % COLUMNS, i / COLUMNS));
    }
  cairo_surface_destroy (surface);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *program = g_find_program_in_path ("pdftocairo");

  g_test_init (&argc, &argv, NULL);
  if (program == NULL)
    return 77;

  g_test_add_data_func ("/page-glyphs/text", GINT_TO_POINTER (CRAMP_PAGE_TEXT), test_seen);
  g_test_add_data_func ("/page-glyphs/strong", GINT_TO_POINTER (CRAMP_PAGE_STRONG), test_seen);

  return g_test_run ();
}

/* test-text-limit.c - what does not fit is left out, and said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "cramp-field.h"
#include "cramp-text-limit.h"
#include "cramp-text-row.h"

#define ROOM 10

typedef struct
{
  GtkWidget     *window;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkLabel      *sentence;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  fixture->buffer = gtk_text_view_get_buffer (fixture->view);
  fixture->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->sentence));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  cramp_text_limit_watch_view (fixture->view, fixture->sentence, ROOM);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (view);
}

static void
insert (Fixture    *fixture,
        int         at,
        const char *text)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &place, at);
  gtk_text_buffer_insert_interactive (fixture->buffer, &place, text, -1, TRUE);
}

static void
assert_holds (Fixture    *fixture,
              const char *text,
              gboolean    told)
{
  g_autofree char *held = NULL;

  g_object_get (fixture->buffer, "text", &held, NULL);
  g_assert_cmpstr (held, ==, text);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (fixture->sentence)), ==, told);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  assert_holds (fixture, "", FALSE);
  insert (fixture, 0, "äöüß56789");
  assert_holds (fixture, "äöüß56789", FALSE);
  insert (fixture, 9, "晚");
  assert_holds (fixture, "äöüß56789晚", FALSE);

  /* The end stands, wherever something is added. */
  insert (fixture, 0, "x");
  assert_holds (fixture, "äöüß56789晚", TRUE);
  g_assert_cmpstr (gtk_label_get_label (fixture->sentence), ==, "There is room for 10 characters. What went beyond them was left out.");
  insert (fixture, 4, "a long text");
  assert_holds (fixture, "äöüß56789晚", TRUE);
}

static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  GtkTextIter start, end;

  insert (fixture, 0, "0123456");
  insert (fixture, 3, "晚上好吗");
  assert_holds (fixture, "012晚上好3456", TRUE);

  /* With room again it is quiet. */
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, 2);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
  assert_holds (fixture, "2晚上好3456", FALSE);
  insert (fixture, 8, "78");
  assert_holds (fixture, "2晚上好345678", FALSE);
}

/* Name, medicine, birth year and emergency number are lines of this kind. */
static void
test_line (void)
{
  CrampTextRow    *row = g_object_ref_sink (g_object_new (CRAMP_TYPE_TEXT_ROW, "title", "Name", NULL));
  g_autofree char *full = g_strnfill (CRAMP_NAME_MAX, 'a');
  GtkWidget       *box = gtk_widget_get_first_child (GTK_WIDGET (row));
  GtkWidget       *sentence = gtk_widget_get_last_child (box);
  GtkEditable     *text = gtk_editable_get_delegate (GTK_EDITABLE (gtk_widget_get_prev_sibling (sentence)));
  int              position = 5;

  cramp_text_row_set_text (row, full);
  g_assert_cmpstr (cramp_text_row_get_text (row), ==, full);
  g_assert_false (gtk_widget_get_visible (sentence));

  gtk_editable_insert_text (text, "xyz", -1, &position);
  g_assert_cmpstr (cramp_text_row_get_text (row), ==, full);
  g_assert_cmpint (position, ==, 5);
  g_assert_true (gtk_widget_get_visible (sentence));

  gtk_editable_delete_text (text, 0, 2);
  g_assert_false (gtk_widget_get_visible (sentence));
  position = 1;
  gtk_editable_insert_text (text, "xyz", -1, &position);
  g_assert_true (g_str_has_prefix (cramp_text_row_get_text (row), "axyaaa"));
  g_assert_cmpuint (strlen (cramp_text_row_get_text (row)), ==, CRAMP_NAME_MAX);
  g_assert_true (gtk_widget_get_visible (sentence));

  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/text-limit/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/text-limit/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add_func ("/text-limit/line", test_line);

  return g_test_run ();
}

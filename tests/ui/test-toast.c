/* test-toast.c - a message shows at once, covers nothing and goes in peace
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-toast.h"
#include "diary-window.h"

typedef struct
{
  GtkWidget  *window;
  GtkWidget  *page;
  CrampToast *toast;
} Fixture;

/* A button whose action is missing takes no focus. */
static void
add_undo (GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo-deed", G_VARIANT_TYPE_INT64);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = gtk_window_new ();
  add_undo (fixture->window);
  fixture->page = gtk_button_new_with_label ("The page");
  fixture->toast = g_object_new (CRAMP_TYPE_TOAST, "child", fixture->page, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->toast));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  CrampToast *toast = fixture->toast;

  g_object_add_weak_pointer (G_OBJECT (toast), (gpointer *) &toast);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (toast);
}

/* Lets the window draw and move for a moment. */
static void
let_draw (Fixture *fixture,
          guint    times)
{
  for (guint i = 0; i < times; i++)
    {
      gtk_widget_queue_draw (fixture->window);
      gtk_test_widget_wait_for_draw (fixture->window);
    }
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *words)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, words);

  return found;
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *words)
{
  GtkWidget *label = find (fixture->window, words);

  return label == NULL ? NULL : gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_newest_at_once (Fixture      *fixture,
                     gconstpointer data)
{
  cramp_toast_offer_undo (fixture->toast, "First", "an-id", 1);
  g_assert_nonnull (find (fixture->window, "First"));
  g_assert_nonnull (find_button (fixture, "Undo"));
  g_assert_nonnull (find_button (fixture, "Add details"));

  cramp_toast_offer_undo (fixture->toast, "Second", NULL, 1);
  g_assert_null (find (fixture->window, "First"));
  g_assert_nonnull (find (fixture->window, "Second"));
  g_assert_nonnull (find_button (fixture, "Undo"));
  g_assert_null (find_button (fixture, "Add details"));

  cramp_toast_tell (fixture->toast, "Third");
  g_assert_nonnull (find (fixture->window, "Third"));
  g_assert_null (find_button (fixture, "Undo"));
}

/* libadwaita 1.2 reads freed memory here: in the middle of coming up and going
 * there is always another message. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *message = g_strdup_printf ("Number %u", i);

      if (i % 5 == 4)
        cramp_toast_hide (fixture->toast);
      cramp_toast_offer_undo (fixture->toast, message, i % 3 == 0 ? "an-id" : NULL, 1);
      let_draw (fixture, i % 4);
      g_assert_nonnull (find (fixture->window, message));
    }

  cramp_toast_hide (fixture->toast);
  diary_window_settle ();
  g_assert_null (find_button (fixture, "Undo"));
}

static void
test_covers_nothing (Fixture      *fixture,
                     gconstpointer data)
{
  graphene_rect_t page, strip;

  cramp_toast_tell (fixture->toast, "This could not be saved: the disk is full. What was saved before is still there.");
  diary_window_settle ();
  g_assert_true (gtk_widget_compute_bounds (fixture->page, fixture->window, &page));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (GTK_WIDGET (fixture->toast)), fixture->window, &strip));
  g_test_message ("The page ends at %g, the message begins at %g", page.origin.y + page.size.height, strip.origin.y);
  g_assert_cmpfloat (strip.size.height, >, 30);
  g_assert_cmpfloat (page.origin.y + page.size.height, <=, strip.origin.y);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
test_gives_focus_back (Fixture      *fixture,
                       gconstpointer data)
{
  gtk_widget_grab_focus (fixture->page);
  cramp_toast_offer_undo (fixture->toast, "Done", NULL, 1);
  diary_window_settle ();
  gtk_widget_grab_focus (find_button (fixture, "Undo"));
  g_assert_true (get_focus (fixture) == find_button (fixture, "Undo"));

  cramp_toast_tell (fixture->toast, "Undone");
  g_assert_true (get_focus (fixture) == fixture->page);

  cramp_toast_offer_undo (fixture->toast, "Done", NULL, 1);
  diary_window_settle ();
  gtk_widget_grab_focus (find_button (fixture, "Undo"));
  cramp_toast_hide (fixture->toast);
  g_assert_true (get_focus (fixture) == fixture->page);
}

static void
assert_lets_go (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    g_assert_false (gtk_widget_get_focus_on_click (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_lets_go (child);
}

/* A message stays while the keyboard is on it. The mouse leaves it behind with a
 * press: what the press opened is closed much later. */
static void
test_mouse_lets_go (Fixture      *fixture,
                    gconstpointer data)
{
  assert_lets_go (gtk_widget_get_last_child (GTK_WIDGET (fixture->toast)));
}

/* The page has the whole window while there is nothing to tell. */
static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  graphene_rect_t room;

  g_assert_true (gtk_widget_compute_bounds (fixture->page, GTK_WIDGET (fixture->toast), &room));
  g_assert_cmpfloat (room.size.height, ==, gtk_widget_get_height (GTK_WIDGET (fixture->toast)));
}

static GtkWidget *
find_close (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Close this message") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_close (child);

  return found;
}

/* Also beside a single line. */
static void
test_close_inside (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget      *close = find_close (GTK_WIDGET (fixture->toast));
  GtkWidget      *strip = gtk_widget_get_ancestor (close, GTK_TYPE_OVERLAY);
  graphene_rect_t bounds;

  for (int dpi = 96; dpi <= 192; dpi += 96)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
      cramp_toast_tell (fixture->toast, "Taken back");
      diary_window_settle ();
      g_assert_true (gtk_widget_compute_bounds (close, strip, &bounds));
      g_test_message ("From %g to %g of %d", bounds.origin.y, bounds.origin.y + bounds.size.height, gtk_widget_get_height (strip));
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (strip));
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/toast/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/toast/newest-at-once", Fixture, NULL, set_up, test_newest_at_once, tear_down);
  g_test_add ("/toast/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/toast/covers-nothing", Fixture, NULL, set_up, test_covers_nothing, tear_down);
  g_test_add ("/toast/gives-focus-back", Fixture, NULL, set_up, test_gives_focus_back, tear_down);
  g_test_add ("/toast/mouse-lets-go", Fixture, NULL, set_up, test_mouse_lets_go, tear_down);
  g_test_add ("/toast/close-inside", Fixture, NULL, set_up, test_close_inside, tear_down);

  return g_test_run ();
}

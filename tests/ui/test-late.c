/* test-late.c - what is not seen is not built
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "config.h"

#include <dlfcn.h>

#include "cramp-night-calendar.h"
#include "cramp-night-card.h"
#include "cramp-signal-card.h"
#include "cramp-signals-rest.h"
#include "cramp-store-episodes.h"
#include "cramp-toast.h"
#include "diary-window.h"

#define N_NIGHTS 60
#define MOST_MEASURES 40

typedef struct
{
  guint nights_ago; /* of the first night, 0 before the questions are answered */
  guint cramps;
} Case;

static const Case first_start = { 0, 0 };
static const Case begun = { N_NIGHTS, 16 };

static void
open_window (DiaryWindow *fixture,
             const Case  *diary)
{
  if (diary->nights_ago > 0)
    diary_window_start (fixture, diary->nights_ago);
  for (guint i = 0; i < diary->cramps; i++)
    {
      g_autofree char *id = g_uuid_string_random ();

      diary_window_add_cramp (fixture, id, i * diary->nights_ago / diary->cramps);
    }
  diary_window_open (fixture, 1000, 700);
  diary_window_settle ();
}

static GHashTable *measured;

/* In place of that of Pango: how often GTK asks for the size of a text. */
void
pango_layout_get_size (PangoLayout *layout,
                       int         *width,
                       int         *height)
{
  void (*get_size) (PangoLayout *, int *, int *) = (void (*) (PangoLayout *, int *, int *)) dlsym (RTLD_NEXT, "pango_layout_get_size");
  const char *text = pango_layout_get_text (layout);

  get_size (layout, width, height);
  if (measured != NULL)
    g_hash_table_insert (measured, g_strdup (text), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (measured, text)) + 1));
}

static guint
count (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child);

  return n;
}

/* The widgets in the hidden children of a stack. Unbuilt, a page is one. */
static guint
count_hidden (DiaryWindow *fixture,
              GType        kind)
{
  GtkWidget *content = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_TOAST);
  GtkWidget *stack = diary_window_find (content, kind);
  guint      n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (stack); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_mapped (child) ? 0 : count (child);

  return n;
}

static void
test_first_start (DiaryWindow  *fixture,
                  gconstpointer data)
{
  open_window (fixture, data);

  g_test_message ("%u widgets", count (GTK_WIDGET (fixture->window)));
  g_assert_cmpuint (count_hidden (fixture, GTK_TYPE_STACK), ==, 2);
}

static void
test_pages (DiaryWindow  *fixture,
            gconstpointer data)
{
  open_window (fixture, data);

  g_test_message ("%u widgets", count (GTK_WIDGET (fixture->window)));
  g_assert_cmpuint (count_hidden (fixture, ADW_TYPE_VIEW_STACK), ==, 3);
  g_assert_cmpuint (count_hidden (fixture, GTK_TYPE_STACK), ==, 2);

  diary_window_act (fixture, "win.show-page::signals");
  diary_window_act (fixture, "win.show-page::tonight");
  g_assert_cmpuint (count_hidden (fixture, ADW_TYPE_VIEW_STACK), >, 20);
}

static guint
count_cards (GtkWidget *widget,
             GType      kind)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, kind) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child, kind);

  return n;
}

/* How far down the lowest card comes, in pixels, or 0 when there is none. */
static int
find_bottom (GtkWidget *widget,
             GtkWidget *within)
{
  graphene_rect_t bounds;
  int             bottom = 0;

  if (CRAMP_IS_NIGHT_CARD (widget) && gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, within, &bounds))
    bottom = bounds.origin.y + bounds.size.height;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    bottom = MAX (bottom, find_bottom (child, within));

  return bottom;
}

/* The list makes two cards or ten of them, as it comes to know how tall they are: the
 * room below the calendar is full with both. */
static gboolean
has_nights (gpointer window)
{
  GtkWidget *view = diary_window_find (window, GTK_TYPE_LIST_VIEW);
  int        bottom = find_bottom (view, view);

  return bottom > 0 && bottom >= gtk_widget_get_height (view);
}

static gboolean
has_all_nights (gpointer window)
{
  GtkListView *view = GTK_LIST_VIEW (diary_window_find (window, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) == N_NIGHTS + 2;
}

/* The calendar is there first, then those nights that a window has room for, and
 * others by and by. */
static void
test_nights (DiaryWindow  *fixture,
             gconstpointer data)
{
  open_window (fixture, data);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "nights");
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHT_CALENDAR), ==, 1);
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHT_CARD), ==, 0);
  g_assert_true (diary_window_wait (has_nights, fixture->window));
  diary_window_settle ();
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHT_CARD), <, 16);
  g_assert_true (diary_window_wait (has_all_nights, fixture->window));
}

/* Who asks for a night or a signal before the rest of its page is there is led to it
 * all the same. */
static void
test_asked (DiaryWindow  *fixture,
            gconstpointer data)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  GtkWidget *window;

  open_window (fixture, data);
  window = GTK_WIDGET (fixture->window);
  gtk_widget_activate_action (window, "win.show-page", "s", "signals");
  g_assert_cmpuint (count_cards (window, CRAMP_TYPE_SIGNAL_CARD), ==, 2);
  g_assert_cmpuint (count_cards (window, CRAMP_TYPE_SIGNALS_REST), ==, 0);
  gtk_widget_activate_action (window, "win.show-signal", "s", "posture");
  g_assert_cmpuint (count_cards (window, CRAMP_TYPE_SIGNAL_CARD), ==, 3);
  g_assert_cmpuint (count_cards (window, CRAMP_TYPE_SIGNALS_REST), ==, 1);
  diary_window_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CRAMP_TYPE_SIGNAL_CARD));

  cramp_diary_window_show_night (CRAMP_DIARY_WINDOW (window), cramp_night_of (now) - 5);
  diary_window_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CRAMP_TYPE_NIGHT_CARD));
}

/* A search for the width of words asks a dozen times, and one search lies within
 * another: hundreds of times for a row. An answer on its button is searched once. */
static void
test_no_search (DiaryWindow  *fixture,
                gconstpointer data)
{
  GHashTableIter texts;
  gpointer       text, times;

  measured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  open_window (fixture, data);
  g_assert_cmpuint (g_hash_table_size (measured), >, 10);

  g_hash_table_iter_init (&texts, measured);
  while (g_hash_table_iter_next (&texts, &text, &times))
    {
      g_test_message ("%2u %s", GPOINTER_TO_UINT (times), (const char *) text);
      g_assert_cmpuint (GPOINTER_TO_UINT (times), <=, MOST_MEASURES);
    }
  g_clear_pointer (&measured, g_hash_table_unref);
}

/* Before anything is drawn the keyboard is at the button that logs. */
static void
test_first_frame (DiaryWindow  *fixture,
                  gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampEpisode) latest = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  diary_window_start (fixture, N_NIGHTS);
  fixture->window = cramp_window_new (NULL, settings, CRAMP_CLOCK (fixture->clock));
  cramp_window_set_store (fixture->window, fixture->diary.store);
  gtk_window_present (GTK_WINDOW (fixture->window));

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_signal_emit_by_name (focus, "clicked");
  g_assert_true (cramp_store_find_latest_episode (fixture->diary.store, now, &latest, &error));
  g_assert_nonnull (latest);
  diary_window_settle ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  g_test_add ("/late/first-start", DiaryWindow, &first_start, diary_window_set_up, test_first_start, diary_window_tear_down);
  g_test_add ("/late/pages", DiaryWindow, &begun, diary_window_set_up, test_pages, diary_window_tear_down);
  g_test_add ("/late/nights", DiaryWindow, &begun, diary_window_set_up, test_nights, diary_window_tear_down);
  g_test_add ("/late/asked", DiaryWindow, &begun, diary_window_set_up, test_asked, diary_window_tear_down);
  g_test_add ("/late/no-search/first-start", DiaryWindow, &first_start, diary_window_set_up, test_no_search, diary_window_tear_down);
  g_test_add ("/late/no-search/begun", DiaryWindow, &begun, diary_window_set_up, test_no_search, diary_window_tear_down);
  g_test_add ("/late/first-frame", DiaryWindow, NULL, diary_window_set_up, test_first_frame, diary_window_tear_down);

  return g_test_run ();
}

/* test-night-search.c - nights that are looked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-date-button.h"
#include "cramp-focus-keeper.h"
#include "cramp-night-calendar.h"
#include "cramp-night-card.h"
#include "cramp-search-filter.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-window.h"

#define NIGHTS 60

typedef struct
{
  DiaryWindow *window;
  const char  *page;
} Wanted;

static GtkStack *
find_content (DiaryWindow *fixture)
{
  GtkWidget *list = diary_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);

  return GTK_STACK (gtk_widget_get_ancestor (list, GTK_TYPE_STACK));
}

static gboolean
is_shown (gpointer user_data)
{
  const Wanted *wanted = user_data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (find_content (wanted->window)), wanted->page) == 0;
}

static void
assert_shows (DiaryWindow *fixture,
              const char  *page)
{
  Wanted wanted = { fixture, page };

  g_assert_true (diary_window_wait (is_shown, &wanted));
  diary_window_settle ();
}

static GtkWidget *
find_search (DiaryWindow *fixture)
{
  return diary_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY);
}

static GListModel *
get_found (DiaryWindow *fixture)
{
  GtkWidget *page = gtk_stack_get_child_by_name (find_content (fixture), "found");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (diary_window_find (page, GTK_TYPE_LIST_VIEW))));
}

static gboolean
is_told (gpointer user_data)
{
  const Wanted *wanted = user_data;
  GtkWidget    *label = diary_window_find_label (GTK_WIDGET (wanted->window->window), wanted->page);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
is_said (gpointer user_data)
{
  const Wanted    *wanted = user_data;
  g_autofree char *sentence = g_strconcat (wanted->page, ".", NULL);
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (find_search (wanted->window)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence);

  return other == NULL;
}

static void
assert_counts (DiaryWindow *fixture,
               const char  *words)
{
  Wanted wanted = { fixture, words };

  g_assert_true (diary_window_wait (is_told, &wanted));
}

/* Who does not see it hears it as soon as the keyboard rests. */
static void
assert_tells (DiaryWindow *fixture,
              const char  *words)
{
  Wanted wanted = { fixture, words };

  assert_counts (fixture, words);
  g_assert_true (diary_window_wait (is_said, &wanted));
}

static void
save_note (DiaryWindow *fixture,
           guint        nights_ago,
           const char  *note)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampNight) night = cramp_night_new (cramp_night_of (now) - nights_ago);
  g_autoptr (GError) error = NULL;

  night->answers[CRAMP_NIGHT_EXPOSURES] = CRAMP_SET (CRAMP_EXPOSURE_LONG_WALK);
  night->note = g_strdup (note);
  cramp_store_save_night (fixture->diary.store, night, &error);
  g_assert_no_error (error);
}

static void
save_cramp (DiaryWindow      *fixture,
            guint             nights_ago,
            CrampEpisodeField field,
            int               answer)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (cramp_night_of (now) - nights_ago, g_date_time_get_timezone (now));
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup_printf ("cramp-%u", nights_ago);
  draft->answers[field] = answer;
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, episode, &error);
  g_assert_no_error (error);
}

/* The oldest night has a note, two have a cramp, and nobody answered for others. */
static void
open_search (DiaryWindow *fixture,
             const char  *text)
{
  diary_window_start (fixture, NIGHTS);
  save_note (fixture, NIGHTS, "Dancing in the Café");
  save_cramp (fixture, 3, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF));
  save_cramp (fixture, 30, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF));
  diary_window_open (fixture, 360, 640);
  cramp_focus_keeper_add_to (GTK_WINDOW (fixture->window));
  diary_window_act (fixture, "win.search");
  assert_shows (fixture, "nights");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_search (fixture)));
  gtk_editable_set_text (GTK_EDITABLE (find_search (fixture)), text);
}

static CrampNightDate
get_focused_night (DiaryWindow *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *card = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, CRAMP_TYPE_NIGHT_CARD);

  return card == NULL ? 0 : cramp_night_card_get_item (CRAMP_NIGHT_CARD (card))->date;
}

/* Enter leads to the newest night, and Escape back to all of them and to the
 * calendar above. */
static void
test_found (DiaryWindow  *fixture,
            gconstpointer data)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);

  open_search (fixture, "CALF");
  assert_shows (fixture, "found");
  assert_tells (fixture, "2 nights found");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), ==, 2);
  g_signal_emit_by_name (find_search (fixture), "activate");
  g_assert_cmpuint (get_focused_night (fixture), ==, cramp_night_of (now) - 3);

  g_signal_emit_by_name (find_search (fixture), "stop-search");
  assert_shows (fixture, "nights");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), CRAMP_TYPE_NIGHT_CALENDAR));
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), ==, 0);
}

static void
note_added (guint *most,
            guint  position,
            guint  removed,
            guint  added)
{
  *most = MAX (*most, added);
}

/* Each night is a row, which takes long to make when it has many cramps: the
 * window is there for other things in between. */
static void
test_few_at_a_time (DiaryWindow  *fixture,
                    gconstpointer data)
{
  guint most = 0;

  open_search (fixture, "nothing of the kind");
  for (guint i = 10; i < 22; i++)
    save_cramp (fixture, i, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF));
  g_signal_connect_swapped (get_found (fixture), "items-changed", G_CALLBACK (note_added), &most);
  gtk_editable_set_text (GTK_EDITABLE (find_search (fixture)), "calf");
  assert_counts (fixture, "14 nights found");
  g_assert_cmpuint (most, ==, 2);
  g_signal_handlers_disconnect_by_data (get_found (fixture), &most);
}

/* What is typed, and in how many nights it is found. */
static const struct
{
  const char *text;
  guint       found;
} texts[] = {
  { "café", 1 },
  { "long walk", 1 },
  { "calf dancing", 0 },
  { "not answered", 0 },
  { "no such word", 0 },
};

static void
test_texts (DiaryWindow  *fixture,
            gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  open_search (fixture, texts[i].text);
  assert_shows (fixture, texts[i].found > 0 ? "found" : "nothing");
  assert_tells (fixture, texts[i].found > 0 ? "1 night found" : "Nothing found");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), ==, texts[i].found);

  gtk_editable_set_text (GTK_EDITABLE (find_search (fixture)), "");
  assert_shows (fixture, "nights");
}

/* What is deleted is found no more, and what comes back is. */
static void
test_changes (DiaryWindow  *fixture,
              gconstpointer data)
{
  open_search (fixture, "calf");
  assert_tells (fixture, "2 nights found");
  diary_window_act (fixture, "win.delete-cramp::cramp-3");
  assert_counts (fixture, "1 night found");
  diary_window_act (fixture, "win.undo");
  assert_counts (fixture, "2 nights found");
}

static void
open_filter (DiaryWindow *fixture)
{
  GtkWidget *label = diary_window_find_label (GTK_WIDGET (fixture->window), "Filter");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  diary_window_settle ();
}

static void
set_date (DiaryWindow   *fixture,
          const char    *row,
          CrampNightDate date)
{
  GtkWidget *label = diary_window_find_label (GTK_WIDGET (fixture->window), row);
  GtkWidget *button = diary_window_find (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW), CRAMP_TYPE_DATE_BUTTON);

  cramp_date_button_set_date (CRAMP_DATE_BUTTON (button), date);
}

/* The days alone find each of their nights, answered or not, in whatever order they
 * are chosen; with words, those that have them. When the search ends all nights
 * are there again. */
static void
test_days (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);

  open_search (fixture, "");
  open_filter (fixture);
  set_date (fixture, "From the evening of", cramp_night_of (now) - 2);
  assert_tells (fixture, "3 nights found");
  set_date (fixture, "To the evening of", cramp_night_of (now) - 10);
  assert_tells (fixture, "9 nights found");
  gtk_editable_set_text (GTK_EDITABLE (find_search (fixture)), "calf");
  assert_tells (fixture, "1 night found");

  g_signal_emit_by_name (find_search (fixture), "stop-search");
  assert_shows (fixture, "nights");
  diary_window_act (fixture, "win.search");
  gtk_editable_set_text (GTK_EDITABLE (find_search (fixture)), "calf");
  assert_tells (fixture, "2 nights found");
}

static void
test_stayed (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget *filter;

  open_search (fixture, "");
  open_filter (fixture);
  filter = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_SEARCH_FILTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (diary_window_find (filter, GTK_TYPE_CHECK_BUTTON)), TRUE);
  assert_shows (fixture, "nothing");
  save_cramp (fixture, 5, CRAMP_EPISODE_NUMBNESS_MIN, 1440);
  assert_tells (fixture, "1 night found");
}

/* An asked night is seen although the search would not have found it. */
static void
test_asked (DiaryWindow  *fixture,
            gconstpointer data)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);

  open_search (fixture, "no such word");
  assert_shows (fixture, "nothing");
  cramp_diary_window_show_night (CRAMP_DIARY_WINDOW (fixture->window), cramp_night_of (now) - 1);
  assert_shows (fixture, "nights");
}

/* Large text leaves a small window no room for all that nights can be chosen by. */
static void
test_large_text (DiaryWindow  *fixture,
                 gconstpointer data)
{
  GtkWidget *window;
  int        needed;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  open_search (fixture, "CALF");
  window = GTK_WIDGET (fixture->window);
  assert_shows (fixture, "found");
  open_filter (fixture);
  g_assert_true (gtk_widget_get_mapped (diary_window_find (window, CRAMP_TYPE_SEARCH_FILTER)));
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, 360, &needed, NULL, NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (needed, <=, 640);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/search/found", DiaryWindow, NULL, diary_window_set_up, test_found, diary_window_tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search/text/%s", texts[i].text);

      g_test_add (path, DiaryWindow, GSIZE_TO_POINTER (i), diary_window_set_up, test_texts, diary_window_tear_down);
    }
  g_test_add ("/search/few-at-a-time", DiaryWindow, NULL, diary_window_set_up, test_few_at_a_time, diary_window_tear_down);
  g_test_add ("/search/days", DiaryWindow, NULL, diary_window_set_up, test_days, diary_window_tear_down);
  g_test_add ("/search/stayed", DiaryWindow, NULL, diary_window_set_up, test_stayed, diary_window_tear_down);
  g_test_add ("/search/changes", DiaryWindow, NULL, diary_window_set_up, test_changes, diary_window_tear_down);
  g_test_add ("/search/asked", DiaryWindow, NULL, diary_window_set_up, test_asked, diary_window_tear_down);

  g_test_add ("/search/large-text", DiaryWindow, NULL, diary_window_set_up, test_large_text, diary_window_tear_down);

  return g_test_run ();
}

/* test-widgets.c - every page is built, fits, acts and is freed again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cramp-article-window.h"
#include "cramp-article.h"
#include "cramp-clock-button.h"
#include "cramp-conditions-row.h"
#include "cramp-diary-banner.h"
#include "cramp-diary-pages.h"
#include "cramp-episode-editor.h"
#include "cramp-guide-window.h"
#include "cramp-profile-window.h"
#include "cramp-night-card.h"
#include "cramp-night-list.h"
#include "cramp-pause-chooser.h"
#include "cramp-pause-row.h"
#include "cramp-reminder-banner.h"
#include "cramp-reminder-login-row.h"
#include "cramp-reminder-test-row.h"
#include "cramp-reminder-words.h"
#include "cramp-reminder-row.h"
#include "cramp-reminders-window.h"
#include "cramp-signal-card.h"
#include "cramp-signal-notice-row.h"
#include "cramp-signals-page.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "cramp-store-private.h"
#include "cramp-toast.h"
#include "cramp-trouble-page.h"
#include "cramp-welcome-page.h"
#include "cramp-wheel.h"
#include "cramp-when-chooser.h"
#include "cramp-when-row.h"
#include "cramp-window-clock.h"
#include "cramp-window-private.h"
#include "cramp-window.h"
#include "diary-window.h"
#include "fake-clock.h"

/* A window of 360 pixels has room for this much; GTK draws a frame around it
 * where no compositor draws a shadow. */
#define NARROWEST 350

typedef struct
{
  char        *folder;
  CrampStore  *store;
  CrampWindow *window;
  FakeClock   *clock;
} Fixture;

static void
fill (CrampStore *store,
      CrampClock *clock,
      guint       count)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (clock);
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;
  CrampNightDate tonight = cramp_night_of (now);

  /* Before those with cramps, a week of nights without and one nobody answered
   * for: each kind with each weekday's name, whatever day it is. */
  profile->diary_start = tonight - 30;
  g_assert_true (cramp_store_begin (store, &error));
  g_assert_true (cramp_store_save_record (store, &cramp_profile_kind, profile, &error));
  for (CrampNightDate night = tonight - 22; night < tonight - 15; night++)
    g_assert_true (cramp_store_tick_night (store, night, g_date_time_to_unix (now), &error));
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GDateTime) start = g_date_time_add_hours (now, -24 - 7 * (int) i);
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
      g_autoptr (CrampEpisode) episode = NULL;

      draft->answers[CRAMP_EPISODE_SITES] = 0x7f;
      episode = cramp_episode_new (draft);
      g_assert_true (cramp_store_save_episode (store, episode, &error));
    }
  g_assert_true (cramp_store_end (store, TRUE, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer count)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-widgets-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "diary.db", NULL);
  fixture->store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  fill (fixture->store, CRAMP_CLOCK (fixture->clock), GPOINTER_TO_UINT (count));

  fixture->window = cramp_window_new (NULL, settings, CRAMP_CLOCK (fixture->clock));
  cramp_window_set_store (fixture->window, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Nothing may keep a closed window, and through it the diary, alive. */
static void
tear_down (Fixture      *fixture,
           gconstpointer count)
{
  CrampWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  diary_window_settle ();
  g_assert_null (window);

  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static int
get_minimum_width (gpointer widget)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *format,
     ...)
{
  va_list   arguments;
  GVariant *parameter = NULL;

  va_start (arguments, format);
  if (format != NULL)
    parameter = g_variant_new_va (format, NULL, &arguments);
  va_end (arguments);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
  diary_window_settle ();
}

static GPtrArray *
read_episodes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *episodes = cramp_store_read_episodes (fixture->store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);

  return episodes;
}

static void
assert_episodes (Fixture *fixture,
                 guint    count)
{
  g_autoptr (GPtrArray) episodes = read_episodes (fixture);

  g_assert_cmpuint (episodes->len, ==, count);
}

static int
get_night_answer (Fixture        *fixture,
                  CrampNightDate  date,
                  CrampNightField field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, date, &night, &error));
  g_assert_no_error (error);

  return night == NULL ? CRAMP_UNANSWERED : night->answers[field];
}

static void
test_fits (Fixture      *fixture,
           gconstpointer count)
{
  g_test_message ("The window needs %d pixels", get_minimum_width (fixture->window));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  act (fixture, "win.show-page", "s", "nights");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  act (fixture, "win.log-cramp", NULL);
  act (fixture, "win.show-page", "s", "tonight");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static void
close_dialog (GType type)
{
  GtkWindow *dialog = find_dialog (type);

  g_assert_nonnull (dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  g_test_message ("%s needs %d pixels", g_type_name (type), get_minimum_width (dialog));
  g_assert_cmpint (get_minimum_width (dialog), <=, NARROWEST);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (dialog);
  diary_window_settle ();
  g_assert_null (dialog);
}

/* Each state of a guide, from its start to its end. */
static void
assert_guide_fits (Fixture    *fixture,
                   const char *care)
{
  static const char *const steps[] = { "guide.begin", "guide.pause", "guide.pause", "guide.skip", "guide.longer", "guide.hurts" };
  GtkWindow               *guide;

  act (fixture, "win.start-guide", "s", care);
  guide = find_dialog (CRAMP_TYPE_GUIDE_WINDOW);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (guide), steps[i], NULL);
      diary_window_settle ();
      g_assert_cmpint (get_minimum_width (guide), <=, NARROWEST);
      g_assert_cmpint (get_minimum_width (GTK_WINDOW (fixture->window)), <=, NARROWEST);
    }
  close_dialog (CRAMP_TYPE_GUIDE_WINDOW);
}

typedef gboolean (*Matches) (GtkWidget    *widget,
                             gconstpointer what);

static GtkWidget *
find_widget (GtkWidget    *widget,
             Matches       matches,
             gconstpointer what)
{
  GtkWidget *found = NULL;

  if (matches (widget, what))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, matches, what);

  return found;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type)
{
  return find_widget (widget, is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
has_class (GtkWidget    *widget,
           gconstpointer css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

static gboolean
runs (GtkWidget    *widget,
      gconstpointer action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
is_labelled (GtkWidget    *widget,
             gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
says (GtkWidget    *widget,
      gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* In the smallest window, during the exercise with the longest name. */
static void
assert_count_in_sight (Fixture *fixture)
{
  GtkWindow      *guide;
  GtkWidget      *count;
  GtkWidget      *room;
  graphene_rect_t bounds;

  act (fixture, "win.start-guide", "s", "stretch");
  guide = find_dialog (CRAMP_TYPE_GUIDE_WINDOW);
  gtk_window_set_default_size (guide, NARROWEST, 640);
  gtk_widget_activate_action (GTK_WIDGET (guide), "guide.begin", NULL);
  gtk_widget_activate_action (GTK_WIDGET (guide), "guide.skip", NULL);
  diary_window_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (guide));
  count = find_widget (GTK_WIDGET (guide), has_class, "cramp-count");
  room = gtk_widget_get_ancestor (count, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_get_mapped (count));
  g_assert_true (gtk_widget_compute_bounds (count, room, &bounds));
  g_test_message ("The count ends at %g of %d pixels", bounds.origin.y + bounds.size.height, gtk_widget_get_height (room));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (room));
  gtk_widget_activate_action (GTK_WIDGET (guide), "guide.hurts", NULL);
  close_dialog (CRAMP_TYPE_GUIDE_WINDOW);
}

/* Asking for the other guide before the first one has begun. */
static void
test_other_guide (Fixture      *fixture,
                  gconstpointer count)
{
  act (fixture, "win.start-guide", "s", "stretch");
  act (fixture, "win.start-guide", "s", "soak");
  g_assert_cmpstr (gtk_window_get_title (find_dialog (CRAMP_TYPE_GUIDE_WINDOW)), ==, "Warm Foot Soak");
  close_dialog (CRAMP_TYPE_GUIDE_WINDOW);

  act (fixture, "win.start-guide", "s", "soak");
  gtk_widget_activate_action (GTK_WIDGET (find_dialog (CRAMP_TYPE_GUIDE_WINDOW)), "guide.begin", NULL);
  act (fixture, "win.start-guide", "s", "stretch");
  g_assert_cmpstr (gtk_window_get_title (find_dialog (CRAMP_TYPE_GUIDE_WINDOW)), ==, "Warm Foot Soak");
  close_dialog (CRAMP_TYPE_GUIDE_WINDOW);
}

/* Unfolds every row, as what is folded takes no width. */
static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static void
assert_profile_fits (Fixture *fixture)
{
  act (fixture, "win.profile", NULL);
  unfold (GTK_WIDGET (find_dialog (CRAMP_TYPE_PROFILE_WINDOW)));
  close_dialog (CRAMP_TYPE_PROFILE_WINDOW);
}

static void
assert_articles_fit (Fixture *fixture)
{
  act (fixture, "win.article", "s", "");
  close_dialog (CRAMP_TYPE_ARTICLE_WINDOW);
  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    {
      g_test_message ("The page “%s”", cramp_articles[i].id);
      act (fixture, "win.article", "s", cramp_articles[i].id);
      close_dialog (CRAMP_TYPE_ARTICLE_WINDOW);
    }
}

/* Both what there is to see in a pause and what there is without one. */
static void
unfold_pause (GtkWidget *window)
{
  GtkWidget *chooser = find_descendant (window, CRAMP_TYPE_PAUSE_CHOOSER);

  gtk_widget_set_visible (gtk_widget_get_parent (chooser), TRUE);
  gtk_widget_set_visible (chooser, TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (chooser), TRUE);
  cramp_pause_row_set_end (CRAMP_PAUSE_ROW (find_descendant (window, CRAMP_TYPE_PAUSE_ROW)), 739940);
}

/* Nobody reminds of this diary, so what is to be seen of the usual one is made
 * visible here. */
static void
assert_reminders_fit (Fixture *fixture)
{
  GtkWidget *banner = find_descendant (GTK_WIDGET (fixture->window), CRAMP_TYPE_REMINDER_BANNER);
  GtkWidget *label = find_descendant (banner, GTK_TYPE_LABEL);

  gtk_widget_set_visible (banner, TRUE);
  for (CrampReminderProblem i = 0; i < CRAMP_N_REMINDER_PROBLEMS; i++)
    {
      gtk_label_set_label (GTK_LABEL (label), cramp_reminder_words_problem (i));
      g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
    }
  gtk_widget_set_visible (banner, FALSE);

  act (fixture, "win.reminders", NULL);
  unfold_pause (GTK_WIDGET (find_dialog (CRAMP_TYPE_REMINDERS_WINDOW)));
  gtk_widget_set_visible (find_descendant (GTK_WIDGET (find_dialog (CRAMP_TYPE_REMINDERS_WINDOW)), CRAMP_TYPE_REMINDER_TEST_ROW), TRUE);
  gtk_widget_set_visible (find_descendant (GTK_WIDGET (find_dialog (CRAMP_TYPE_REMINDERS_WINDOW)), CRAMP_TYPE_REMINDER_LOGIN_ROW), TRUE);
  g_assert_cmpint (get_minimum_width (find_dialog (CRAMP_TYPE_REMINDERS_WINDOW)), <=, NARROWEST);
  close_dialog (CRAMP_TYPE_REMINDERS_WINDOW);
}

/* Every row that the page can have, whatever the diary says. */
static void
show_every_row (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget) || ADW_IS_PREFERENCES_GROUP (widget))
    gtk_widget_set_visible (widget, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    show_every_row (child);
}

/* What a card is about is never cut short. */
static void
assert_titles_wrap (GtkWidget *page)
{
  GtkWidget *card = find_descendant (page, CRAMP_TYPE_SIGNAL_CARD);
  GtkLabel  *title = GTK_LABEL (find_descendant (card, GTK_TYPE_LABEL));

  g_assert_cmpstr (gtk_label_get_label (title), ==, "Are cramps more frequent?");
  g_assert_true (gtk_label_get_wrap (title));
  g_assert_cmpint (gtk_label_get_ellipsize (title), ==, PANGO_ELLIPSIZE_NONE);
}

static void
assert_signals_fit (Fixture *fixture)
{
  GtkWidget *page;

  act (fixture, "win.show-page", "s", "signals");
  page = find_descendant (GTK_WIDGET (fixture->window), CRAMP_TYPE_SIGNALS_PAGE);
  show_every_row (page);
  unfold (page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  assert_titles_wrap (page);
  g_test_message ("The page of the signals needs %d pixels", get_minimum_width (page));
  g_assert_cmpint (get_minimum_width (page), <=, NARROWEST);
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
}

static void
assert_toast_fits (Fixture *fixture)
{
  GtkWidget *toast = find_descendant (GTK_WIDGET (fixture->window), CRAMP_TYPE_TOAST);
  GtkWidget *strip = gtk_widget_get_last_child (toast);

  act (fixture, "win.log-earlier", "i", 60);
  g_assert_true (gtk_widget_get_visible (strip));
  g_test_message ("A toast needs %d pixels", get_minimum_width (strip));
  g_assert_cmpint (get_minimum_width (strip), <=, NARROWEST);
}

static void
assert_welcome_fits (void)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (g_object_new (CRAMP_TYPE_WELCOME_PAGE, NULL));

  g_test_message ("The first page of all needs %d pixels", get_minimum_width (page));
  g_assert_cmpint (get_minimum_width (page), >, 0);
  g_assert_cmpint (get_minimum_width (page), <=, NARROWEST);
}

/* Twice the usual 96 dots per inch, in 1024ths: what 200 % text sets. */
static void
test_large_text (Fixture      *fixture,
                 gconstpointer count)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  test_fits (fixture, count);
  assert_toast_fits (fixture);
  assert_welcome_fits ();
  assert_reminders_fit (fixture);
  act (fixture, "win.log-last-night", NULL);
  close_dialog (CRAMP_TYPE_EPISODE_EDITOR);
  assert_profile_fits (fixture);
  assert_articles_fit (fixture);
  assert_guide_fits (fixture, "stretch");
  assert_guide_fits (fixture, "soak");
  assert_count_in_sight (fixture);
  assert_signals_fit (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* Two sentences, with text as usual. */
static void
test_told_whole (Fixture      *fixture,
                 gconstpointer count)
{
  cramp_diary_window_tell (CRAMP_DIARY_WINDOW (fixture->window), "This could not be saved: the disk is full. What was saved before is still there.");
  diary_window_settle ();
  assert_toast_fits (fixture);
}

static void
test_log_actions (Fixture      *fixture,
                  gconstpointer count)
{
  g_autoptr (GPtrArray) episodes = NULL;

  act (fixture, "win.log-cramp", NULL);
  assert_episodes (fixture, 1);
  act (fixture, "win.undo", NULL);
  assert_episodes (fixture, 0);

  act (fixture, "win.log-earlier", "i", 30);
  episodes = read_episodes (fixture);
  g_assert_cmpuint (episodes->len, ==, 1);
  g_assert_cmpint (cramp_episode_get_answer (episodes->pdata[0], CRAMP_EPISODE_ABOUT), ==, TRUE);
  act (fixture, "win.undo", NULL);

  act (fixture, "win.log-cramp", NULL);
  g_clear_pointer (&episodes, g_ptr_array_unref);
  episodes = read_episodes (fixture);
  act (fixture, "win.cramp-eased", "s", cramp_episode_get_id (episodes->pdata[0]));
  g_clear_pointer (&episodes, g_ptr_array_unref);
  episodes = read_episodes (fixture);
  g_assert_cmpint (cramp_episode_get_answer (episodes->pdata[0], CRAMP_EPISODE_DURATION_S), !=, CRAMP_UNANSWERED);
}

/* A key that is held is one cramp; the person can say that it is another. */
static void
test_one_press (Fixture      *fixture,
                gconstpointer count)
{
  for (guint i = 0; i < 20; i++)
    act (fixture, "win.log-cramp", NULL);
  assert_episodes (fixture, 1);
  for (guint i = 0; i < 5; i++)
    act (fixture, "win.log-earlier", "i", 30);
  assert_episodes (fixture, 2);

  act (fixture, "win.log-another", "i", 0);
  assert_episodes (fixture, 3);
  act (fixture, "win.undo", NULL);
  act (fixture, "win.undo", NULL);
  assert_episodes (fixture, 1);
}

/* A tick after a log is the last thing done, with a toast or without. */
static void
test_undo_last (Fixture      *fixture,
                gconstpointer count)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));

  act (fixture, "win.log-cramp", NULL);
  act (fixture, "win.care-done", "s", "warmth");
  act (fixture, "win.undo", NULL);
  g_assert_cmpint (get_night_answer (fixture, cramp_night_of (now), CRAMP_NIGHT_CARE_WARMTH), ==, CRAMP_UNANSWERED);
  assert_episodes (fixture, 1);
  act (fixture, "win.undo", NULL);
  assert_episodes (fixture, 0);
}

static void
test_night_actions (Fixture      *fixture,
                    gconstpointer count)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  CrampNightDate   last = cramp_last_night (now);
  g_autofree char *date = cramp_night_date_to_string (last - 3);

  act (fixture, "win.cramp-free", NULL);
  g_assert_cmpint (get_night_answer (fixture, last, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
  act (fixture, "win.undo", NULL);
  g_assert_cmpint (get_night_answer (fixture, last, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);

  act (fixture, "win.tick-night", "s", date);
  g_assert_cmpint (get_night_answer (fixture, last - 3, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
  act (fixture, "win.untick-night", "s", date);
  g_assert_cmpint (get_night_answer (fixture, last - 3, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);

  act (fixture, "win.care-done", "s", "soak");
  g_assert_cmpint (get_night_answer (fixture, cramp_night_of (now), CRAMP_NIGHT_CARE_SOAK), ==, CRAMP_CARE_DONE);
  act (fixture, "win.care-open", "s", "soak");
  g_assert_cmpint (get_night_answer (fixture, cramp_night_of (now), CRAMP_NIGHT_CARE_SOAK), ==, CRAMP_UNANSWERED);
}

static void
test_dialogs (Fixture      *fixture,
              gconstpointer count)
{
  g_autoptr (GPtrArray) episodes = read_episodes (fixture);
  GtkWidget *add;

  act (fixture, "win.edit-episode", "s", cramp_episode_get_id (episodes->pdata[0]));
  close_dialog (CRAMP_TYPE_EPISODE_EDITOR);
  assert_episodes (fixture, 1);

  /* Nobody has said anything yet. */
  act (fixture, "win.log-last-night", NULL);
  assert_episodes (fixture, 1);
  close_dialog (CRAMP_TYPE_EPISODE_EDITOR);
  assert_episodes (fixture, 1);

  act (fixture, "win.log-last-night", NULL);
  add = find_widget (GTK_WIDGET (find_dialog (CRAMP_TYPE_EPISODE_EDITOR)), says, "Add this cramp");
  g_signal_emit_by_name (gtk_widget_get_ancestor (add, GTK_TYPE_BUTTON), "clicked");
  diary_window_settle ();
  assert_episodes (fixture, 2);
  act (fixture, "win.undo", NULL);
  assert_episodes (fixture, 1);

  act (fixture, "win.reminders", NULL);
  close_dialog (CRAMP_TYPE_REMINDERS_WINDOW);
  assert_guide_fits (fixture, "stretch");
  assert_guide_fits (fixture, "soak");
}

/* Cramps of many nights, so that there are buttons for them. */
static GtkWidget *
find_night_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.show-night") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_night_button (child);

  return found;
}

/* Somebody may be on a button while the page is refreshed: it must stay, until
 * the nights are others. */
static void
test_nights_stay (Fixture      *fixture,
                  gconstpointer count)
{
  g_autoptr (GtkWidget) button = NULL;

  act (fixture, "win.show-page", "s", "signals");
  button = g_object_ref (find_night_button (GTK_WIDGET (fixture->window)));
  act (fixture, "win.refresh", NULL);
  g_assert_true (find_night_button (GTK_WIDGET (fixture->window)) == button);

  act (fixture, "win.log-cramp", NULL);
  act (fixture, "win.show-page", "s", "signals");
  g_assert_false (find_night_button (GTK_WIDGET (fixture->window)) == button);
}

static void
test_signals_fit (Fixture      *fixture,
                  gconstpointer count)
{
  assert_signals_fit (fixture);
}

static void
test_person_fits (Fixture      *fixture,
                  gconstpointer count)
{
  assert_profile_fits (fixture);
  assert_articles_fit (fixture);
}

static GtkSpinButton *
find_spin_button (GtkWidget *widget,
                  double     upper)
{
  GtkSpinButton *found = NULL;

  if (GTK_IS_SPIN_BUTTON (widget))
    return gtk_adjustment_get_upper (gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (widget))) == upper ? GTK_SPIN_BUTTON (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_spin_button (child, upper);

  return found;
}

static void
set_time (GtkWidget *row,
          int        minute_of_day)
{
  cramp_clock_button_set_minute_of_day (CRAMP_CLOCK_BUTTON (find_descendant (row, CRAMP_TYPE_CLOCK_BUTTON)), minute_of_day);
}

/* A time of the evening is chosen as a time and moves with bedtime, unless it
 * lies after it. */
static void
test_reminder_time (Fixture      *fixture,
                    gconstpointer count)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GtkWidget) row = g_object_ref_sink (cramp_reminder_row_new (soak, 22 * 60));
  CrampClockButton *time = CRAMP_CLOCK_BUTTON (find_descendant (row, CRAMP_TYPE_CLOCK_BUTTON));
  const int        *answers = cramp_reminder_row_get_setting (CRAMP_REMINDER_ROW (row))->answers;

  g_assert_cmpint (cramp_clock_button_get_minute_of_day (time), ==, 21 * 60 + 30);
  set_time (row, 20 * 60 + 30);
  g_assert_cmpint (answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME], ==, 90);
  g_assert_cmpint (answers[CRAMP_REMINDER_AT], ==, CRAMP_UNANSWERED);

  cramp_reminder_row_set_bedtime (CRAMP_REMINDER_ROW (row), 30);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (time), ==, 23 * 60);
  g_assert_cmpint (answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME], ==, 90);

  set_time (row, 60);
  g_assert_cmpint (answers[CRAMP_REMINDER_AT], ==, 60);
  cramp_reminder_row_set_bedtime (CRAMP_REMINDER_ROW (row), 23 * 60);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (time), ==, 60);

  set_time (row, 23 * 60);
  g_assert_cmpint (answers[CRAMP_REMINDER_AT], ==, CRAMP_UNANSWERED);
  g_assert_cmpint (answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME], ==, 0);
}

static void
count_cb (guint *told)
{
  ++*told;
}

/* What nobody has touched stays unanswered, so that the usual can change. Steps
 * on the way to other minutes are no answers. */
static void
test_reminder_late (Fixture      *fixture,
                    gconstpointer count)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (cramp_reminder_row_new (soak, 22 * 60));
  CrampReminderRow *row = CRAMP_REMINDER_ROW (widget);
  GtkSpinButton    *late = find_spin_button (widget, 720);
  guint             told = 0;

  g_assert_cmpint (gtk_spin_button_get_value_as_int (late), ==, 90);
  set_time (widget, 21 * 60 + 15);
  g_assert_cmpint (cramp_reminder_row_get_setting (row)->answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME], ==, 45);
  g_assert_cmpint (cramp_reminder_row_get_setting (row)->answers[CRAMP_REMINDER_LATE_MIN], ==, CRAMP_UNANSWERED);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), &told);
  for (guint i = 0; i < 7; i++)
    gtk_spin_button_spin (late, GTK_SPIN_STEP_BACKWARD, 10);
  g_assert_cmpuint (told, ==, 0);
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpint (cramp_reminder_row_get_setting (row)->answers[CRAMP_REMINDER_LATE_MIN], ==, 20);

  /* What is changed next to it takes it along. */
  gtk_spin_button_set_value (late, 90);
  set_time (widget, 21 * 60);
  g_assert_cmpuint (told, ==, 2);
  g_assert_cmpint (cramp_reminder_row_get_setting (row)->answers[CRAMP_REMINDER_LATE_MIN], ==, 90);
}

/* Reminding once more is off until somebody chooses it, and stays as a file
 * brought it until somebody chooses something else. */
static void
test_reminder_again (Fixture      *fixture,
                     gconstpointer count)
{
  const int brought[] = { CRAMP_UNANSWERED, 0, 30, 20 };
  const int shown[] = { 0, 0, 2, 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (brought); i++)
    {
      g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
      g_autoptr (GtkWidget) widget = NULL;
      AdwComboRow *again;
      const int   *answer;

      soak->answers[CRAMP_REMINDER_AGAIN_MIN] = brought[i];
      widget = g_object_ref_sink (cramp_reminder_row_new (soak, 22 * 60));
      again = ADW_COMBO_ROW (find_descendant (widget, ADW_TYPE_COMBO_ROW));
      answer = &cramp_reminder_row_get_setting (CRAMP_REMINDER_ROW (widget))->answers[CRAMP_REMINDER_AGAIN_MIN];
      g_assert_cmpint (adw_combo_row_get_selected (again), ==, shown[i]);
      set_time (widget, 21 * 60 + 15);
      g_assert_cmpint (*answer, ==, brought[i]);
      adw_combo_row_set_selected (again, 4);
      g_assert_cmpint (*answer, ==, 60);
      adw_combo_row_set_selected (again, 0);
      g_assert_cmpint (*answer, ==, 0);
      adw_combo_row_set_selected (again, shown[i]);
      g_assert_cmpint (*answer, ==, MAX (brought[i], 0));
    }
}

/* Until somebody answers, the switch follows the reminders. */
static void
test_signal_notices (Fixture      *fixture,
                     gconstpointer count)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (CRAMP_TYPE_SIGNAL_NOTICE_ROW, NULL));
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (CrampProfile) before = NULL;
  g_autoptr (CrampProfile) after = NULL;
  GtkSwitch *toggle = GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  cramp_window_clock_set (window, CRAMP_CLOCK (fixture->clock));
  gtk_window_set_child (window, row);
  cramp_signal_notice_row_set_store (CRAMP_SIGNAL_NOTICE_ROW (row), fixture->store);
  g_assert_false (gtk_switch_get_active (toggle));
  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, NULL));
  diary_window_settle ();
  g_assert_true (gtk_switch_get_active (toggle));
  before = cramp_store_read_profile (fixture->store, NULL);
  g_assert_cmpint (before->answers[CRAMP_PROFILE_SIGNAL_NOTICES], ==, CRAMP_UNANSWERED);

  gtk_switch_set_active (toggle, FALSE);
  diary_window_settle ();
  g_assert_false (gtk_switch_get_active (toggle));
  after = cramp_store_read_profile (fixture->store, NULL);
  g_assert_cmpint (after->answers[CRAMP_PROFILE_SIGNAL_NOTICES], ==, FALSE);
  gtk_window_destroy (window);
}

/* In the chooser that is open, and stays so. */
static void
choose_when (CrampWhenRow  *row,
             CrampNightDate night,
             int            minute)
{
  CrampWhenChooser *chooser = CRAMP_WHEN_CHOOSER (find_descendant (GTK_WIDGET (row), CRAMP_TYPE_WHEN_CHOOSER));
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (cramp_window_clock_get (row));
  CrampWhen when = { { night, minute, FALSE }, FALSE, FALSE };

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  cramp_when_chooser_set_when (chooser, &when, zone);
  diary_window_settle ();
}

/* Another time moves the cramp, and with it the night, under the same id, also
 * when the window is closed with the chooser open; one that is still to come
 * does not. */
static void
test_change_when (Fixture      *fixture,
                  gconstpointer count)
{
  g_autoptr (GPtrArray) before = read_episodes (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  CrampEpisode *episode = before->pdata[0];
  GDateTime    *start = cramp_episode_get_start (episode);
  g_autoptr (GDateTime) next_year = g_date_time_add_years (start, 1);
  g_autoptr (GDateTime) last_week = g_date_time_add_days (start, -7);
  CrampWhenRow *row;

  act (fixture, "win.edit-episode", "s", cramp_episode_get_id (episode));
  row = CRAMP_WHEN_ROW (find_descendant (GTK_WIDGET (find_dialog (CRAMP_TYPE_EPISODE_EDITOR)), CRAMP_TYPE_WHEN_ROW));
  choose_when (row, cramp_night_of (next_year), 3 * 60);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  diary_window_settle ();
  after = read_episodes (fixture);
  g_assert_true (g_date_time_equal (cramp_episode_get_start (after->pdata[0]), start));
  g_clear_pointer (&after, g_ptr_array_unref);

  choose_when (row, cramp_night_of (last_week), 3 * 60 + 25);
  close_dialog (CRAMP_TYPE_EPISODE_EDITOR);

  after = read_episodes (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (cramp_episode_get_id (after->pdata[0]), ==, cramp_episode_get_id (episode));
  g_assert_cmpint (g_date_time_get_hour (cramp_episode_get_start (after->pdata[0])), ==, 3);
  g_assert_cmpint (g_date_time_get_minute (cramp_episode_get_start (after->pdata[0])), ==, 25);
  g_assert_cmpuint (cramp_episode_get_night (after->pdata[0]), ==, cramp_night_of (last_week));

  act (fixture, "win.undo", NULL);
  undone = read_episodes (fixture);
  g_assert_true (g_date_time_equal (cramp_episode_get_start (undone->pdata[0]), start));
}

static CrampProfile *
read_profile (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CrampProfile *profile = cramp_store_read_profile (fixture->store, &error);

  g_assert_no_error (error);

  return profile;
}

static void
set_conditions (Fixture *fixture,
                int      conditions)
{
  GtkWidget *window = GTK_WIDGET (find_dialog (CRAMP_TYPE_PROFILE_WINDOW));

  cramp_conditions_row_set_value (CRAMP_CONDITIONS_ROW (find_descendant (window, CRAMP_TYPE_CONDITIONS_ROW)), conditions);
  diary_window_settle ();
}

/* Each answer is in the diary before the window is closed, and one undo takes
 * all of them back; a window that was only looked at leaves nothing behind. */
static void
test_profile (Fixture      *fixture,
              gconstpointer count)
{
  g_autoptr (CrampProfile) none = NULL;
  g_autoptr (CrampProfile) some = NULL;
  g_autoptr (CrampProfile) undone = NULL;
  g_autoptr (CrampProfile) looked_at = NULL;

  act (fixture, "win.profile", NULL);
  set_conditions (fixture, 0);
  none = read_profile (fixture);
  g_assert_cmpint (none->answers[CRAMP_PROFILE_CONDITIONS], ==, 0);
  set_conditions (fixture, CRAMP_SET (CRAMP_CONDITION_DIABETES));
  some = read_profile (fixture);
  g_assert_cmpint (some->answers[CRAMP_PROFILE_CONDITIONS], ==, CRAMP_SET (CRAMP_CONDITION_DIABETES));
  g_assert_cmpint (some->answers[CRAMP_PROFILE_BEDTIME], ==, CRAMP_UNANSWERED);
  g_assert_cmpuint (some->diary_start, !=, 0);
  close_dialog (CRAMP_TYPE_PROFILE_WINDOW);

  act (fixture, "win.undo", NULL);
  undone = read_profile (fixture);
  g_assert_cmpint (undone->answers[CRAMP_PROFILE_CONDITIONS], ==, CRAMP_UNANSWERED);
  g_assert_cmpuint (undone->diary_start, ==, some->diary_start);

  act (fixture, "win.log-cramp", NULL);
  act (fixture, "win.profile", NULL);
  close_dialog (CRAMP_TYPE_PROFILE_WINDOW);
  looked_at = read_profile (fixture);
  g_assert_null (looked_at->medicines);
  act (fixture, "win.undo", NULL);
  assert_episodes (fixture, 0);
}

/* While another program writes, nothing is saved: the answer goes back to what
 * is stored, and there is nothing to undo. */
static void
test_profile_not_saved (Fixture      *fixture,
                        gconstpointer count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) other = cramp_store_open (cramp_store_get_path (fixture->store), CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_autoptr (CrampProfile) stored = NULL;
  GtkWidget *conditions;

  g_assert_no_error (error);
  act (fixture, "win.profile", NULL);
  conditions = find_descendant (GTK_WIDGET (find_dialog (CRAMP_TYPE_PROFILE_WINDOW)), CRAMP_TYPE_CONDITIONS_ROW);
  g_assert_true (cramp_store_begin (other, &error));
  g_test_expect_message ("cramp-ui", G_LOG_LEVEL_WARNING, "Could not write the diary*");
  set_conditions (fixture, CRAMP_SET (CRAMP_CONDITION_DIABETES));
  g_test_assert_expected_messages ();
  cramp_store_end (other, FALSE, NULL);

  g_assert_cmpint (cramp_conditions_row_get_value (CRAMP_CONDITIONS_ROW (conditions)), ==, CRAMP_UNANSWERED);
  stored = read_profile (fixture);
  g_assert_cmpint (stored->answers[CRAMP_PROFILE_CONDITIONS], ==, CRAMP_UNANSWERED);
  close_dialog (CRAMP_TYPE_PROFILE_WINDOW);
}

/* What cannot be read is not shown as nothing, which the next answer would put
 * in its place. */
static void
test_not_read (Fixture      *fixture,
               gconstpointer count)
{
  static const struct
  {
    const char *action;
    const char *message;
  } cases[] = {
    { "win.profile", "Another program is using the diary; please try again." },
    { "win.reminders", "Another program is using the diary; please try again." },
  };
  g_autoptr (CrampStore) other = cramp_store_open (cramp_store_get_path (fixture->store), CRAMP_STORE_MAKE, NULL, NULL, NULL);
  GLogLevelFlags fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  g_assert_true (cramp_store_execute (fixture->store, "PRAGMA busy_timeout = 10", NULL));
  g_assert_true (cramp_store_execute (other, "BEGIN EXCLUSIVE", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      act (fixture, cases[i].action, NULL);
      g_assert_nonnull (find_widget (GTK_WIDGET (fixture->window), says, cases[i].message));
    }
  g_assert_null (find_dialog (CRAMP_TYPE_PROFILE_WINDOW));
  g_assert_null (find_dialog (CRAMP_TYPE_REMINDERS_WINDOW));

  g_assert_true (cramp_store_execute (other, "ROLLBACK", NULL));
  act (fixture, "win.profile", NULL);
  close_dialog (CRAMP_TYPE_PROFILE_WINDOW);
  g_log_set_always_fatal (fatal);
}

/* A night that could not be read is not one that nobody answered, to be ticked
 * at once. */
static void
test_night_not_read (Fixture      *fixture,
                     gconstpointer count)
{
  g_autoptr (CrampStore) other = cramp_store_open (cramp_store_get_path (fixture->store), CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (CrampNightList) nights = cramp_night_list_new (fixture->store);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  g_autoptr (GObject) item = NULL;
  g_autoptr (GtkWidget) card = g_object_ref_sink (g_object_new (CRAMP_TYPE_NIGHT_CARD, NULL));
  GtkWidget     *tick;
  GLogLevelFlags fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  g_assert_true (cramp_night_list_refresh (nights, now, NULL));
  g_assert_true (cramp_store_execute (fixture->store, "PRAGMA busy_timeout = 10", NULL));
  g_assert_true (cramp_store_execute (other, "BEGIN EXCLUSIVE", NULL));
  item = g_list_model_get_item (G_LIST_MODEL (nights), 10);
  cramp_night_card_set_item (CRAMP_NIGHT_CARD (card), CRAMP_NIGHT_ITEM (item));
  tick = gtk_widget_get_parent (find_widget (card, runs, "win.tick-night"));
  g_assert_nonnull (find_widget (card, says, "This night could not be read."));
  g_assert_false (gtk_widget_get_visible (tick));

  g_assert_true (cramp_store_execute (other, "ROLLBACK", NULL));
  g_assert_true (cramp_night_list_refresh (nights, now, NULL));
  g_assert_nonnull (find_widget (card, says, "Not answered"));
  g_assert_true (gtk_widget_get_visible (tick));
  g_log_set_always_fatal (fatal);
}

/* The first answers meet a diary that another program writes: the page stays,
 * says so, and a second try keeps them. */
static void
test_welcome_not_saved (Fixture      *fixture,
                        gconstpointer count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) other = cramp_store_open (cramp_store_get_path (fixture->store), CRAMP_STORE_MAKE, NULL, NULL, &error);
  GtkWidget *page, *start, *problem;

  g_assert_no_error (error);
  cramp_diary_window_show_page (CRAMP_DIARY_WINDOW (fixture->window), "welcome");
  page = find_descendant (GTK_WIDGET (fixture->window), CRAMP_TYPE_WELCOME_PAGE);
  start = find_widget (page, is_labelled, "Start");
  problem = find_widget (page, has_class, "error");
  g_assert_true (cramp_store_begin (other, &error));
  g_test_expect_message ("cramp-ui", G_LOG_LEVEL_WARNING, "Could not save the first answers*");
  g_signal_emit_by_name (start, "clicked");
  g_test_assert_expected_messages ();
  g_assert_true (gtk_widget_get_visible (problem));
  cramp_store_end (other, FALSE, NULL);

  g_signal_emit_by_name (start, "clicked");
  g_assert_false (gtk_widget_get_mapped (page));
}

static gboolean
is_shown (Fixture *fixture,
          GType    type)
{
  GtkWidget *page = find_descendant (GTK_WIDGET (fixture->window), type);

  return page != NULL && gtk_widget_get_mapped (page);
}

static void
refresh (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->store, "changed");
  diary_window_settle ();
}

/* The file goes away under the open window, and comes back. */
static void
test_lost (Fixture      *fixture,
           gconstpointer count)
{
  const char      *path = cramp_store_get_path (fixture->store);
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  GLogLevelFlags   fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  g_assert_false (is_shown (fixture, CRAMP_TYPE_TROUBLE_PAGE));
  g_assert_cmpint (g_rename (path, away), ==, 0);
  refresh (fixture);
  g_assert_true (is_shown (fixture, CRAMP_TYPE_TROUBLE_PAGE));

  g_assert_cmpint (g_rename (away, path), ==, 0);
  refresh (fixture);
  g_assert_false (is_shown (fixture, CRAMP_TYPE_TROUBLE_PAGE));
  g_log_set_always_fatal (fatal);
  assert_episodes (fixture, GPOINTER_TO_UINT (count));
}

/* An older copy is put in the diary's place by its name, as synchronising
 * programs do: what is logged next goes into that one. */
static void
test_replaced (Fixture      *fixture,
               gconstpointer count)
{
  const char      *path = cramp_store_get_path (fixture->store);
  g_autofree char *older = g_strconcat (path, ".older", NULL);
  g_autofree char *bytes = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (older, bytes, (gssize) length, NULL));
  act (fixture, "win.log-cramp", NULL);
  assert_episodes (fixture, GPOINTER_TO_UINT (count) + 1);
  g_assert_cmpint (g_rename (older, path), ==, 0);
  act (fixture, "win.log-cramp", NULL);
  diary_window_settle ();
  assert_episodes (fixture, GPOINTER_TO_UINT (count) + 1);
  g_assert_nonnull (find_widget (GTK_WIDGET (fixture->window), says,
                                 "Another version of the diary was put in its place. The window shows that one now."));
}

/* Whatever is tried, the banner has said why it will not work. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer count)
{
  g_autofree char *path = g_strdup (cramp_store_get_path (fixture->store));
  g_autofree char *second = g_strconcat (path, ".second", NULL);

  g_assert_false (is_shown (fixture, CRAMP_TYPE_DIARY_BANNER));
  g_assert_cmpint (link (path, second), ==, 0);
  g_object_unref (fixture->store);
  fixture->store = cramp_store_open (path, CRAMP_STORE_LOOK, NULL, NULL, NULL);
  cramp_window_set_store (fixture->window, fixture->store);
  diary_window_settle ();
  g_assert_true (is_shown (fixture, CRAMP_TYPE_DIARY_BANNER));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  assert_episodes (fixture, GPOINTER_TO_UINT (count));

  g_assert_cmpint (g_remove (second), ==, 0);
  refresh (fixture);
  g_assert_false (is_shown (fixture, CRAMP_TYPE_DIARY_BANNER));
}

/* Without a diary nothing can be done, and nothing breaks. */
static void
test_trouble (void)
{
  static const char *const actions[] = { "win.log-cramp", "win.log-last-night", "win.cramp-free", "win.refresh", "win.reminders", "win.profile", "win.undo", "win.search", "win.show-plan", "win.show-page::nights", "win.show-signal::posture" };
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GError) error = g_error_new_literal (CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED, "test");
  g_autoptr (FakeClock) clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  CrampWindow *window = cramp_window_new (NULL, settings, CRAMP_CLOCK (clock));

  cramp_window_set_trouble (window, error, "/nowhere/diary.db");
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpint (get_minimum_width (window), <=, NARROWEST);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &action, &target, NULL));
      gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
    }
  diary_window_settle ();
  g_assert_null (find_descendant (GTK_WIDGET (window), CRAMP_TYPE_DIARY_PAGES));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  diary_window_settle ();
  g_assert_null (window);
}

/* The page scrolls, whatever is below the pointer. */
static void
test_wheel (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 10, 1);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);
  guint n_wheels = 0;

  cramp_wheel_change_nothing ();
  gtk_window_set_child (GTK_WINDOW (window), spin);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_NONE);
      n_wheels++;
    }
  g_assert_cmpuint (n_wheels, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* An application loads it by itself; here is none. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/crampdiary/CrampDiary/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();

  g_test_add ("/widgets/fits/empty", Fixture, GUINT_TO_POINTER (0), set_up, test_fits, tear_down);
  g_test_add ("/widgets/fits/one", Fixture, GUINT_TO_POINTER (1), set_up, test_fits, tear_down);
  g_test_add ("/widgets/fits/thousand", Fixture, GUINT_TO_POINTER (1000), set_up, test_fits, tear_down);
  g_test_add ("/widgets/fits/large-text", Fixture, GUINT_TO_POINTER (40), set_up, test_large_text, tear_down);
  g_test_add ("/widgets/actions/log", Fixture, GUINT_TO_POINTER (0), set_up, test_log_actions, tear_down);
  g_test_add ("/widgets/actions/one-press", Fixture, GUINT_TO_POINTER (0), set_up, test_one_press, tear_down);
  g_test_add ("/widgets/actions/undo-last", Fixture, GUINT_TO_POINTER (0), set_up, test_undo_last, tear_down);
  g_test_add ("/widgets/actions/night", Fixture, GUINT_TO_POINTER (0), set_up, test_night_actions, tear_down);
  g_test_add ("/widgets/dialogs", Fixture, GUINT_TO_POINTER (1), set_up, test_dialogs, tear_down);

  g_test_add ("/widgets/other-guide", Fixture, GUINT_TO_POINTER (0), set_up, test_other_guide, tear_down);
  g_test_add ("/widgets/change-when", Fixture, GUINT_TO_POINTER (1), set_up, test_change_when, tear_down);
  g_test_add ("/widgets/reminder-again", Fixture, GUINT_TO_POINTER (1), set_up, test_reminder_again, tear_down);
  g_test_add ("/widgets/signal-notices", Fixture, GUINT_TO_POINTER (1), set_up, test_signal_notices, tear_down);
  g_test_add ("/widgets/reminder-time", Fixture, GUINT_TO_POINTER (1), set_up, test_reminder_time, tear_down);
  g_test_add ("/widgets/reminder-late", Fixture, GUINT_TO_POINTER (1), set_up, test_reminder_late, tear_down);
  g_test_add ("/widgets/fits/told-whole", Fixture, GUINT_TO_POINTER (1), set_up, test_told_whole, tear_down);
  g_test_add ("/widgets/fits/signals", Fixture, GUINT_TO_POINTER (40), set_up, test_signals_fit, tear_down);
  g_test_add ("/widgets/nights-stay", Fixture, GUINT_TO_POINTER (1), set_up, test_nights_stay, tear_down);
  g_test_add ("/widgets/fits/person", Fixture, GUINT_TO_POINTER (0), set_up, test_person_fits, tear_down);
  g_test_add ("/widgets/profile", Fixture, GUINT_TO_POINTER (0), set_up, test_profile, tear_down);
  g_test_add ("/widgets/not-read", Fixture, GUINT_TO_POINTER (0), set_up, test_not_read, tear_down);
  g_test_add ("/widgets/night-not-read", Fixture, GUINT_TO_POINTER (0), set_up, test_night_not_read, tear_down);
  g_test_add ("/widgets/profile-not-saved", Fixture, GUINT_TO_POINTER (0), set_up, test_profile_not_saved, tear_down);
  g_test_add ("/widgets/welcome-not-saved", Fixture, GUINT_TO_POINTER (0), set_up, test_welcome_not_saved, tear_down);
  g_test_add ("/widgets/lost", Fixture, GUINT_TO_POINTER (2), set_up, test_lost, tear_down);
  g_test_add ("/widgets/replaced", Fixture, GUINT_TO_POINTER (2), set_up, test_replaced, tear_down);
  g_test_add ("/widgets/read-only", Fixture, GUINT_TO_POINTER (2), set_up, test_read_only, tear_down);
  g_test_add_func ("/widgets/trouble", test_trouble);
  g_test_add_func ("/widgets/wheel", test_wheel);

  return g_test_run ();
}

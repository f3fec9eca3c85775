/* test-lasting.c - what to do is in sight while a cramp lasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-running-cramp.h"
#include "cramp-store-episodes.h"
#include "cramp-store-record.h"
#include "cramp-toast.h"
#include "diary-window.h"
#include "window-dialogs.h"

#define DOTS 1024

/* Not for each second that the clock of the cramp shows. */
#define REST_MSEC 500

typedef struct
{
  const char *name;
  int         width;
  int         height;
  int         dpi;
  gboolean    is_second;
} Case;

static const Case cases[] = {
  { "usual", 1000, 700, 96 },
  { "narrow", 360, 640, 96 },
  { "narrow-larger-text", 360, 640, 120 },
  { "large-text", 1000, 700, 192 },
  { "narrow-large-text", 360, 640, 192 },
  { "another", 360, 640, 192, TRUE },
};

static const char *const lines[] = {
  "Pull your toes up towards your knee.",
  "Stretch the calf: leg straight, heel pushed away.",
  "Hold on to something and stand, and rub the muscle.",
  "It has eased",
};

static gboolean
is_in_sight (GtkWidget  *running,
             const char *text)
{
  GtkWidget      *label = diary_window_find_label (running, text);
  GtkWidget      *page;
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  page = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  if (page == NULL)
    page = gtk_widget_get_ancestor (label, CRAMP_TYPE_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (label, page, &bounds));

  g_test_message ("“%s” ends at %g of %d", text, bounds.origin.y + bounds.size.height, gtk_widget_get_height (page));
  return gtk_widget_get_mapped (label) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page);
}

static gboolean
are_all_in_sight (gpointer running)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (!is_in_sight (running, lines[i]))
      return FALSE;

  return TRUE;
}

static void
log_cramp (DiaryWindow *fixture)
{
  GtkWidget *running;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.log-cramp", NULL);
  diary_window_rest (REST_MSEC);
  running = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_RUNNING_CRAMP);
  g_assert_true (diary_window_wait (are_all_in_sight, running));
  g_assert_true (gtk_widget_get_mapped (diary_window_find_label (running, "Undo")));
  g_assert_false (gtk_widget_get_mapped (gtk_widget_get_last_child (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_TOAST))));
}

/* One that began half an hour ago, and nobody told its end. */
static void
add_earlier (DiaryWindow *fixture)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GDateTime) earlier = g_date_time_add_minutes (now, -30);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (earlier);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (fixture->diary.store, episode, &error);
  g_assert_no_error (error);
}

static void
test_in_sight (DiaryWindow  *fixture,
               gconstpointer data)
{
  const Case *size = data;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", size->dpi * DOTS, NULL);
  diary_window_start (fixture, 5);
  if (size->is_second)
    add_earlier (fixture);
  diary_window_open (fixture, size->width, size->height);
  diary_window_rest (REST_MSEC);
  log_cramp (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * DOTS, NULL);
}

/* The words take the room there is. */
static void
test_large (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget      *running, *label;
  graphene_rect_t bounds;

  diary_window_start (fixture, 5);
  diary_window_open (fixture, 1000, 700);
  log_cramp (fixture);
  running = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_RUNNING_CRAMP);
  label = diary_window_find_label (running, lines[0]);
  g_assert_true (gtk_widget_compute_bounds (label, running, &bounds));
  g_test_message ("A line of %d is %g high", gtk_widget_get_height (label), bounds.size.height);
  g_assert_cmpfloat (bounds.size.height, >=, 1.5 * gtk_widget_get_height (label));
}

/* Ctrl+L works everywhere. */
static void
test_from_another_page (DiaryWindow  *fixture,
                        gconstpointer data)
{
  diary_window_start (fixture, 5);
  diary_window_open (fixture, 1000, 700);
  diary_window_act (fixture, "win.show-page::signals");
  log_cramp (fixture);
}

/* A cramp that is logged in a sample is thrown away with it. */
static void
test_sample (DiaryWindow  *fixture,
             gconstpointer data)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  diary_window_start (fixture, 5);
  profile->texts[CRAMP_PROFILE_NAME] = g_strdup ("Lin Morgan");
  cramp_store_save_record (fixture->diary.store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
  diary_window_open (fixture, 1000, 700);
  cramp_window_set_sample (fixture->window, CRAMP_SAMPLE_FREQUENCY);
  log_cramp (fixture);
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (fixture->window), "A sample: the diary of Lin Morgan"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sample Diary");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/lasting/", cases[i].name, NULL);

      g_test_add (path, DiaryWindow, &cases[i], diary_window_set_up, test_in_sight, diary_window_tear_down);
    }
  g_test_add ("/lasting/large", DiaryWindow, NULL, diary_window_set_up, test_large, diary_window_tear_down);
  g_test_add ("/lasting/from-another-page", DiaryWindow, NULL, diary_window_set_up, test_from_another_page, diary_window_tear_down);

  g_test_add ("/lasting/sample", DiaryWindow, NULL, diary_window_set_up, test_sample, diary_window_tear_down);

  return g_test_run ();
}

/* test-faces.c - the page Tonight is another one at each hour
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-daily-backup.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-person.h"
#include "cramp-missing-details.h"
#include "cramp-signal-card.h"
#include "cramp-signal-row.h"
#include "cramp-store-episodes.h"
#include "cramp-tonight-face.h"
#include "cramp-tonight-page.h"
#include "diary-window.h"

#define LATE (22 * 60 + 30)
#define AFTER_MIDNIGHT (30)

typedef struct
{
  const char       *time;
  CrampTonightFacts facts;
  CrampTonightFace  face;
} Case;

static const Case cases[] = {
  { "12:00", { .bedtime = LATE }, CRAMP_FACE_DAY },
  { "16:59", { .bedtime = LATE }, CRAMP_FACE_DAY },
  { "17:00", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_EVENING },
  { "23:59", { .bedtime = LATE }, CRAMP_FACE_EVENING },
  { "00:00", { .bedtime = LATE }, CRAMP_FACE_NIGHT },
  { "04:59", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_NIGHT },
  { "00:29", { .bedtime = AFTER_MIDNIGHT }, CRAMP_FACE_EVENING },
  { "00:59", { .bedtime = AFTER_MIDNIGHT }, CRAMP_FACE_EVENING },
  { "01:00", { .bedtime = AFTER_MIDNIGHT }, CRAMP_FACE_NIGHT },
  { "00:10", { .bedtime = LATE, .in_guide = TRUE }, CRAMP_FACE_EVENING },
  { "05:00", { .bedtime = LATE }, CRAMP_FACE_DAWN },
  { "05:00", { .bedtime = LATE, .in_guide = TRUE }, CRAMP_FACE_DAWN },
  { "05:00", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_DAYBREAK },
  { "06:59", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_DAYBREAK },
  { "07:00", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_MORNING },
  { "07:00", { .bedtime = LATE }, CRAMP_FACE_QUESTION },
  { "11:59", { .bedtime = LATE }, CRAMP_FACE_QUESTION },
  { "11:59", { .bedtime = LATE, .is_answered = TRUE }, CRAMP_FACE_MORNING },
  { "03:00", { .bedtime = LATE, .cramp_lasts = TRUE }, CRAMP_FACE_LASTING },
  { "08:00", { .bedtime = LATE, .cramp_lasts = TRUE }, CRAMP_FACE_LASTING },
  { "20:00", { .bedtime = LATE, .cramp_lasts = TRUE, .is_answered = TRUE }, CRAMP_FACE_LASTING },
};

static void
test_find (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("2026-11-23T%s:00", cases[i].time);
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (text, zone);

      g_test_message ("%s, case %" G_GSIZE_FORMAT, cases[i].time, i);
      g_assert_cmpint (cramp_tonight_face_find (now, &cases[i].facts), ==, cases[i].face);
    }
}

static void
test_night (void)
{
  static const int hours[] = { 22, 23, 0, 3, 6, 7, 12, 21 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 23, hours[i], 0, 0);

      g_assert_cmpint (cramp_tonight_is_night (now), ==, hours[i] >= 22 || hours[i] < 7);
    }
}

static gboolean
shows (DiaryWindow *fixture,
       const char  *text)
{
  GtkWidget *page = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_TONIGHT_PAGE);
  GtkWidget *label = diary_window_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_mapped (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, action);

  return found;
}

static gboolean
offers (DiaryWindow *fixture,
        const char  *action)
{
  return find_mapped (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_TONIGHT_PAGE), action) != NULL;
}

static gboolean
is_at (DiaryWindow *fixture,
       const char  *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return GTK_IS_BUTTON (focus) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), action) == 0;
}

static void
open_at_begun (DiaryWindow *fixture,
               const char  *time)
{
  fake_clock_show (fixture->clock, time);
  diary_window_open (fixture, 1000, 700);
  diary_window_settle ();
}

static void
open_at (DiaryWindow *fixture,
         const char  *time)
{
  fake_clock_show (fixture->clock, time);
  diary_window_start (fixture, 5);
  open_at_begun (fixture, time);
}

static void
show_time (DiaryWindow *fixture,
           const char  *time)
{
  fake_clock_show (fixture->clock, time);
  diary_window_settle ();
}

/* A window that stays open for a night and a day, without a press. */
static void
test_by_itself (DiaryWindow  *fixture,
                gconstpointer data)
{
  open_at (fixture, "2026-11-22T22:10:00");
  g_assert_true (shows (fixture, "Tonight"));
  g_assert_true (shows (fixture, "No cramps last night"));
  g_assert_true (is_at (fixture, "win.log-cramp"));

  show_time (fixture, "2026-11-23T00:00:00");
  g_assert_false (shows (fixture, "Tonight"));
  g_assert_false (shows (fixture, "How was the day?"));
  g_assert_false (shows (fixture, "No cramps last night"));
  g_assert_false (offers (fixture, "win.start-guide"));
  g_assert_true (is_at (fixture, "win.log-cramp"));

  show_time (fixture, "2026-11-23T05:00:00");
  g_assert_true (shows (fixture, "How was last night?"));
  g_assert_true (is_at (fixture, "win.log-cramp"));

  show_time (fixture, "2026-11-23T07:00:00");
  g_assert_true (shows (fixture, "How was last night?"));
  g_assert_true (offers (fixture, "win.log-cramp"));
  g_assert_false (offers (fixture, "win.start-guide"));
  g_assert_false (shows (fixture, "Signals"));
  g_assert_true (is_at (fixture, "win.cramp-free"));

  show_time (fixture, "2026-11-23T12:00:00");
  g_assert_false (shows (fixture, "How was last night?"));
  g_assert_true (shows (fixture, "No cramps last night"));
  g_assert_true (shows (fixture, "Tonight"));
  g_assert_true (is_at (fixture, "win.log-cramp"));
}

static void
test_answered (DiaryWindow  *fixture,
               gconstpointer data)
{
  open_at (fixture, "2026-11-23T08:00:00");
  g_assert_true (is_at (fixture, "win.cramp-free"));
  diary_window_act (fixture, "win.cramp-free");
  g_assert_false (shows (fixture, "How was last night?"));
  g_assert_true (shows (fixture, "No cramps last night. No cramp logged yet."));
  g_assert_true (shows (fixture, "Last evening"));
  g_assert_false (offers (fixture, "win.start-guide"));
  g_assert_true (is_at (fixture, "win.log-cramp"));

  diary_window_act (fixture, "win.undo");
  g_assert_true (shows (fixture, "How was last night?"));
}

/* What comes below the end of the window is not looked for in the morning. */
static gboolean
is_in_sight (DiaryWindow *fixture,
             GtkWidget   *widget)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds));
  g_test_message ("It ends at %g", bounds.origin.y + bounds.size.height);

  return gtk_widget_get_mapped (widget) && bounds.origin.y + bounds.size.height <= 600;
}

static gboolean
is_above (DiaryWindow *fixture,
          GtkWidget   *above,
          GtkWidget   *below)
{
  graphene_rect_t first, second;

  g_assert_nonnull (above);
  g_assert_nonnull (below);
  g_assert_true (gtk_widget_compute_bounds (above, GTK_WIDGET (fixture->window), &first));
  g_assert_true (gtk_widget_compute_bounds (below, GTK_WIDGET (fixture->window), &second));

  return first.origin.y + first.size.height <= second.origin.y;
}

/* What is asked about other nights stands where the question about last night
 * stood. */
static void
test_answered_after_silence (DiaryWindow  *fixture,
                             gconstpointer data)
{
  open_at (fixture, "2026-11-23T08:00:00");
  diary_window_act (fixture, "win.cramp-free");
  g_assert_true (is_in_sight (fixture, find_mapped (GTK_WIDGET (fixture->window), "win.tick-nights")));
}

/* The morning is for the details of the night, and another cramp of it can still
 * be entered. */
static void
test_details_first (DiaryWindow  *fixture,
                    gconstpointer data)
{
  GtkWidget *details;

  open_at (fixture, "2026-11-23T03:07:00");
  diary_window_act (fixture, "win.log-cramp");
  show_time (fixture, "2026-11-23T08:00:00");
  diary_window_act (fixture, "win.refresh");
  details = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_MISSING_DETAILS);
  g_assert_true (is_above (fixture, details, find_mapped (GTK_WIDGET (fixture->window), "win.log-cramp")));
  g_assert_true (is_above (fixture, details, find_mapped (GTK_WIDGET (fixture->window), "win.log-last-night")));
  g_assert_false (offers (fixture, "win.log-earlier"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), details));

  show_time (fixture, "2026-11-23T13:00:00");
  g_assert_true (is_above (fixture, find_mapped (GTK_WIDGET (fixture->window), "win.log-cramp"), details));
}

/* What to do about a signal is one press away from its row. */
static void
test_signal (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget      *row, *card;
  graphene_rect_t bounds;

  open_at (fixture, "2026-11-22T20:00:00");
  row = gtk_widget_get_ancestor (diary_window_find_label (GTK_WIDGET (fixture->window), "Are cramps linked to a posture or movement?"), CRAMP_TYPE_SIGNAL_ROW);
  g_assert_true (gtk_widget_activate (row));
  diary_window_settle ();
  card = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), CRAMP_TYPE_SIGNAL_CARD);
  g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (card)), ==, "Are cramps linked to a posture or movement?");
  g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET (fixture->window), &bounds));
  g_test_message ("The card is from %g to %g", bounds.origin.y, bounds.origin.y + bounds.size.height);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 700);
}

/* Nobody did anything in the evening before a diary was begun. */
static void
test_first_morning (DiaryWindow  *fixture,
                    gconstpointer data)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  fake_clock_show (fixture->clock, data);
  now = diary_window_dup_now (fixture);
  g_assert_true (cramp_diary_begin (fixture->diary.store, NULL, FALSE, now, &error));
  g_assert_no_error (error);
  open_at_begun (fixture, "2026-11-23T08:00:00");
  diary_window_act (fixture, "win.cramp-free");
  g_assert_cmpint (shows (fixture, "Last evening"), ==, g_str_has_prefix (data, "2026-11-22"));
}

static void
test_logged_at_night (DiaryWindow  *fixture,
                      gconstpointer data)
{
  open_at (fixture, "2026-11-23T03:07:00");
  diary_window_act (fixture, "win.log-cramp");
  g_assert_true (shows (fixture, "Logged 03:07"));
  g_assert_false (offers (fixture, "win.log-cramp"));

  show_time (fixture, "2026-11-23T08:00:00");
  diary_window_act (fixture, "win.refresh");
  g_assert_false (shows (fixture, "How was last night?"));
  g_assert_true (shows (fixture, "03:07 is logged."));
}

/* Of another cramp of this night nobody knows the time: it stands at three. */
static void
test_lasting_beside_untimed (DiaryWindow  *fixture,
                             gconstpointer data)
{
  g_autoptr (CrampEpisodeDraft) draft = NULL;
  g_autoptr (CrampEpisode) untimed = NULL;
  g_autoptr (GDateTime) three = NULL;
  g_autoptr (GError) error = NULL;

  open_at (fixture, "2026-11-23T03:00:00");
  three = diary_window_dup_now (fixture);
  show_time (fixture, "2026-11-23T02:50:00");
  diary_window_act (fixture, "win.log-cramp");

  draft = cramp_episode_draft_new (three);
  draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = TRUE;
  untimed = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, untimed, &error);
  g_assert_no_error (error);
  show_time (fixture, "2026-11-23T03:10:00");
  g_assert_true (shows (fixture, "Logged 02:50"));
}

/* Another program logs it while the person reads something else. */
static void
test_no_stolen_focus (DiaryWindow  *fixture,
                      gconstpointer data)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  open_at (fixture, "2026-11-23T20:00:00");
  diary_window_act (fixture, "win.show-page::signals");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  now = diary_window_dup_now (fixture);
  g_assert_true (cramp_diary_log (fixture->diary.store, now, CRAMP_LOG_PLAIN, now, NULL, NULL, &error));
  diary_window_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

/* What takes the cramp back is the press that logged it, and nothing done since. */
static void
test_undo_while_lasting (DiaryWindow  *fixture,
                         gconstpointer data)
{
  open_at (fixture, "2026-11-23T20:00:00");
  diary_window_act (fixture, "win.log-cramp");
  g_assert_true (offers (fixture, "win.undo-deed"));
  diary_window_act (fixture, "win.care-done::stretch");
  g_assert_false (offers (fixture, "win.undo-deed"));
  diary_window_act (fixture, "win.undo");
  g_assert_true (offers (fixture, "win.undo-deed"));
  g_signal_emit_by_name (find_mapped (GTK_WIDGET (fixture->window), "win.undo-deed"), "clicked");
  diary_window_settle ();
  g_assert_true (is_at (fixture, "win.log-cramp"));
}

static gboolean
has_item (GMenuModel *menu,
          const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      if (section != NULL && has_item (section, action))
        return TRUE;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) && g_str_equal (name, action))
        return TRUE;
    }

  return FALSE;
}

/* Whoever has only a mouse takes back late what no message speaks of any more. */
static void
test_undo_by_mouse (DiaryWindow  *fixture,
                    gconstpointer data)
{
  GtkWidget *button;

  open_at (fixture, "2026-11-23T20:00:00");
  button = diary_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_menu_button_get_primary (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (has_item (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), "win.undo"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  diary_window_settle ();
}

static gboolean
says (GMenuModel *menu,
      const char *start)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) && g_str_has_prefix (label, start))
        return TRUE;
    }

  return FALSE;
}

/* Whoever opens the menu sees when the diary was backed up last, also when that was
 * a moment ago and by another program. */
static void
test_last_backup (DiaryWindow  *fixture,
                  gconstpointer data)
{
  GtkMenuButton   *button;
  CrampDailyBackup outcome;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  open_at (fixture, "2026-11-23T20:00:00");
  button = GTK_MENU_BUTTON (diary_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  g_assert_false (says (gtk_menu_button_get_menu_model (button), "Last backup"));
  gtk_menu_button_popdown (button);
  diary_window_settle ();

  now = diary_window_dup_now (fixture);
  cramp_daily_backup_run (fixture->diary.store, now, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CRAMP_DAILY_BACKUP_TAKEN);
  gtk_menu_button_popup (button);
  g_assert_true (says (gtk_menu_button_get_menu_model (button), "Last backup: today, 20:00"));
  gtk_menu_button_popdown (button);
  diary_window_settle ();
}

/* Each question once: last night's own, and one for all the others. */
static void
test_unanswered (DiaryWindow  *fixture,
                 gconstpointer data)
{
  open_at (fixture, "2026-11-23T20:00:00");
  g_assert_true (shows (fixture, "5 nights are not answered. No cramps in any of them?"));
  g_assert_true (shows (fixture, "Between the evening of Wednesday 18 November and the morning of Monday 23 November."));
  g_signal_emit_by_name (find_mapped (GTK_WIDGET (fixture->window), "win.tick-nights"), "clicked");
  diary_window_settle ();
  g_assert_false (offers (fixture, "win.tick-nights"));
  g_assert_false (offers (fixture, "win.cramp-free"));
  diary_window_act (fixture, "win.undo");
  g_assert_true (shows (fixture, "5 nights are not answered. No cramps in any of them?"));

  show_time (fixture, "2026-11-24T08:00:00");
  g_assert_false (offers (fixture, "win.tick-nights"));
  diary_window_act (fixture, "win.cramp-free");
  g_assert_true (shows (fixture, "5 nights are not answered. No cramps in any of them?"));
}

static void
test_last_night_alone (DiaryWindow  *fixture,
                       gconstpointer data)
{
  diary_window_start (fixture, 1);
  diary_window_open (fixture, 1000, 700);
  diary_window_settle ();
  g_assert_true (offers (fixture, "win.cramp-free"));
  g_assert_false (offers (fixture, "win.tick-nights"));

  show_time (fixture, "2026-11-23T13:00:00");
  diary_window_act (fixture, "win.cramp-free");
  g_assert_true (shows (fixture, "1 night is not answered. No cramps in it?"));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (DiaryWindow *, gconstpointer);
  } tests[] = {
    { "/faces/by-itself", test_by_itself },
    { "/faces/answered", test_answered },
    { "/faces/answered-after-silence", test_answered_after_silence },
    { "/faces/logged-at-night", test_logged_at_night },
    { "/faces/details-first", test_details_first },
    { "/faces/signal", test_signal },
    { "/faces/lasting-beside-untimed", test_lasting_beside_untimed },
    { "/faces/no-stolen-focus", test_no_stolen_focus },
    { "/faces/undo-while-lasting", test_undo_while_lasting },
    { "/faces/undo-by-mouse", test_undo_by_mouse },
    { "/faces/last-backup", test_last_backup },
    { "/faces/unanswered", test_unanswered },
    { "/faces/last-night-alone", test_last_night_alone },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/faces/first-morning/begun-at-night", DiaryWindow, "2026-11-23T03:07:00", diary_window_set_up, test_first_morning, diary_window_tear_down);
  g_test_add ("/faces/first-morning/begun-in-the-evening", DiaryWindow, "2026-11-22T21:00:00", diary_window_set_up, test_first_morning, diary_window_tear_down);
  g_test_add_func ("/faces/find", test_find);
  g_test_add_func ("/faces/night", test_night);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DiaryWindow, NULL, diary_window_set_up, tests[i].test, diary_window_tear_down);

  return g_test_run ();
}

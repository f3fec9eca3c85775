/* test-bedside.c - a sheet from the bedside, typed in by keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cramp-bedside-draft.h"
#include "cramp-bedside-grid.h"
#include "cramp-bedside-row.h"
#include "cramp-bedside-window.h"
#include "cramp-closing-keys.h"
#include "cramp-date-button.h"
#include "cramp-store-draft.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "window-dialogs.h"

/* The clock of the window stands at the evening of Sunday, 22 November 2026: the
 * last 14 nights begin with that of the 8th. */
#define FIRST "2026-11-08"
#define SECOND "2026-11-09"

/* (choice) What a night may take with four keys a second and four seconds. */
#define MOST_KEYS 16

static void
set_up (DiaryWindow  *fixture,
        gconstpointer data)
{
  diary_window_set_up (fixture, data);
  diary_window_start (fixture, 60);
  diary_window_open (fixture, 1000, 700);
}

static void
tear_down (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_reset (settings, "bedside-sheet");
  while (diary_window_get_newest (fixture) != GTK_WIDGET (fixture->window))
    gtk_window_destroy (GTK_WINDOW (diary_window_get_newest (fixture)));
  diary_window_tear_down (fixture, data);
}

static CrampNightDate
read_night (const char *date)
{
  CrampNightDate night;

  g_assert_true (cramp_night_date_parse (date, &night));
  return night;
}

static GtkWindow *
open_sheet (DiaryWindow *fixture)
{
  diary_window_act (fixture, "win.enter-bedside-sheet");
  g_assert_true (CRAMP_IS_BEDSIDE_WINDOW (diary_window_get_newest (fixture)));

  return GTK_WINDOW (diary_window_get_newest (fixture));
}

/* One key after the other, each where the keyboard is then; a stroke is Enter.
 * Returns how many there were. */
static guint
type (GtkWindow  *window,
      const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    {
      GtkWidget *text = gtk_window_get_focus (window);
      char       letter[] = { *key, '\0' };

      g_assert_true (GTK_IS_TEXT (text));
      if (*key == '/')
        g_signal_emit_by_name (text, "activate");
      else
        g_signal_emit_by_name (text, "insert-at-cursor", letter);
    }

  return (guint) strlen (keys);
}

static CrampBedsideEntry *
get_focus (GtkWindow *window)
{
  return CRAMP_BEDSIDE_ENTRY (gtk_widget_get_ancestor (gtk_window_get_focus (window), CRAMP_TYPE_BEDSIDE_ENTRY));
}

static void
assert_at (GtkWindow         *window,
           CrampBedsideColumn column)
{
  g_assert_cmpint (cramp_bedside_entry_get_column (get_focus (window)), ==, column);
}

static const char *
get_shown (CrampBedsideEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (entry))));
}

static void
press (GtkWindow  *window,
       const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (window_dialogs_find_words (GTK_WIDGET (window), label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  diary_window_settle ();
}

static GtkWidget *
find_said (GtkWindow  *window,
           const char *words)
{
  return window_dialogs_find_words (GTK_WIDGET (window), words);
}

static void
save (GtkWindow *window)
{
  press (window, "_Save to the diary");
}

static guint
count_cramps (DiaryWindow *fixture,
              const char  *date)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (fixture->diary.store, read_night (date), read_night (date), NULL);

  return episodes->len;
}

static CrampEpisode *
read_cramp (DiaryWindow *fixture,
            const char  *date)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (fixture->diary.store, read_night (date), read_night (date), NULL);

  g_assert_cmpuint (episodes->len, >, 0);
  return g_object_ref (g_ptr_array_index (episodes, 0));
}

static int
read_answer (DiaryWindow    *fixture,
             const char     *date,
             CrampNightField field)
{
  g_autoptr (CrampNight) night = cramp_store_read_night (fixture->diary.store, read_night (date), NULL);

  return night->answers[field];
}

/* A whole line, and a night without cramps with and without its evening: each in
 * no more keys than four seconds have. */
static void
test_keys (DiaryWindow  *fixture,
           gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);
  g_autoptr (CrampEpisode) cramp = NULL;

  assert_at (window, CRAMP_BEDSIDE_COUNT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (get_focus (window)))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Night of Sunday to Monday, 8 to 9 November 2026, how many");
  g_assert_cmpuint (type (window, "12401") + type (window, "1 5 610101/"), <=, MOST_KEYS);
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  g_assert_cmpuint (type (window, "0/"), ==, 2);
  g_assert_cmpuint (type (window, "0101/"), ==, 5);
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  save (window);

  g_assert_true (diary_window_get_newest (fixture) == GTK_WIDGET (fixture->window));
  cramp = read_cramp (fixture, FIRST);
  g_assert_cmpint (g_date_time_get_hour (cramp_episode_get_start (cramp)), ==, 2);
  g_assert_cmpint (g_date_time_get_minute (cramp_episode_get_start (cramp)), ==, 40);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_SIDE), ==, CRAMP_SIDE_LEFT);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_SITES), ==, CRAMP_SET (CRAMP_SITE_CALF));
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_DURATION_S), ==, 300);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_PAIN), ==, 6);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_WOKE), ==, TRUE);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_NUMBNESS_MIN), ==, 0);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_RECORDED), ==, CRAMP_RECORDED_PAPER);
  g_assert_cmpint (read_answer (fixture, FIRST, CRAMP_NIGHT_CARE_WARMTH), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (read_answer (fixture, SECOND, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
  g_assert_cmpint (read_answer (fixture, "2026-11-10", CRAMP_NIGHT_CARE_STRETCH), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (read_answer (fixture, "2026-11-10", CRAMP_NIGHT_CARE_SOAK), ==, CRAMP_CARE_SKIPPED);
  g_assert_cmpint (read_answer (fixture, "2026-11-11", CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);

  /* One press takes all of it back. */
  window_dialogs_wait_for_words (fixture, "3 nights entered from the sheet.");
  press (GTK_WINDOW (fixture->window), "Undo");
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 0);
  g_assert_cmpint (read_answer (fixture, SECOND, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);
}

/* Words are typed as well, and what was read is shown. */
static void
test_words (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow         *window = open_sheet (fixture);
  CrampBedsideEntry *side;

  type (window, "11130");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "11:30 is by day. If it was at night, write 23:30."));
  g_assert_nonnull (find_said (window, "Which leg? – 1 left, 2 right, 3 both"));
  side = get_focus (window);
  type (window, "right cf ");
  assert_at (window, CRAMP_BEDSIDE_MINUTES);
  g_assert_cmpstr (get_shown (side), ==, "right");
  g_assert_cmpint (cramp_bedside_entry_get_value (side), ==, CRAMP_SIDE_RIGHT);
  type (window, "5 10y n ");
  assert_at (window, CRAMP_BEDSIDE_STRETCH);
}

/* The space bar leaves a cell blank, and a full stop repeats the one above. */
static void
test_above (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);
  g_autoptr (CrampEpisode) cramp = NULL;

  type (window, "1  2  5 7/1  .  ../");
  save (window);
  cramp = read_cramp (fixture, SECOND);
  g_assert_false (cramp_episode_knows_time (cramp));
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_SIDE), ==, CRAMP_SIDE_RIGHT);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_SITES), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_DURATION_S), ==, 300);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_PAIN), ==, 7);

  window = open_sheet (fixture);
  type (window, ".");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "There is no answer above that could be repeated."));
}

/* What who hears the sheet is told of the cell that has the keyboard. */
static void
assert_told (GtkWindow  *window,
             const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (get_focus (window)))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

/* What cannot be is said at once where it stands, and nothing is saved with it. */
static void
test_wrong (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow         *window = open_sheet (fixture);
  CrampBedsideEntry *time;
  GtkAccessible     *cell;

  type (window, "1");
  time = get_focus (window);
  cell = GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (time)));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Night of Sunday to Monday, at what time");
  type (window, "27");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "Write the time as"));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Write the time as 2:40 or 240.");
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (get_focus (window) == time);
  type (window, "/");
  diary_window_settle ();
  assert_told (window, "Night of Sunday to Monday, at what time: Write the time as 2:40 or 240.");
  save (window);
  g_assert_true (get_focus (window) == time);
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 0);

  /* It goes once that is put right. */
  gtk_editable_set_text (GTK_EDITABLE (cell), "");
  type (window, "240");
  diary_window_settle ();
  g_assert_null (find_said (window, "Write the time as"));
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  save (window);
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 1);
}

static void
go_back (GtkWindow *window)
{
  g_signal_emit_by_name (gtk_window_get_focus (window), "backspace");
}

static void
move (GtkWindow *window,
      int        step)
{
  g_signal_emit_by_name (gtk_window_get_focus (window), "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, step, FALSE);
}

/* Where the sheet went on by itself, there is a way back to what was mistyped. */
static void
test_back (DiaryWindow  *fixture,
           gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  type (window, "1240");
  assert_at (window, CRAMP_BEDSIDE_SIDE);
  go_back (window);
  assert_at (window, CRAMP_BEDSIDE_TIME);
  go_back (window);
  assert_at (window, CRAMP_BEDSIDE_TIME);
  g_assert_cmpstr (get_shown (get_focus (window)), ==, "");
  move (window, -1);
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  move (window, 1);
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  move (window, 1);
  assert_at (window, CRAMP_BEDSIDE_TIME);
  type (window, "/0");
  assert_at (window, CRAMP_BEDSIDE_STRETCH);
  go_back (window);
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  g_assert_cmpstr (get_shown (get_focus (window)), ==, "0");
}

/* Who looks at the paper types a space behind every answer, also where the sheet
 * has gone on by itself; and it takes nothing out. */
static void
test_space (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);
  g_autoptr (CrampEpisode) cramp = NULL;

  type (window, "1 240 1 1 5 6 ");
  assert_at (window, CRAMP_BEDSIDE_WOKE);
  type (window, " ");
  assert_at (window, CRAMP_BEDSIDE_AFTER);
  type (window, "0  ");
  assert_at (window, CRAMP_BEDSIDE_SOAK);
  for (guint i = CRAMP_BEDSIDE_SOAK; i > CRAMP_BEDSIDE_COUNT; i--)
    {
      gtk_editable_set_position (GTK_EDITABLE (gtk_window_get_focus (window)), 0);
      move (window, -1);
    }
  for (guint i = CRAMP_BEDSIDE_COUNT; i < CRAMP_BEDSIDE_SOAK; i++)
    gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (get_focus (window)))), " ");
  assert_at (window, CRAMP_BEDSIDE_SOAK);
  save (window);
  cramp = read_cramp (fixture, FIRST);
  g_assert_cmpint (g_date_time_get_hour (cramp_episode_get_start (cramp)), ==, 2);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_DURATION_S), ==, 300);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_PAIN), ==, 6);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_WOKE), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_episode_get_answer (cramp, CRAMP_EPISODE_NUMBNESS_MIN), ==, 0);
}

/* "9" is by day, and may be on its way to 9:30, or 0:09. */
static void
test_remark (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  type (window, "19");
  g_assert_null (find_said (window, "09:00 is by day"));
  type (window, " ");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "09:00 is by day"));
  assert_told (window, "Night of Sunday to Monday, at what time: 09:00 is by day. If it was at night, write 21:00.");
}

/* A time that was only begun is wrong once it is left; a cramp has to be counted;
 * and a night without any has none to tell of. */
static void
test_together (DiaryWindow  *fixture,
               gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  type (window, "124");
  g_assert_null (find_said (window, "Write the time as"));
  type (window, " ");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "Write the time as"));
  type (window, "/ 240");
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "How many cramps were there?"));
  type (window, "/0");
  assert_at (window, CRAMP_BEDSIDE_STRETCH);
  save (window);
  assert_at (window, CRAMP_BEDSIDE_TIME);
  g_assert_cmpint (read_answer (fixture, "2026-11-10", CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);
}

/* What is heard at a cell is what is wrong with it now, and not what was before. */
static void
test_wrong_again (DiaryWindow  *fixture,
                  gconstpointer data)
{
  GtkWindow         *window = open_sheet (fixture);
  CrampBedsideEntry *count = get_focus (window);
  GtkWidget         *cell = adw_bin_get_child (ADW_BIN (count));

  type (window, " 240");
  diary_window_settle ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "How many cramps were there? This line tells of one.");
  gtk_widget_grab_focus (GTK_WIDGET (count));
  type (window, "x ");
  diary_window_settle ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Write how many cramps there were, 0 to 9.");
}

static void
add_cramp (DiaryWindow *fixture)
{
  diary_window_add_cramp (fixture, "own", read_night ("2026-11-22") - read_night (FIRST));
}

/* Who hears the sheet is told what the diary has of a night, and which key is which
 * answer. */
static void
test_hints (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window;

  add_cramp (fixture);
  window = open_sheet (fixture);
  assert_told (window, "In your diary: 1 cramp");
  type (window, "1  ");
  assert_told (window, "1 left, 2 right, 3 both");
}

static void
assert_line_in_sight (GtkWindow *window)
{
  GtkWidget      *row = gtk_widget_get_ancestor (gtk_window_get_focus (window), CRAMP_TYPE_BEDSIDE_ROW);
  GtkWidget      *page = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  diary_window_settle ();
  g_assert_true (gtk_widget_compute_bounds (row, page, &bounds));
  g_test_message ("The line stands from %g to %g of %d", bounds.origin.y, bounds.origin.y + bounds.size.height, gtk_widget_get_height (page));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (page));
}

/* With text twice as large in a narrow window, what is said below the page takes
 * from its room. */
static void
test_in_sight (DiaryWindow  *fixture,
               gconstpointer data)
{
  GtkWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  window = open_sheet (fixture);
  gtk_window_set_default_size (window, 360, 640);
  assert_line_in_sight (window);
  type (window, "1240");
  assert_line_in_sight (window);
  for (guint night = 1; night < 14; night++)
    {
      type (window, "/");
      assert_line_in_sight (window);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* What the diary has is seen, told before it is overwritten, and comes back. */
static void
test_differs (DiaryWindow  *fixture,
              gconstpointer data)
{
  GtkWindow *window;

  add_cramp (fixture);
  window = open_sheet (fixture);
  g_assert_nonnull (find_said (window, "In your diary: 1 cramp"));
  type (window, "0/0/");
  save (window);
  g_assert_nonnull (find_said (GTK_WINDOW (window_dialogs_wait ()), "Night of Sunday to Monday, 8 to 9 November 2026, how many: in your diary 1, on the sheet 0"));
  window_dialogs_answer (window_dialogs_wait (), "_Cancel");
  g_assert_cmpint (read_answer (fixture, SECOND, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);

  save (window);
  window_dialogs_answer (window_dialogs_wait (), "_Keep the diary’s");
  diary_window_settle ();
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 1);
  g_assert_cmpint (read_answer (fixture, FIRST, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (read_answer (fixture, SECOND, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);

  window = open_sheet (fixture);
  type (window, "0");
  save (window);
  window_dialogs_answer (window_dialogs_wait (), "_Overwrite");
  diary_window_settle ();
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 0);
  g_assert_cmpint (read_answer (fixture, FIRST, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);

  diary_window_act (fixture, "win.undo");
  g_assert_cmpuint (count_cramps (fixture, FIRST), ==, 1);
  g_assert_cmpint (read_answer (fixture, FIRST, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);
}

/* The same once more changes nothing, and it says so. */
static void
test_again (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  save (window);
  g_assert_nonnull (find_said (window, "Nothing is typed in yet."));
  type (window, "0/");
  save (window);
  window = open_sheet (fixture);
  type (window, "0/");
  save (window);
  window_dialogs_wait_for_words (fixture, "Your diary has all of this already.");
}

/* A leg that was numb or weak is to be asked about. */
static void
test_after (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);
  g_autoptr (CrampEpisode) cramp = NULL;

  type (window, "1  2    01");
  save (window);
  cramp = read_cramp (fixture, FIRST);
  g_assert_cmpstr (cramp_episode_get_note (cramp), ==, "A leg was numb or weak afterwards.");
  window_dialogs_wait_for_words (fixture, "1 night entered from the sheet. Say what was numb or weak");
  g_assert_nonnull (find_said (GTK_WINDOW (fixture->window), "Add details"));
}

/* Nothing that was typed is lost unasked, whatever closes the window. */
static void
test_leave (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  gtk_window_close (window);
  g_assert_true (diary_window_get_newest (fixture) == GTK_WIDGET (fixture->window));

  window = open_sheet (fixture);
  type (window, "0/");
  gtk_window_close (window);
  window_dialogs_answer (window_dialogs_wait (), "_Go on typing");
  g_assert_true (diary_window_get_newest (fixture) == GTK_WIDGET (window));

  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  window_dialogs_answer (window_dialogs_wait (), "_Go on typing");
  g_assert_null (window_dialogs_find ());

  cramp_closing_keys_close_all ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  window_dialogs_answer (window_dialogs_wait (), "_Save");
  diary_window_settle ();
  g_assert_cmpint (read_answer (fixture, FIRST, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);

  window = open_sheet (fixture);
  type (window, "/0");
  gtk_window_close (window);
  window_dialogs_answer (window_dialogs_wait (), "_Throw it away");
  diary_window_settle ();
  g_assert_true (diary_window_get_newest (fixture) == GTK_WIDGET (fixture->window));
  g_assert_cmpint (read_answer (fixture, SECOND, CRAMP_NIGHT_CRAMP_FREE), ==, CRAMP_UNANSWERED);
}

static guint
count_kept (DiaryWindow *fixture)
{
  g_autoptr (GPtrArray) lines = cramp_store_read_draft (fixture->diary.store, NULL);

  return lines->len;
}

static gboolean
are_two_kept (gpointer fixture)
{
  return count_kept (fixture) == 2;
}

/* As when the program ends without a word. */
static GtkWindow *
lose_and_open_again (DiaryWindow *fixture,
                     GtkWindow   *window)
{
  gtk_window_destroy (window);

  return open_sheet (fixture);
}

static void
type_two_lines (DiaryWindow *fixture,
                GtkWindow   *window)
{
  type (window, "0/1240l");
  g_assert_true (diary_window_wait (are_two_kept, fixture));
}

/* What was typed is there again after the program was lost, until it is in the
 * diary. */
static void
test_draft (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  g_assert_false (gtk_widget_get_visible (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_BEDSIDE_DRAFT)));
  cramp_date_button_set_date (CRAMP_DATE_BUTTON (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_DATE_BUTTON)), read_night ("2026-10-01"));
  type_two_lines (fixture, window);

  window = lose_and_open_again (fixture, window);
  g_assert_true (gtk_widget_get_visible (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_BEDSIDE_DRAFT)));
  assert_at (window, CRAMP_BEDSIDE_SITES);
  type (window, "2");
  save (window);
  g_assert_cmpint (read_answer (fixture, "2026-10-01", CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
  g_assert_cmpuint (count_cramps (fixture, "2026-10-02"), ==, 1);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
}

/* A clock that has gone back puts all lines into time to come: they are there once
 * it is right again. */
static void
test_draft_to_come (DiaryWindow  *fixture,
                    gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  type_two_lines (fixture, window);
  fake_clock_show (fixture->clock, "2025-11-18T20:15:00");
  window = lose_and_open_again (fixture, window);
  g_assert_cmpuint (count_kept (fixture), ==, 2);
  gtk_window_destroy (window);
}

/* What is thrown away does not come again. */
static void
test_draft_dropped (DiaryWindow  *fixture,
                    gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  type_two_lines (fixture, window);
  gtk_window_close (window);
  window_dialogs_answer (window_dialogs_wait (), "_Throw it away");
  diary_window_settle ();
  g_assert_cmpuint (count_kept (fixture), ==, 0);

  window = open_sheet (fixture);
  type_two_lines (fixture, window);
  window = lose_and_open_again (fixture, window);
  press (window, "Throw Them Away");
  window_dialogs_answer (window_dialogs_wait (), "_Throw it away");
  diary_window_settle ();
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_BEDSIDE_DRAFT)));
  assert_at (window, CRAMP_BEDSIDE_COUNT);
  save (window);
  g_assert_nonnull (find_said (window, "Nothing is typed in yet."));
}

/* Lines move with the first night, and none may end up in what is to come. */
static void
test_first (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow       *window = open_sheet (fixture);
  CrampDateButton *first = CRAMP_DATE_BUTTON (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_DATE_BUTTON));

  g_assert_cmpuint (cramp_date_button_get_date (first), ==, read_night (FIRST));
  type (window, "/0");
  cramp_date_button_set_date (first, read_night ("2026-11-20"));
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "12 nights of this sheet are not over yet."));
  cramp_date_button_set_date (first, read_night ("2026-11-21"));
  diary_window_settle ();
  g_assert_cmpuint (cramp_date_button_get_date (first), ==, read_night ("2026-11-20"));
  g_assert_nonnull (find_said (window, "Some of the lines would fall on nights that are not over yet."));
  save (window);
  g_assert_cmpint (read_answer (fixture, "2026-11-21", CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
}

/* A time that was over in one night may be still to come in another. */
static void
test_first_to_come (DiaryWindow  *fixture,
                    gconstpointer data)
{
  GtkWindow *window;

  fake_clock_show (fixture->clock, "2026-11-22T03:00:00");
  window = open_sheet (fixture);
  type (window, "1500");
  g_assert_null (find_said (window, "This time is still to come."));
  cramp_date_button_set_date (CRAMP_DATE_BUTTON (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_DATE_BUTTON)), read_night ("2026-11-21"));
  diary_window_settle ();
  g_assert_nonnull (find_said (window, "This time is still to come."));
}

static void
assert_no_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SCROLLED_WINDOW (widget) && GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_NONE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_no_wheel (child);
}

/* The wheel of the mouse is for the whole sheet, wherever the mouse is. */
static void
test_wheel (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWindow *window = open_sheet (fixture);

  assert_no_wheel (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_BEDSIDE_GRID));
}

static gboolean
turn_wheel (GtkWidget *grid,
            double     dx,
            double     dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_signal_emit_by_name (controller, "scroll", dx, dy, &is_handled);
    }

  return is_handled;
}

/* Two fingers, or a wheel that tilts, lead along the lines. */
static void
test_sideways (DiaryWindow  *fixture,
               gconstpointer data)
{
  GtkWindow     *window = open_sheet (fixture);
  GtkWidget     *grid = diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_BEDSIDE_GRID);
  GtkAdjustment *sideways = cramp_bedside_grid_get_sideways (CRAMP_BEDSIDE_GRID (grid));

  gtk_adjustment_configure (sideways, 0, 0, 800, 10, 300, 300);
  g_assert_true (turn_wheel (grid, 1, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), >, 50);
  g_assert_false (turn_wheel (grid, 0.1, 1));
  g_assert_true (turn_wheel (grid, -9, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), ==, 0);
}

static void
assert_begins (DiaryWindow *fixture,
               const char  *printed,
               const char  *first)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWindow *window;

  g_settings_set_string (settings, "bedside-sheet", printed);
  window = open_sheet (fixture);
  g_assert_cmpuint (cramp_date_button_get_date (CRAMP_DATE_BUTTON (diary_window_find (GTK_WIDGET (window), CRAMP_TYPE_DATE_BUTTON))), ==, read_night (first));
  gtk_window_close (window);
}

/* It begins with the sheet that was printed last, if that is the one at hand. */
static void
test_printed (DiaryWindow  *fixture,
              gconstpointer data)
{
  assert_begins (fixture, "2026-11-03", "2026-11-03");
  assert_begins (fixture, "2026-11-21", "2026-11-21");
  assert_begins (fixture, "2026-11-22", FIRST);
  assert_begins (fixture, "2026-08-01", FIRST);
  assert_begins (fixture, "nonsense", FIRST);
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();
  ADD ("/bedside/keys", test_keys);
  ADD ("/bedside/words", test_words);
  ADD ("/bedside/above", test_above);
  ADD ("/bedside/wrong", test_wrong);
  ADD ("/bedside/wrong-again", test_wrong_again);
  ADD ("/bedside/back", test_back);
  ADD ("/bedside/space", test_space);
  ADD ("/bedside/remark", test_remark);
  ADD ("/bedside/together", test_together);
  ADD ("/bedside/hints", test_hints);
  ADD ("/bedside/in-sight", test_in_sight);
  ADD ("/bedside/differs", test_differs);
  ADD ("/bedside/again", test_again);
  ADD ("/bedside/after", test_after);
  ADD ("/bedside/leave", test_leave);
  ADD ("/bedside/draft", test_draft);
  ADD ("/bedside/draft-to-come", test_draft_to_come);
  ADD ("/bedside/draft-dropped", test_draft_dropped);
  ADD ("/bedside/first", test_first);
  ADD ("/bedside/first-to-come", test_first_to_come);
  ADD ("/bedside/wheel", test_wheel);
  ADD ("/bedside/sideways", test_sideways);
  ADD ("/bedside/printed", test_printed);

  return g_test_run ();
}

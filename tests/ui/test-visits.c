/* test-visits.c - visits to a doctor, noted, changed, deleted and taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "cramp-store-person.h"
#include "cramp-visit-editor.h"
#include "cramp-visits-window.h"
#include "diary-window.h"

#define WAITING "Is it the back?"

static void
set_up (DiaryWindow  *fixture,
        gconstpointer data)
{
  diary_window_set_up (fixture, data);
  diary_window_start (fixture, 60);
  diary_window_open (fixture, 360, 640);
}

static GtkWidget *
get_newest (DiaryWindow *fixture)
{
  return diary_window_get_newest (fixture);
}

static void
close_all (DiaryWindow *fixture)
{
  while (get_newest (fixture) != GTK_WIDGET (fixture->window))
    gtk_window_destroy (GTK_WINDOW (get_newest (fixture)));
}

static void
tear_down (DiaryWindow  *fixture,
           gconstpointer data)
{
  close_all (fixture);
  diary_window_tear_down (fixture, data);
}

static void
set_waiting (DiaryWindow *fixture)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (fixture->diary.store, NULL);

  profile->texts[CRAMP_PROFILE_QUESTIONS] = g_strdup (WAITING);
  g_assert_true (cramp_store_save_record (fixture->diary.store, &cramp_profile_kind, profile, NULL));
}

static GPtrArray *
read_visits (DiaryWindow *fixture)
{
  GPtrArray *visits = cramp_store_read_records (fixture->diary.store, &cramp_visit_kind, NULL);

  g_assert_nonnull (visits);
  return visits;
}

static void
press (DiaryWindow *fixture,
       const char  *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (diary_window_find_label (get_newest (fixture), label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  diary_window_settle ();
}

/* The text that is asked for second. */
static void
find_texts (GtkWidget *widget,
            GPtrArray *found)
{
  if (GTK_IS_TEXT_VIEW (widget))
    g_ptr_array_add (found, gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_texts (child, found);
}

static void
answer (DiaryWindow *fixture,
        const char  *text)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  find_texts (get_newest (fixture), texts);
  g_assert_cmpuint (texts->len, ==, 2);
  gtk_text_buffer_set_text (g_ptr_array_index (texts, 1), text, -1);
}

static void
note_visit (DiaryWindow *fixture)
{
  diary_window_act (fixture, "win.visits");
  press (fixture, "Note a visit…");
  answer (fixture, "Perhaps.");
  press (fixture, "Note this visit");
}

static void
assert_waiting (DiaryWindow *fixture,
                const char  *questions)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (fixture->diary.store, NULL);

  g_assert_cmpstr (profile->texts[CRAMP_PROFILE_QUESTIONS], ==, questions);
}

/* Questions that were asked do not wait any longer, until that is taken back. */
static void
test_note (DiaryWindow  *fixture,
           gconstpointer data)
{
  set_waiting (fixture);
  note_visit (fixture);
  {
    g_autoptr (GPtrArray) visits = read_visits (fixture);
    const CrampVisit *visit = g_ptr_array_index (visits, 0);

    g_assert_cmpuint (visits->len, ==, 1);
    g_assert_cmpstr (visit->questions, ==, WAITING);
    g_assert_cmpstr (visit->answer, ==, "Perhaps.");
  }
  assert_waiting (fixture, NULL);
  g_assert_nonnull (diary_window_find_label (get_newest (fixture), "Perhaps."));

  press (fixture, "Undo");
  {
    g_autoptr (GPtrArray) visits = read_visits (fixture);

    g_assert_cmpuint (visits->len, ==, 0);
  }
  assert_waiting (fixture, WAITING);
}

static GtkWidget *
find_typed (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_typed (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An appointment in March, with what is to be asked there. */
static void
test_plan (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autoptr (GDateTime) march = g_date_time_new_utc (2027, 3, 12, 12, 0, 0);
  g_autoptr (GPtrArray) visits = NULL;

  set_waiting (fixture);
  diary_window_act (fixture, "win.visits");
  press (fixture, "Note a visit…");
  gtk_calendar_select_day (GTK_CALENDAR (find_typed (get_newest (fixture), GTK_TYPE_CALENDAR)), march);
  press (fixture, "Use this day");
  press (fixture, "Note this visit");
  visits = read_visits (fixture);

  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpuint (((const CrampVisit *) g_ptr_array_index (visits, 0))->date, ==, cramp_date_of (march));
  g_assert_cmpstr (((const CrampVisit *) g_ptr_array_index (visits, 0))->questions, ==, WAITING);
  g_assert_nonnull (diary_window_find_label (get_newest (fixture), "Planned for 12 March 2027"));
}

/* Who only looks notes nothing. */
static void
test_look (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) visits = NULL;

  set_waiting (fixture);
  diary_window_act (fixture, "win.visits");
  press (fixture, "Note a visit…");
  gtk_window_close (GTK_WINDOW (get_newest (fixture)));
  diary_window_settle ();
  visits = read_visits (fixture);
  g_assert_cmpuint (visits->len, ==, 0);
  assert_waiting (fixture, WAITING);
}

static void
test_change_and_delete (DiaryWindow  *fixture,
                        gconstpointer data)
{
  GtkWidget *row;

  note_visit (fixture);
  row = gtk_widget_get_ancestor (diary_window_find_label (get_newest (fixture), "Perhaps."), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (row, "activated");
  answer (fixture, "Come again in spring.");
  gtk_window_close (GTK_WINDOW (get_newest (fixture)));
  diary_window_settle ();
  g_assert_nonnull (diary_window_find_label (get_newest (fixture), "Come again in spring."));

  row = gtk_widget_get_ancestor (diary_window_find_label (get_newest (fixture), "Come again in spring."), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (row, "activated");
  press (fixture, "Delete this visit");
  {
    g_autoptr (GPtrArray) visits = read_visits (fixture);

    g_assert_cmpuint (visits->len, ==, 0);
  }

  press (fixture, "Undo");
  {
    g_autoptr (GPtrArray) visits = read_visits (fixture);

    g_assert_cmpuint (visits->len, ==, 1);
    g_assert_cmpstr (((const CrampVisit *) g_ptr_array_index (visits, 0))->answer, ==, "Come again in spring.");
  }
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();
  ADD ("/visits/note", test_note);
  ADD ("/visits/plan", test_plan);
  ADD ("/visits/look", test_look);
  ADD ("/visits/change-and-delete", test_change_and_delete);

  return g_test_run ();
}

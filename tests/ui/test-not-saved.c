/* test-not-saved.c - every reason, in each place where something is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-bedside-entry.h"
#include "cramp-conditions-row.h"
#include "cramp-error-words.h"
#include "cramp-reminder-row.h"
#include "cramp-signal-notice-row.h"
#include "cramp-store-deeds.h"
#include "cramp-store-episodes.h"
#include "cramp-store-private.h"
#include "diary-window.h"

#define CRAMP_ID "cramp"

/* A window, what opens it, and what a person does there. */
typedef struct
{
  const char *name;
  const char *action;
  void (*press) (GtkWidget *window);
} Place;

/* Each time another one, or it is asked about. */
static void
log_cramp (GtkWidget *window)
{
  static int minutes = 60;

  gtk_widget_activate_action (window, "win.log-earlier", "i", minutes += 5);
}

static void
tick (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.untick-night", "s", "2026-01-01");
  gtk_widget_activate_action (window, "win.tick-night", "s", "2026-01-01");
}

static void
undo (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.undo-deed", "x", G_GINT64_CONSTANT (1));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static void
delete_cramp (GtkWidget *window)
{
  g_signal_emit_by_name (find_button (window, "Delete this cramp"), "clicked");
}

static void
start (GtkWidget *window)
{
  g_signal_emit_by_name (find_button (window, "Start"), "clicked");
}

static void
answer_none (GtkWidget *window)
{
  g_signal_emit_by_name (find_button (window, "None of these"), "clicked");
}

static void
tick_condition (GtkWidget *window)
{
  GtkWidget *check = diary_window_find (diary_window_find (window, CRAMP_TYPE_CONDITIONS_ROW), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
set_number (GtkWidget *window)
{
  GtkWidget *row = diary_window_find (window, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), "999");
  g_signal_emit_by_name (row, "apply");
}

static void
turn (GtkWidget *window,
      GType      row)
{
  GtkWidget *toggle = diary_window_find (diary_window_find (window, row), GTK_TYPE_SWITCH);

  gtk_switch_set_active (GTK_SWITCH (toggle), !gtk_switch_get_active (GTK_SWITCH (toggle)));
}

static void
switch_reminder (GtkWidget *window)
{
  turn (window, CRAMP_TYPE_REMINDER_ROW);
}

static void
switch_signal_notices (GtkWidget *window)
{
  turn (window, CRAMP_TYPE_SIGNAL_NOTICE_ROW);
}

/* What was typed stays where it is. */
static void
enter_sheet (GtkWidget *window)
{
  GtkEditable *cell = GTK_EDITABLE (adw_bin_get_child (ADW_BIN (diary_window_find (window, CRAMP_TYPE_BEDSIDE_ENTRY))));

  gtk_editable_set_text (cell, "0");
  g_signal_emit_by_name (find_button (window, "_Save to the diary"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (cell), ==, "0");
}

static void
begin_guide (GtkWidget *window)
{
  gtk_widget_activate_action (window, "guide.begin", NULL);
}

static const Place places[] = {
  { "log", "win.show-page::tonight", log_cramp },
  { "tick", "win.show-page::nights", tick },
  { "undo", "win.show-page::tonight", undo },
  { "cramp", "win.edit-episode::" CRAMP_ID, delete_cramp },
  { "sign", "win.urgent-signs", answer_none },
  { "number", "win.urgent-signs", set_number },
  { "profile", "win.profile", tick_condition },
  { "sheet", "win.enter-bedside-sheet", enter_sheet },
  { "reminder", "win.reminders", switch_reminder },
  { "signal-notices", "win.reminders", switch_signal_notices },
  { "guide", "win.start-guide::stretch", begin_guide },
  { "welcome", NULL, start },
};

static void
add_cramp (DiaryWindow *fixture)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (now);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup (CRAMP_ID);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, episode, &error);
  g_assert_no_error (error);
}

/* The window that the action opens, or the one of the diary. */
static GtkWidget *
open_place (DiaryWindow *fixture,
            const Place *place)
{
  GListModel *windows = gtk_window_get_toplevels ();

  if (place->action != NULL)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_action_parse_detailed_name (place->action, &name, &target, NULL);
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target);
      diary_window_settle ();
    }
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (fixture->window))
        return window;
    }

  return GTK_WIDGET (fixture->window);
}

static gboolean
shows (GtkWidget  *widget,
       const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
fail_to_open (CrampStore *store,
              GError    **error)
{
  return TRUE;
}

/* Whatever stands in the way, each write fails for it; reading goes on. */
static void
obstruct (CrampStore *store,
          int         code)
{
  g_clear_error (&store->obstacle);
  store->obstacle = g_error_new_literal (CRAMP_STORE_ERROR, code, "test");
  store->open_again = fail_to_open;
}

static void
test_place (DiaryWindow  *fixture,
            gconstpointer data)
{
  const Place   *place = data;
  GLogLevelFlags fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  GtkWidget     *window;

  if (place->action != NULL)
    {
      diary_window_start (fixture, 5);
      add_cramp (fixture);
    }
  diary_window_open (fixture, 1000, 700);
  if (place->action != NULL)
    log_cramp (GTK_WIDGET (fixture->window));
  window = open_place (fixture, place);

  for (int code = 0; code <= CRAMP_STORE_ERROR_FAILED; code++)
    {
      g_autofree char *words = NULL;

      obstruct (fixture->diary.store, code);
      words = cramp_error_words_not_saved (fixture->diary.store->obstacle);
      place->press (window);
      if (!shows (window, words))
        g_error ("%s does not say: %s", place->name, words);
    }

  if (window != GTK_WIDGET (fixture->window))
    gtk_window_destroy (GTK_WINDOW (window));
  diary_window_settle ();
  g_log_set_always_fatal (fatal);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/not-saved/", places[i].name, NULL);

      g_test_add (path, DiaryWindow, &places[i], diary_window_set_up, test_place, diary_window_tear_down);
    }

  return g_test_run ();
}

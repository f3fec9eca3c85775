/* test-nights.c - the page of the nights, with many of them and few
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-focus-keeper.h"
#include "cramp-night-calendar.h"
#include "cramp-night-card.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-window.h"

/* Twice the usual 96 dots per inch, in 1024ths: what 200 % text sets. */
#define USUAL_TEXT (96 * 1024)
#define LARGE_TEXT (192 * 1024)

typedef enum
{
  UNANSWERED,
  FREE,
  CRAMPS,
  MIXED,
} Kind;

typedef struct
{
  guint nights;
  Kind  kind;
  int   width;
  int   dpi;
} Case;

static void
add_cramp (DiaryWindow *fixture,
           GDateTime   *now,
           guint        nights_ago)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (cramp_night_of (now) - nights_ago, g_date_time_get_timezone (now));
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_SITES] = CRAMP_SET (CRAMP_SITE_CALF);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, episode, &error);
  g_assert_no_error (error);
}

static void
answer (DiaryWindow *fixture,
        GDateTime   *now,
        guint        nights_ago,
        Kind         kind)
{
  g_autoptr (GError) error = NULL;

  if (kind == FREE)
    cramp_store_tick_night (fixture->diary.store, cramp_night_of (now) - nights_ago, g_date_time_to_unix (now), &error);
  else if (kind == CRAMPS)
    add_cramp (fixture, now, nights_ago);
  g_assert_no_error (error);
}

static void
fill (DiaryWindow *fixture,
      const Case  *test_case)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GError) error = NULL;

  diary_window_start (fixture, test_case->nights);
  g_assert_true (cramp_store_begin (fixture->diary.store, &error));
  for (guint i = 1; i <= test_case->nights; i++)
    answer (fixture, now, i, test_case->kind == MIXED ? (Kind) (i % 3) : test_case->kind);
  g_assert_true (cramp_store_end (fixture->diary.store, TRUE, &error));
}

/* That a parent has the place that its children take. */
static void
assert_inside (GtkWidget             *widget,
               GtkWidget             *card,
               const graphene_rect_t *room)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, card, &bounds));
  if (!graphene_rect_contains_rect (room, &bounds))
    g_error ("%s takes %g to %g of a card of %g to %g", G_OBJECT_TYPE_NAME (widget), bounds.origin.y,
             bounds.origin.y + bounds.size.height, room->origin.y, room->origin.y + room->size.height);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_inside (child, card, room);
}

static void
assert_cards (GtkWidget *widget,
              guint     *count)
{
  graphene_rect_t room;

  if (CRAMP_IS_NIGHT_CARD (widget) && gtk_widget_get_mapped (widget))
    {
      g_assert_true (gtk_widget_compute_bounds (widget, widget, &room));
      assert_inside (gtk_widget_get_first_child (widget), widget, &room);
      (*count)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_cards (child, count);
}

static gboolean
says_empty (DiaryWindow *fixture)
{
  return gtk_widget_get_mapped (diary_window_find_label (GTK_WIDGET (fixture->window), "Your nights will appear here"));
}

/* In large text it takes the window. */
static void
scroll_past_calendar (DiaryWindow *fixture)
{
  GtkWidget *nights = diary_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);

  gtk_widget_activate_action (nights, "list.scroll-to-item", "u", 2);
  diary_window_settle ();
}

/* The rows come a few at a time, and each has its place with the next frame. */
static gboolean
is_laid_out (gpointer widget)
{
  if (CRAMP_IS_NIGHT_CARD (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) == 0)
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_laid_out (child))
      return FALSE;

  return TRUE;
}

static void
test_inside (DiaryWindow  *fixture,
             gconstpointer data)
{
  const Case *test_case = data;
  guint       count = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", test_case->dpi, NULL);
  fill (fixture, test_case);
  diary_window_open (fixture, test_case->width, 640);
  diary_window_act (fixture, "win.show-page::nights");
  scroll_past_calendar (fixture);
  g_assert_true (diary_window_wait (is_laid_out, fixture->window));

  g_test_message ("The window is %d pixels wide", gtk_widget_get_width (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, test_case->width);
  assert_cards (GTK_WIDGET (fixture->window), &count);
  g_assert_true (says_empty (fixture) == (test_case->nights == 0));
  if (test_case->nights == 0)
    g_assert_cmpuint (count, ==, 0);
  else
    g_assert_cmpuint (count, >=, 2);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_TEXT, NULL);
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "cramp-entry"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);

  return found;
}

/* A press takes a moment, and is lost when its button is made anew meanwhile. The
 * cramp is one of a file, which does not say when it was changed. */
static void
test_stays (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *entry;

  fill (fixture, data);
  diary_window_open (fixture, 1000, 640);
  diary_window_act (fixture, "win.show-page::nights");

  entry = find_entry (GTK_WIDGET (fixture->window));
  g_assert_nonnull (entry);
  g_object_ref (entry);
  diary_window_act (fixture, "win.refresh");
  g_assert_true (find_entry (GTK_WIDGET (fixture->window)) == entry);
  g_object_unref (entry);
}

/* The first entry takes the place of the picture, and its undo gives it back. */
static void
test_begins (DiaryWindow  *fixture,
             gconstpointer data)
{
  diary_window_start (fixture, 0);
  diary_window_open (fixture, 360, 640);
  diary_window_act (fixture, "win.show-page::nights");
  g_assert_true (says_empty (fixture));

  diary_window_act (fixture, "win.log-cramp");
  diary_window_act (fixture, "win.show-page::nights");
  g_assert_false (says_empty (fixture));
  g_assert_nonnull (find_entry (GTK_WIDGET (fixture->window)));

  diary_window_act (fixture, "win.undo");
  diary_window_act (fixture, "win.show-page::nights");
  g_assert_true (says_empty (fixture));
}

/* Does what a key does that the list listens to. */
static void
press_key (GtkWidget  *widget,
           const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (keys) && j < g_list_model_get_n_items (G_LIST_MODEL (keys)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
  diary_window_settle ();
}

static guint
count_cramps (DiaryWindow *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cramps = cramp_store_read_episodes (fixture->diary.store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);
  return cramps->len;
}

static GtkWidget *
show_nights (DiaryWindow *fixture,
             guint        n_cramps)
{
  diary_window_start (fixture, 5);
  for (guint i = 0; i < n_cramps; i++)
    {
      g_autofree char *id = g_strdup_printf ("cramp-%u", i);

      diary_window_add_cramp (fixture, id, 2);
    }
  diary_window_open (fixture, 1000, 640);
  cramp_focus_keeper_add_to (GTK_WINDOW (fixture->window));
  diary_window_act (fixture, "win.show-page::nights");

  return gtk_widget_get_ancestor (find_entry (GTK_WIDGET (fixture->window)), GTK_TYPE_LIST_VIEW);
}

static GtkWidget *
open_nights (DiaryWindow *fixture,
             guint        n_cramps)
{
  GtkWidget *nights = show_nights (fixture, n_cramps);

  gtk_widget_grab_focus (find_entry (nights));

  return nights;
}

/* What was deleted comes back, and the keyboard stays in its night meanwhile. */
static void
test_delete (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget *nights = open_nights (fixture, 2);
  GtkWidget *card = gtk_widget_get_ancestor (find_entry (nights), CRAMP_TYPE_NIGHT_CARD);

  press_key (nights, "Delete");
  g_assert_cmpuint (count_cramps (fixture), ==, 1);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), card));

  diary_window_act (fixture, "win.undo");
  g_assert_cmpuint (count_cramps (fixture), ==, 2);
}

/* A card with several cramps: none of them is meant. */
static void
test_delete_none (DiaryWindow  *fixture,
                  gconstpointer data)
{
  GtkWidget *nights = open_nights (fixture, 2);

  gtk_widget_grab_focus (gtk_widget_get_ancestor (find_entry (nights), CRAMP_TYPE_NIGHT_CARD));
  press_key (nights, "Delete");
  g_assert_cmpuint (count_cramps (fixture), ==, 2);
}

static void
assert_menu (GtkWidget         *nights,
             const char *const *labels)
{
  GtkWidget *page = gtk_widget_get_ancestor (nights, ADW_TYPE_BIN);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (nights));
  GtkWidget *menu;
  int        needed;

  press_key (nights, "<Shift>F10");
  menu = diary_window_find (page, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  diary_window_settle ();
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (menu)), GTK_ORIENTATION_VERTICAL, -1, NULL, &needed, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (gtk_popover_get_child (GTK_POPOVER (menu))), >=, needed);
  for (; *labels != NULL; labels++)
    if (diary_window_find_label (menu, *labels) == NULL)
      g_error ("The menu does not say %s", *labels);
  g_signal_emit_by_name (gtk_widget_get_root (nights), "move-focus", GTK_DIR_DOWN);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (nights)), menu));

  gtk_popover_popdown (GTK_POPOVER (menu));
  diary_window_settle ();
  g_assert_null (diary_window_find (page, GTK_TYPE_POPOVER_MENU));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (nights)) == focus);
}

static void
test_menu (DiaryWindow  *fixture,
           gconstpointer data)
{
  GtkWidget *nights = open_nights (fixture, 2);

  assert_menu (nights, (const char *const[]){ "_Add a Cramp…", "_Details…", "De_lete", NULL });
  gtk_widget_grab_focus (gtk_widget_get_ancestor (find_entry (nights), CRAMP_TYPE_NIGHT_CARD));
  assert_menu (nights, (const char *const[]){ "_Add a Cramp…", "Details (time not known)…", "Delete (time not known)", NULL });
  gtk_widget_child_focus (nights, GTK_DIR_UP);
  assert_menu (nights, (const char *const[]){ "_Add a Cramp…", "_No Cramps", NULL });
}

/* The arrows lead from card to card, and the frame is no wider than the card. */
static void
test_arrows (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget *nights = open_nights (fixture, 2);
  GtkWidget *card = gtk_widget_get_ancestor (find_entry (nights), CRAMP_TYPE_NIGHT_CARD);
  GtkWidget *focus;

  gtk_widget_grab_focus (card);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_has_css_class (focus, "cramp-night"));
  g_assert_cmpint (gtk_widget_get_allocated_width (focus), <=, 640);

  g_assert_true (gtk_widget_child_focus (nights, GTK_DIR_DOWN));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_has_css_class (focus, "cramp-night"));
  g_assert_false (gtk_widget_is_ancestor (focus, card));

  g_assert_true (gtk_widget_child_focus (nights, GTK_DIR_UP));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), card));

  /* Not back into the same card, from its beginning to its end. */
  g_assert_true (gtk_widget_child_focus (nights, GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), card));
}

static GtkWidget *
get_focus (GtkWidget *nights)
{
  return gtk_root_get_focus (gtk_widget_get_root (nights));
}

static gboolean
is_in_calendar (GtkWidget *nights)
{
  return gtk_widget_get_ancestor (get_focus (nights), CRAMP_TYPE_NIGHT_CALENDAR) != NULL;
}

static guint
count_nights (GPtrArray *places)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += gtk_widget_has_css_class (g_ptr_array_index (places, i), "cramp-night");

  return n;
}

/* Goes on from where the keyboard is, as far as that leads among the nights. */
static GPtrArray *
walk (GtkWidget       *nights,
      GtkDirectionType direction)
{
  GPtrArray *places = g_ptr_array_new ();

  g_ptr_array_add (places, get_focus (nights));
  while (gtk_widget_child_focus (nights, direction) && !is_in_calendar (nights))
    g_ptr_array_add (places, get_focus (nights));

  return places;
}

/* The page gives the keyboard to the calendar. Tab leads on from night to night,
 * also to the night to come, which has no button, and through what is in each;
 * shift+Tab the same way back and into the calendar again. */
static void
test_tab (DiaryWindow  *fixture,
          gconstpointer data)
{
  GtkWidget *nights = show_nights (fixture, 2);
  g_autoptr (GPtrArray) down = NULL;
  g_autoptr (GPtrArray) up = NULL;

  g_assert_true (is_in_calendar (nights));
  while (is_in_calendar (nights))
    g_assert_true (gtk_widget_child_focus (nights, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_css_class (get_focus (nights), "cramp-night"));

  down = walk (nights, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (count_nights (down), ==, 6);
  g_assert_cmpuint (down->len, >, count_nights (down));
  up = walk (nights, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in_calendar (nights));
  g_assert_cmpuint (up->len, ==, down->len);
  for (guint i = 0; i < down->len; i++)
    g_assert_true (g_ptr_array_index (up, i) == g_ptr_array_index (down, down->len - 1 - i));
}

/* How many nights a person had, and what became of them. */
static const struct
{
  guint nights;
  Kind  kind;
} diaries[] = {
  { 0, UNANSWERED },
  { 1, UNANSWERED },
  { 1, CRAMPS },
  { 14, UNANSWERED },
  { 14, FREE },
  { 14, MIXED },
  { 400, UNANSWERED },
  { 400, MIXED },
};

static const Case one_cramp = { 1, CRAMPS, 1000, USUAL_TEXT };

static const int widths[] = { 360, 1000 };
static const int dpis[] = { USUAL_TEXT, LARGE_TEXT };

int
main (int   argc,
      char *argv[])
{
  static Case cases[G_N_ELEMENTS (diaries) * G_N_ELEMENTS (widths) * G_N_ELEMENTS (dpis)];

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = NULL;

      cases[i] = (Case){ diaries[i / 4].nights, diaries[i / 4].kind, widths[i / 2 % 2], dpis[i % 2] };
      path = g_strdup_printf ("/nights/inside/%u/%d/%d/%d", cases[i].nights, cases[i].kind, cases[i].width, 100 * cases[i].dpi / USUAL_TEXT);
      g_test_add (path, DiaryWindow, &cases[i], diary_window_set_up, test_inside, diary_window_tear_down);
    }

  g_test_add ("/nights/stays", DiaryWindow, &one_cramp, diary_window_set_up, test_stays, diary_window_tear_down);
  g_test_add ("/nights/begins", DiaryWindow, NULL, diary_window_set_up, test_begins, diary_window_tear_down);

  g_test_add ("/nights/delete", DiaryWindow, NULL, diary_window_set_up, test_delete, diary_window_tear_down);
  g_test_add ("/nights/delete-none", DiaryWindow, NULL, diary_window_set_up, test_delete_none, diary_window_tear_down);
  g_test_add ("/nights/menu", DiaryWindow, NULL, diary_window_set_up, test_menu, diary_window_tear_down);
  g_test_add ("/nights/arrows", DiaryWindow, NULL, diary_window_set_up, test_arrows, diary_window_tear_down);
  g_test_add ("/nights/tab", DiaryWindow, NULL, diary_window_set_up, test_tab, diary_window_tear_down);

  return g_test_run ();
}

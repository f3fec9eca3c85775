/* test-targets.c - whatever is pressed can be hit by a hand that is half asleep
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-check.h"
#include "cramp-legs-picture.h"
#include "diary-window.h"

#define DOTS 1024

#define TARGET 44

/* A number of a scale: eleven of them touch each other in one row, as wide as
 * the narrowest window lets them be. */
#define NARROWEST 24

typedef struct
{
  const char *name;
  const char *action;
  GType (*get_type) (void); /* of a part of the page, or NULL */
} Place;

static const Place places[] = {
  { "day", "win.show-page::tonight", cramp_day_check_get_type },
  { "editor", "win.edit-episode::cramp" },
  { "adding", "win.add-cramp::2026-11-18" },
  { "profile", "win.profile" },
  { "sheet", "win.enter-bedside-sheet" },
  { "signs", "win.urgent-signs" },
  { "reminders", "win.reminders" },
};

/* What does the same as the row around it is as large as the row. */
static gboolean
is_of_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return row != NULL && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget;
}

static gboolean
is_target (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || is_of_row (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         (GTK_IS_LIST_BOX_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* What GTK draws by itself: a header, the arrows of a number, what pops up. And
 * the parts of a drawn leg, which are as large as such a leg can be. */
static gboolean
is_of_toolkit (GtkWidget *widget)
{
  return ADW_IS_HEADER_BAR (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_POPOVER (widget) ||
         CRAMP_IS_LEGS_PICTURE (widget);
}

static void
assert_large (GtkWidget *widget)
{
  int             least = gtk_widget_has_css_class (widget, "cramp-grade") ? NARROWEST : TARGET;
  GtkWidget      *label = diary_window_find (widget, GTK_TYPE_LABEL);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  if (bounds.size.height < TARGET || bounds.size.width < least)
    g_error ("%s “%s” is only %g by %g", G_OBJECT_TYPE_NAME (widget), label == NULL ? "" : gtk_label_get_label (GTK_LABEL (label)),
             bounds.size.width, bounds.size.height);
}

static void
assert_all_large (GtkWidget *widget)
{
  if (is_of_toolkit (widget) || !gtk_widget_get_mapped (widget))
    return;
  if (is_target (widget))
    assert_large (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_all_large (child);
}

static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static void
assert_place (DiaryWindow *fixture,
              const Place *place,
              int          dpi)
{
  GtkWidget *newest;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * DOTS, NULL);
  diary_window_act (fixture, place->action);
  newest = diary_window_get_newest (fixture);
  gtk_window_set_default_size (GTK_WINDOW (newest), 360, 640);
  unfold (newest);
  diary_window_rest (300);
  assert_all_large (place->get_type == NULL ? newest : diary_window_find (newest, place->get_type ()));
  if (newest != GTK_WIDGET (fixture->window))
    gtk_window_destroy (GTK_WINDOW (newest));
}

static void
test_targets (DiaryWindow  *fixture,
              gconstpointer data)
{
  diary_window_start (fixture, 5);
  diary_window_add_cramp (fixture, "cramp", 1);
  diary_window_open (fixture, 360, 640);
  assert_place (fixture, data, 96);
  assert_place (fixture, data, 192);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * DOTS, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/targets/", places[i].name, NULL);

      g_test_add (path, DiaryWindow, &places[i], diary_window_set_up, test_targets, diary_window_tear_down);
    }

  return g_test_run ();
}

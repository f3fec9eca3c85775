/* cramp-spoken-toolkit.c - what GTK and libadwaita leave unsaid
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-toolkit.h"

#include "cramp-spoken-calendar.h"
#include "cramp-spoken-choice.h"
#include "cramp-spoken-dialog.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"

static GtkWidget *
find_words (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      found = find_words (child);

  return found;
}

/* What has no name is called by its class. GTK has the picture on a button name
 * it, which has none. */
static gboolean
is_named (GtkWidget *widget)
{
  if (cramp_spoken_has_name (widget))
    return TRUE;

  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) &&
         (!GTK_IS_BUTTON (widget) || find_words (widget) != NULL);
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  while (row != NULL && *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) == '\0')
    row = gtk_widget_get_ancestor (gtk_widget_get_parent (row), ADW_TYPE_PREFERENCES_ROW);

  return row;
}

static const char *
find_page_title (GtkWidget *widget)
{
  GtkWidget *stack = gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_STACK);

  for (GtkWidget *page = widget; stack != NULL && page != NULL; page = gtk_widget_get_parent (page))
    if (gtk_widget_get_parent (page) == stack)
      return adw_view_stack_page_get_title (adw_view_stack_get_page (ADW_VIEW_STACK (stack), page));

  return NULL;
}

static gboolean
holds_place_for_keyboard (GtkWidget *widget)
{
  gboolean found = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found; child = gtk_widget_get_next_sibling (child))
    found = gtk_widget_get_focusable (child) || holds_place_for_keyboard (child);

  return found;
}

static void
call (GtkWidget  *widget,
      const char *name)
{
  if (name != NULL)
    cramp_spoken_set_name (widget, name);
}

/* Its class, which GTK would say, tells nobody anything. */
static void
silence (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, FALSE);
  call (widget, "");
}

/* The title of its window was told just before. */
static void
name_after_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_SCROLLED_WINDOW (widget) && holds_place_for_keyboard (widget))
    silence (widget);
  else if (GTK_IS_WINDOW (root))
    call (widget, gtk_window_get_title (GTK_WINDOW (root)));
}

/* What only holds others is called like the row that it unfolds from, or like the
 * page. */
static void
name_holder (GtkWidget *widget)
{
  GtkWidget  *row = find_row (widget);
  const char *title = row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : find_page_title (widget);

  if (title != NULL)
    call (widget, title);
  else
    name_after_window (widget);
}

static void
name_control (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  GtkWidget  *words = find_words (widget);

  if (tooltip != NULL)
    call (widget, tooltip);
  else if (words != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words, NULL, -1);
  else
    name_holder (widget);
}

/* A group names its rows after its title, also when it has none, and when it has
 * that of its page, which was told just before. */
static gboolean
is_named_after_nothing (GtkWidget *widget)
{
  GtkWidget  *group = GTK_IS_LIST_BOX (widget) ? gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) : NULL;
  const char *title = group == NULL ? NULL : adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));

  return title != NULL && (*title == '\0' || g_strcmp0 (title, find_page_title (group)) == 0) && find_row (widget) == NULL;
}

static gboolean
is_holder (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_TEXT_VIEW (widget);
}

static gboolean
is_menu_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

/* What is pressed with a letter has that underlined, and in some languages added
 * in brackets, which is nothing to be said. */
static char *
leave_out_letter (const char *label)
{
  g_autoptr (GRegex) letter = g_regex_new ("\\s*\\(_.\\)|_", 0, 0, NULL);

  return g_regex_replace_literal (letter, label, -1, 0, "", 0, NULL);
}

static gboolean
is_named_with_letter (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) && cramp_spoken_is_named (widget, gtk_button_get_label (GTK_BUTTON (widget)));
}

/* GTK 4.8 says the letter of a button as well. GTK 4.18 has an item of a menu named
 * by a label that it says to be for the eyes only, and libadwaita 1.7 a row with an
 * entry by both labels that show its title in turn. */
static char *
find_own_name (GtkWidget *widget)
{
  GtkWidget *words = is_menu_item (widget) ? find_words (widget) : NULL;

  if (ADW_IS_ENTRY_ROW (widget))
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  if (is_named_with_letter (widget))
    return leave_out_letter (gtk_button_get_label (GTK_BUTTON (widget)));

  return words == NULL ? NULL : leave_out_letter (gtk_label_get_label (GTK_LABEL (words)));
}

/* A page of a window that libadwaita 1.7 makes, whose title is that of the window. */
static gboolean
repeats_window (GtkWidget *widget)
{
  GType            type = g_type_from_name ("AdwNavigationPage");
  GtkRoot         *root = gtk_widget_get_root (widget);
  g_autofree char *title = NULL;

  if (type == G_TYPE_INVALID || !g_type_is_a (G_OBJECT_TYPE (widget), type) || !GTK_IS_WINDOW (root))
    return FALSE;

  g_object_get (widget, "title", &title, NULL);
  return g_strcmp0 (title, gtk_window_get_title (GTK_WINDOW (root))) == 0;
}

static void
name (GtkWidget *widget)
{
  g_autofree char *own_name = find_own_name (widget);

  if (GTK_IS_WINDOW (widget) || GTK_IS_TEXT (widget))
    return;
  if (repeats_window (widget))
    call (widget, "");
  else if (own_name != NULL)
    call (widget, own_name);
  else if (is_named_after_nothing (widget))
    silence (widget);
  else if (is_named (widget))
    return;
  else if (is_holder (widget))
    name_holder (widget);
  else if (gtk_widget_get_focusable (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    name_control (widget);
}

static void
complete (GtkWidget *widget)
{
  if (GTK_IS_CALENDAR (widget))
    cramp_spoken_calendar_complete (GTK_CALENDAR (widget));
  else if (ADW_IS_EXPANDER_ROW (widget))
    cramp_spoken_row_complete (ADW_EXPANDER_ROW (widget));
  else if (ADW_IS_ENTRY_ROW (widget))
    /* It hands the keyboard on to its entry, which has the same name on GTK 4.18. */
    gtk_widget_set_focusable (widget, FALSE);
  else if (ADW_IS_COMBO_ROW (widget))
    cramp_spoken_choice_complete (ADW_COMBO_ROW (widget));
  else if (ADW_IS_ACTION_ROW (widget))
    cramp_spoken_row_unite (ADW_ACTION_ROW (widget));
  else if (ADW_IS_MESSAGE_DIALOG (widget))
    cramp_spoken_dialog_complete (ADW_MESSAGE_DIALOG (widget));

  name (widget);
  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_MENU_BUTTON (widget))
    cramp_spoken_say_once (widget);
}

static void
complete_all (GtkWidget *widget)
{
  complete (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    complete_all (child);
}

static gboolean
complete_all_cb (gpointer user_data)
{
  complete_all (user_data);

  return G_SOURCE_REMOVE;
}

/* A page that is shown later, or built later, is told of as a whole. What is
 * looked at before its window is there takes the role of the window away. */
static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkRoot   *root = gtk_widget_get_root (widget);

  /* The file chooser of GTK 4.18 does not close any more when its parts are named,
   * and GTK names them itself. */
  if (GTK_IS_FILE_CHOOSER (root))
    return TRUE;
  if (GTK_IS_WINDOW (widget) || ADW_IS_VIEW_STACK (gtk_widget_get_parent (widget)))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, complete_all_cb, g_object_ref (widget), g_object_unref);
  else if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root)))
    complete (widget);

  return TRUE;
}

static void
set_role (GType             type,
          GtkAccessibleRole role)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), role);
}

/**
 * cramp_spoken_toolkit_complete:
 *
 * Has every widget that comes on the screen, also in windows that libadwaita
 * makes, tell a screen reader what it is called. To be called once, before there
 * is any.
 */
void
cramp_spoken_toolkit_complete (void)
{
  /* Our pictures only repeat words. What wraps is no table. */
  set_role (GTK_TYPE_IMAGE, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  set_role (GTK_TYPE_FLOW_BOX, GTK_ACCESSIBLE_ROLE_GROUP);
  set_role (GTK_TYPE_FLOW_BOX_CHILD, GTK_ACCESSIBLE_ROLE_GROUP);
  /* A pane has the keyboard where nothing in it takes it, and GTK 4.18 gives a
   * name to none that has no role. */
  set_role (GTK_TYPE_SCROLLED_WINDOW, GTK_ACCESSIBLE_ROLE_GROUP);
  set_role (GTK_TYPE_CALENDAR, GTK_ACCESSIBLE_ROLE_GROUP);
  set_role (GTK_TYPE_SHORTCUT_LABEL, GTK_ACCESSIBLE_ROLE_LABEL);
  /* Its header is the row that has the keyboard. */
  set_role (ADW_TYPE_EXPANDER_ROW, GTK_ACCESSIBLE_ROLE_GROUP);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

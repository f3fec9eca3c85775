/* page-steps.c - the steps that lead to a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page-steps.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

typedef gboolean (*Matches) (GtkWidget  *widget,
                             const char *text);

/* The newest window: GTK puts it last. */
GtkWindow *
page_steps_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget  *widget,
      Matches     matches,
      const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (matches (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, matches, text);

  return found;
}

static GtkWidget *
find_in_window (Matches     matches,
                const char *text)
{
  GtkWindow *window = page_steps_window ();

  return window == NULL ? NULL : find (GTK_WIDGET (window), matches, text);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static gboolean
mentions (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/**
 * page_steps_shows:
 * @text: a text of the program, in English
 *
 * Returns: whether a window shows it, in the language of the picture
 */
gboolean
page_steps_shows (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean    found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !found; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = find (window, mentions, _ (text)) != NULL;
    }

  return found;
}

/**
 * page_steps_do:
 * @action: an action of the newest window or the application, with its
 *   parameter, such as "win.show-page::diary"
 */
void
page_steps_do (const char *action)
{
  g_autoptr (GVariant) parameter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (action, &name, &parameter, &error))
    g_error ("%s", error->message);
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (page_steps_window ()), name, parameter))
    g_error ("there is no action %s", action);
}

/* What a press on a label means is said by the first of its parents that can be
 * pressed. */
static gboolean
press_widget (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
  else if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  else if (ADW_IS_ACTION_ROW (widget) && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)) != NULL)
    adw_action_row_activate (ADW_ACTION_ROW (widget));
  else
    return FALSE;

  return TRUE;
}

/**
 * page_steps_press:
 * @text: what stands on a control of the newest window, in English, with the
 *   mark of its mnemonic if it has one
 *
 * Presses the first such control.
 */
void
page_steps_press (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (_ (text), "_", -1);
  g_autofree char *words = g_strjoinv (NULL, parts);
  GtkWidget       *widget = find_in_window (says, words);

  while (widget != NULL && !press_widget (widget))
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL)
    g_error ("nothing to press is called “%s”", text);
}

/**
 * page_steps_type:
 * @text: what to type where the keyboard is, in English where the program says it
 */
void
page_steps_type (const char *text)
{
  GtkWidget *entry = gtk_widget_get_ancestor (gtk_window_get_focus (page_steps_window ()), GTK_TYPE_EDITABLE);

  if (entry == NULL)
    g_error ("nothing can be typed into");

  gtk_editable_set_text (GTK_EDITABLE (entry), _ (text));
}

/**
 * page_steps_keys:
 * @keys: letters, and a stroke for Enter
 *
 * Presses one after the other, each where the keyboard is then.
 */
void
page_steps_keys (const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    {
      GtkWidget *text = gtk_window_get_focus (page_steps_window ());
      int        place = -1;

      if (!GTK_IS_TEXT (text))
        g_error ("nothing can be typed into");
      if (*key == '/')
        g_signal_emit_by_name (text, "activate");
      else
        gtk_editable_insert_text (GTK_EDITABLE (text), key, 1, &place);
    }
}

static gboolean
is_folded (GtkWidget  *widget,
           const char *text)
{
  return ADW_IS_EXPANDER_ROW (widget) && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget)) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0;
}

/**
 * page_steps_unfold:
 * @text: the title of a row, in English
 *
 * Unfolds each row of that name.
 */
void
page_steps_unfold (const char *text)
{
  GtkWidget *row = find_in_window (is_folded, _ (text));

  if (row == NULL)
    g_error ("nothing to unfold is called “%s”", text);

  for (; row != NULL; row = find_in_window (is_folded, _ (text)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static gboolean
has_action (GtkWidget  *widget,
            const char *action)
{
  return GTK_IS_ACTIONABLE (widget) && gtk_widget_get_sensitive (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/**
 * page_steps_press_action:
 * @action: the name of an action
 *
 * Presses the first control of the newest window that does it.
 */
void
page_steps_press_action (const char *action)
{
  GtkWidget *widget = find_in_window (has_action, action);

  if (widget == NULL)
    g_error ("nothing to press does %s", action);

  gtk_widget_activate_action_variant (widget, action, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)));
}

static gboolean
scrolls (GtkWidget  *widget,
         const char *text)
{
  return GTK_IS_SCROLLED_WINDOW (widget);
}

/**
 * page_steps_scroll_to_end:
 *
 * Shows the end of what the newest window shows the beginning of.
 */
void
page_steps_scroll_to_end (void)
{
  GtkWidget *widget = find_in_window (scrolls, NULL);

  if (widget != NULL)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
    }
}

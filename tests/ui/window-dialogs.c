/* window-dialogs.c - the dialogs over a window, and what they say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-dialogs.h"

/* The label that begins with @text, in the window or a dialog over it. */
GtkWidget *
window_dialogs_find_words (GtkWidget  *widget,
                           const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_dialogs_find_words (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The window of that kind, or NULL. */
GtkWidget *
window_dialogs_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static gboolean
has_window (gpointer type)
{
  return window_dialogs_find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

GtkWidget *
window_dialogs_wait_for_window (GType type)
{
  g_assert_true (diary_window_wait (has_window, GSIZE_TO_POINTER (type)));

  return window_dialogs_find_window (type);
}

GtkWidget *
window_dialogs_find (void)
{
  return window_dialogs_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

AdwMessageDialog *
window_dialogs_wait (void)
{
  return ADW_MESSAGE_DIALOG (window_dialogs_wait_for_window (ADW_TYPE_MESSAGE_DIALOG));
}

typedef struct
{
  GtkWidget  *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer user_data)
{
  Said *said = user_data;

  return window_dialogs_find_words (said->window, said->words) != NULL;
}

void
window_dialogs_wait_for_words_in (GtkWidget  *window,
                                  const char *words)
{
  Said said = { window, words };

  g_test_message ("%s", words);
  g_assert_true (diary_window_wait (is_said, &said));
}

void
window_dialogs_wait_for_words (DiaryWindow *fixture,
                               const char  *words)
{
  window_dialogs_wait_for_words_in (GTK_WIDGET (fixture->window), words);
}

static gboolean
is_other_dialog (gpointer user_data)
{
  return window_dialogs_find () != user_data;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As Return does when the button has the keyboard. */
void
window_dialogs_answer (AdwMessageDialog *dialog,
                       const char       *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (diary_window_wait (is_other_dialog, dialog));
}

/* cramp-bedside-window.c - the bedside sheet, typed in afterwards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-bedside-window.h"

#include <glib/gi18n.h>

#include "cramp-bedside-draft.h"
#include "cramp-bedside-grid.h"
#include "cramp-bedside-questions.h"
#include "cramp-bedside-row.h"
#include "cramp-bedside-sheet.h"
#include "cramp-bedside-words.h"
#include "cramp-date-button.h"
#include "cramp-diary-bedside.h"
#include "cramp-error-words.h"
#include "cramp-into-sight.h"
#include "cramp-large-text.h"
#include "cramp-sideways-bar.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"

/* (choice) A sheet that was printed longer ago is not the one at hand. */
#define PRINTED_NIGHTS 42

struct _CrampBedsideWindow
{
  AdwWindow parent_instance;

  CrampToast        *toast;
  CrampBedsideDraft *draft;
  GtkWidget         *page;
  GtkWidget         *first_row;
  CrampDateButton   *first;
  CrampBedsideGrid  *grid;
  GtkLabel          *to_come;
  CrampSidewaysBar  *sideways;
  GtkLabel          *cell;
  GtkWidget         *save;

  CrampStore    *store;
  CrampNightDate shown; /* the first night */
  CrampDeed     *deed;  /* what was done here, or NULL */
  char          *noted; /* the cramp that is to be asked more of, or NULL */
  guint          count;
  gboolean       is_asking, may_close;
};

G_DEFINE_FINAL_TYPE (CrampBedsideWindow, cramp_bedside_window, ADW_TYPE_WINDOW)

static void
tell_to_come (CrampBedsideWindow *self,
              guint               to_come)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u night of this sheet is not over yet.", "%u nights of this sheet are not over yet.", to_come), to_come);

  gtk_label_set_label (self->to_come, words);
  gtk_widget_set_visible (GTK_WIDGET (self->to_come), to_come > 0);
}

static void
refresh (CrampBedsideWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampNightDate last = MIN (cramp_last_night (now), self->shown + CRAMP_BEDSIDE_NIGHTS - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) nights = cramp_calendar_read (self->store, self->shown, last, now, &error);

  if (nights == NULL)
    {
      cramp_toast_tell (self->toast, cramp_error_words_explain (error));
      return;
    }

  cramp_bedside_grid_show (self->grid, nights);
  tell_to_come (self, CRAMP_BEDSIDE_NIGHTS - nights->len);
}

static void
typed_cb (CrampBedsideWindow *self)
{
  if (!self->may_close)
    cramp_bedside_draft_keep_soon (self->draft, self->shown);
}

/* Lines move with the date, and none of them may end up where it is not seen. */
static void
first_changed_cb (CrampBedsideWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampNightDate last = cramp_last_night (now);
  CrampNightDate first = cramp_date_button_get_date (self->first);
  guint          used = MAX (1, cramp_bedside_grid_count_used (self->grid));

  if (self->store == NULL || first == self->shown)
    return;

  if (first == 0)
    first = last + 1 - CRAMP_BEDSIDE_NIGHTS;
  if (first + used - 1 > last)
    {
      cramp_toast_tell (self->toast, _ ("Some of the lines would fall on nights that are not over yet."));
      first = self->shown;
    }
  self->shown = first;
  cramp_date_button_set_date (self->first, first);
  refresh (self);
  typed_cb (self);
}

static void
at_cell_cb (CrampBedsideWindow *self,
            CrampBedsideColumn  column)
{
  g_autofree char *words = cramp_bedside_words_question (column);

  gtk_label_set_label (self->cell, words);
}

/* What is said below the page takes from its room. */
static void
page_changed_cb (CrampBedsideWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, CRAMP_TYPE_BEDSIDE_ROW);

  if (row != NULL)
    cramp_into_sight_keep (row);
}

static void
ended_cb (CrampBedsideWindow *self)
{
  gtk_widget_grab_focus (self->save);
}

static gboolean
close_cb (gpointer window)
{
  gtk_window_close (window);

  return G_SOURCE_REMOVE;
}

/* A question that was just answered is still going, and needs the window until it
 * is gone. */
static void
close_soon (CrampBedsideWindow *self)
{
  self->may_close = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (self), g_object_unref);
}

static void
enter (CrampBedsideWindow *self,
       CrampBedsideKeep    keep)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GArray) lines = cramp_bedside_grid_collect (self->grid);
  g_autoptr (GError) error = NULL;

  /* Translators: a note in the diary; the bedside sheet asks for no more than yes or no. */
  if (!cramp_diary_enter_bedside (self->store, lines, keep, _ ("A leg was numb or weak afterwards."), now, &self->noted, &self->deed, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  self->count = lines->len;
  cramp_bedside_draft_stop (self->draft);
  close_soon (self);
}

static void
differ_answered_cb (CrampBedsideWindow *self,
                    const char         *response)
{
  if (g_str_equal (response, "keep"))
    enter (self, CRAMP_BEDSIDE_KEEP_DIARY);
  else if (g_str_equal (response, "overwrite"))
    enter (self, CRAMP_BEDSIDE_KEEP_SHEET);
}

static void
ask_what_stays (CrampBedsideWindow *self,
                GArray             *changes)
{
  GtkWindow *question = cramp_bedside_questions_new_differs (GTK_WINDOW (self), changes);

  g_signal_connect_object (question, "response", G_CALLBACK (differ_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

static void
save_clicked_cb (CrampBedsideWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) changes = NULL;

  if (self->may_close || !cramp_bedside_grid_check (self->grid))
    return;

  lines = cramp_bedside_grid_collect (self->grid);
  if (lines->len == 0)
    {
      cramp_toast_tell (self->toast, _ ("Nothing is typed in yet."));
      cramp_bedside_grid_begin (self->grid);
      return;
    }

  changes = cramp_diary_compare_bedside (self->store, lines, now, &error);
  if (changes == NULL)
    cramp_toast_tell_not_saved (self->toast, error);
  else if (changes->len > 0)
    ask_what_stays (self, changes);
  else
    enter (self, CRAMP_BEDSIDE_KEEP_DIARY);
}

static void
leave_answered_cb (CrampBedsideWindow *self,
                   const char         *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "save"))
    save_clicked_cb (self);
  else if (g_str_equal (response, "discard"))
    {
      cramp_bedside_draft_drop (self->draft);
      close_soon (self);
    }
}

static void
ask_whether_to_leave (CrampBedsideWindow *self)
{
  GtkWindow *question = cramp_bedside_questions_new_leave (GTK_WINDOW (self));

  self->is_asking = TRUE;
  g_signal_connect_object (question, "response", G_CALLBACK (leave_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

static gboolean
close_request_cb (CrampBedsideWindow *self)
{
  if (self->may_close)
    return GDK_EVENT_PROPAGATE;
  if (cramp_bedside_grid_count_used (self->grid) == 0)
    {
      cramp_bedside_draft_drop (self->draft);
      return GDK_EVENT_PROPAGATE;
    }

  if (!self->is_asking)
    ask_whether_to_leave (self);
  return GDK_EVENT_STOP;
}

/* The window of the diary waits for what is asked before it. */
static gboolean
parent_closes_cb (CrampBedsideWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));

  return gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
cramp_bedside_window_finalize (GObject *object)
{
  CrampBedsideWindow *self = CRAMP_BEDSIDE_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->deed, cramp_deed_free);
  g_free (self->noted);

  G_OBJECT_CLASS (cramp_bedside_window_parent_class)->finalize (object);
}

static void
cramp_bedside_window_class_init (CrampBedsideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_bedside_window_finalize;

  g_type_ensure (CRAMP_TYPE_BEDSIDE_DRAFT);
  g_type_ensure (CRAMP_TYPE_BEDSIDE_GRID);
  g_type_ensure (CRAMP_TYPE_DATE_BUTTON);
  g_type_ensure (CRAMP_TYPE_SIDEWAYS_BAR);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside/cramp-bedside-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, draft);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, page);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, first_row);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, first);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, to_come);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, sideways);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, cell);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, first_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, at_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_bedside_window_init (CrampBedsideWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (self->first_row);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->page)), "changed",
                           G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  cramp_sideways_bar_watch (self->sideways, cramp_bedside_grid_get_sideways (self->grid));
}

static CrampNightDate
choose_first (CrampBedsideWindow *self,
              CrampNightDate      drafted,
              CrampNightDate      printed)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampNightDate last = cramp_last_night (now);

  if (drafted != 0)
    return drafted;

  return printed <= last && printed + PRINTED_NIGHTS > last ? printed : last + 1 - CRAMP_BEDSIDE_NIGHTS;
}

/**
 * cramp_bedside_window_new:
 * @parent: the window it belongs to
 * @printed: the first night of the sheet that was printed last, or 0
 *
 * Makes a window that a sheet is typed into. It begins with the nights of the
 * sheet that was being typed in when the program ended, or of the one that was
 * printed, or with the last ones.
 *
 * Returns: (transfer none): the window
 */
CrampBedsideWindow *
cramp_bedside_window_new (GtkWindow     *parent,
                          CrampStore    *store,
                          CrampNightDate printed)
{
  CrampBedsideWindow *self = g_object_new (CRAMP_TYPE_BEDSIDE_WINDOW, "transient-for", parent, NULL);

  self->shown = choose_first (self, cramp_bedside_draft_set_store (self->draft, store), printed);
  cramp_date_button_set_date (self->first, self->shown);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parent, "close-request", G_CALLBACK (parent_closes_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  cramp_bedside_draft_take_up (self->draft, self->grid, self->shown);
  cramp_bedside_grid_begin (self->grid);

  return self;
}

/**
 * cramp_bedside_window_get_count:
 * @self: a window that is being closed
 *
 * Returns: how many nights were saved to the diary, or 0 when none was
 */
guint
cramp_bedside_window_get_count (CrampBedsideWindow *self)
{
  return self->count;
}

/**
 * cramp_bedside_window_get_noted:
 *
 * Returns: (nullable): the id of a cramp after which a leg was numb or weak, and
 *   of which more is to be asked
 */
const char *
cramp_bedside_window_get_noted (CrampBedsideWindow *self)
{
  return self->noted;
}

/**
 * cramp_bedside_window_get_deed:
 * @self: a window that is being closed
 *
 * Returns: (transfer none) (nullable): what was done in it, or %NULL when that
 *   changed nothing
 */
CrampDeed *
cramp_bedside_window_get_deed (CrampBedsideWindow *self)
{
  return self->deed;
}

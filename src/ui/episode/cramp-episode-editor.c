/* cramp-episode-editor.c - everything about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-episode-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-episode-form.h"
#include "cramp-episode-questions.h"
#include "cramp-text-limit.h"
#include "cramp-toast.h"
#include "cramp-when-row.h"

/* How long typing may rest before the note is saved. */
#define NOTE_DELAY_MS 600

struct _CrampEpisodeEditor
{
  AdwWindow parent_instance;

  CrampToast       *toast;
  CrampWhenRow     *when_row;
  CrampEpisodeForm *form;
  GtkTextBuffer    *note;
  GtkTextView      *note_view;
  GtkLabel         *note_limit;

  CrampStore              *store;
  CrampEpisodeDraft       *draft;
  CrampChange             *change;
  CrampEpisodeEditorResult result;
  guint                    note_source;
  gboolean                 loading;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeEditor, cramp_episode_editor, ADW_TYPE_WINDOW)

static void
tell (CrampEpisodeEditor *self,
      const char         *message)
{
  cramp_toast_tell (self->toast, message);
}

static void
save (CrampEpisodeEditor *self)
{
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  self->draft->modified = g_get_real_time () / G_USEC_PER_SEC;
  episode = cramp_episode_new (self->draft);
  cramp_episode_form_set_stopwatch (self->form, episode);
  if (!cramp_store_save_episode (self->store, episode, &error))
    {
      g_warning ("Could not save a cramp: %s", error->message);
      tell (self, _ ("This change could not be saved. What was saved before is still there."));
      return;
    }

  if (self->result == CRAMP_EPISODE_EDITOR_UNCHANGED)
    self->result = CRAMP_EPISODE_EDITOR_CHANGED;
}

static void
when_chosen_cb (CrampEpisodeEditor *self)
{
  if (cramp_when_row_apply (self->when_row, self->draft))
    save (self);
}

/* The answer is saved before anything is said about it. The list of urgent
 * signs belongs to the window of the diary. */
static void
answered_cb (CrampEpisodeEditor *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  int        before[CRAMP_N_EPISODE_FIELDS];

  memcpy (before, self->draft->answers, sizeof before);
  cramp_episode_form_read_answers (self->form, self->draft->answers);
  save (self);
  if (parent != NULL && cramp_episode_turns_urgent (before, self->draft->answers))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.urgent-signs", NULL);
}

static void
save_note (CrampEpisodeEditor *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->note_source, g_source_remove);
  gtk_text_buffer_get_bounds (self->note, &start, &end);
  text = gtk_text_buffer_get_text (self->note, &start, &end, FALSE);
  if (g_strcmp0 (text, self->draft->note == NULL ? "" : self->draft->note) == 0)
    return;

  cramp_episode_draft_set_note (self->draft, *text == '\0' ? NULL : text);
  save (self);
}

static gboolean
note_rested_cb (gpointer user_data)
{
  CrampEpisodeEditor *self = user_data;

  self->note_source = 0;
  save_note (self);

  return G_SOURCE_REMOVE;
}

static void
note_changed_cb (CrampEpisodeEditor *self)
{
  if (self->loading)
    return;

  g_clear_handle_id (&self->note_source, g_source_remove);
  self->note_source = g_timeout_add (NOTE_DELAY_MS, note_rested_cb, self);
}

static void
delete_clicked_cb (CrampEpisodeEditor *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->note_source, g_source_remove);
  if (!cramp_store_delete_episode (self->store, self->draft->id, &error))
    {
      g_warning ("Could not delete a cramp: %s", error->message);
      tell (self, _ ("This cramp could not be deleted. It is still in the diary."));
      return;
    }

  self->result = CRAMP_EPISODE_EDITOR_DELETED;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (CrampEpisodeEditor *self)
{
  cramp_when_row_finish (self->when_row);
  if (self->note_source != 0)
    save_note (self);

  return GDK_EVENT_PROPAGATE;
}

static void
load (CrampEpisodeEditor *self)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (self->draft);

  self->loading = TRUE;
  cramp_when_row_set_draft (self->when_row, self->draft);
  cramp_episode_form_set_episode (self->form, episode);
  gtk_text_buffer_set_text (self->note, self->draft->note == NULL ? "" : self->draft->note, -1);
  self->loading = FALSE;
}

static void
cramp_episode_editor_dispose (GObject *object)
{
  CrampEpisodeEditor *self = CRAMP_EPISODE_EDITOR (object);

  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->draft, cramp_episode_draft_free);
  g_clear_pointer (&self->change, cramp_change_free);

  G_OBJECT_CLASS (cramp_episode_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, when_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_view);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_limit);
}

static void
cramp_episode_editor_class_init (CrampEpisodeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_episode_editor_dispose;

  g_type_ensure (CRAMP_TYPE_EPISODE_FORM);
  g_type_ensure (CRAMP_TYPE_TOAST);
  g_type_ensure (CRAMP_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-episode-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, when_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_episode_editor_init (CrampEpisodeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_text_limit_watch_view (self->note_view, self->note_limit, CRAMP_NOTE_MAX);
}

/**
 * cramp_episode_editor_new:
 * @parent: the window it belongs to
 * @store: the diary
 * @draft: (transfer full): the cramp, which is in the diary already
 * @change: (transfer full): what the diary was before the cramp was added or is
 *   changed now
 *
 * Makes a window in which a cramp is changed. Each answer is saved as it is
 * given; taking @change back undoes all of them.
 *
 * Returns: (transfer full): the window
 */
CrampEpisodeEditor *
cramp_episode_editor_new (GtkWindow         *parent,
                          CrampStore        *store,
                          CrampEpisodeDraft *draft,
                          CrampChange       *change)
{
  CrampEpisodeEditor *self = g_object_new (CRAMP_TYPE_EPISODE_EDITOR, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->draft = draft;
  self->change = change;
  if (cramp_change_is_new (change))
    self->result = CRAMP_EPISODE_EDITOR_ADDED;
  load (self);

  return self;
}

/**
 * cramp_episode_editor_get_result:
 * @self: an editor that is being closed
 *
 * Returns: what happened to the cramp
 */
CrampEpisodeEditorResult
cramp_episode_editor_get_result (CrampEpisodeEditor *self)
{
  return self->result;
}

/**
 * cramp_episode_editor_steal_change:
 * @self: an editor that is being closed
 *
 * Returns: (transfer full): what takes everything back that was done in it
 */
CrampChange *
cramp_episode_editor_steal_change (CrampEpisodeEditor *self)
{
  return g_steal_pointer (&self->change);
}

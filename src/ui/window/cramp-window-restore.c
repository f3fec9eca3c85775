/* cramp-window-restore.c - a diary as it was once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-backup-words.h"
#include "cramp-copy-words.h"
#include "cramp-error-words.h"
#include "cramp-restore-window.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"
#include "cramp-wrapping-label.h"

static gboolean
end_restoring (CrampDiaryWindow *self,
               const GError     *error)
{
  return cramp_window_end_job (self, error, _ ("The backup was not restored."), _ ("Cancelled: your diary is as it was."));
}

static void
restored_cb (GtkWindow    *window,
             CrampCopyJob *job,
             const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);

  if (!end_restoring (self, error))
    return;

  cramp_diary_window_refresh (self);
  cramp_diary_window_show_page (self, "diary");
  cramp_diary_window_offer_undo (self, _ ("The backup is restored: your diary is as it was then"), NULL, job->deed);
}

/* Which one it is about. */
static char *
describe_backup (CrampDiaryWindow *self,
                 CrampCopyJob     *job)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (job->diary_path, NULL);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i);

      if (g_str_equal (backup->path, job->path))
        return cramp_backup_words_moment (backup, now);
    }

  return NULL;
}

/* As the dialog asks before a copy is brought in. */
static void
ask (CrampDiaryWindow *self,
     CrampCopyJob     *job,
     const char       *sentence,
     const char       *lines,
     GCallback         answered)
{
  g_autofree char  *moment = describe_backup (self, job);
  g_autofree char  *body = g_strjoin ("\n", moment == NULL ? "" : moment, sentence, NULL);
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (GTK_WINDOW (self), _ ("Restore this backup?"), body);

  adw_message_dialog_set_extra_child (dialog, cramp_wrapping_label_new_lines (lines));
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Cancel"),
                                    "restore", _ ("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "restore");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "job", g_atomic_rc_box_acquire (job), (GDestroyNotify) cramp_copy_job_unref);
  g_signal_connect_object (dialog, "response", answered, self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             CrampDiaryWindow *self)
{
  if (g_str_equal (response, "restore"))
    cramp_window_start_job (self, g_object_get_data (G_OBJECT (dialog), "job"), cramp_copy_job_restore, _ ("Restoring the backup"), restored_cb);
}

static void
compared_cb (GtkWindow    *window,
             CrampCopyJob *job,
             const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  g_autofree char  *lines = NULL;

  if (!end_restoring (self, error))
    return;
  if (cramp_diary_difference_is_none (&job->difference))
    {
      cramp_diary_window_tell (self, _ ("Your diary holds the same as this backup. Nothing has changed."));
      return;
    }

  lines = cramp_copy_words_preview_restore (&job->difference);
  ask (self, job, _ ("What is in your diary now is backed up first, and you can undo this afterwards."), lines, G_CALLBACK (answered_cb));
}

static void
restore_from_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (CrampCopyJob) job = cramp_window_new_job (self);

  job->path = g_strdup (g_variant_get_bytestring (parameter));
  cramp_window_start_job (self, job, cramp_copy_job_compare, _ ("Reading the backup"), compared_cb);
}

static void
tell_not_restored (CrampDiaryWindow *self,
                   const GError     *error)
{
  g_autofree char *message = cramp_words_sentences (_ ("The backup was not restored."), cramp_error_words_explain (error));

  cramp_diary_window_tell (self, message);
}

/* In the place of a diary that cannot be opened there is none to compare with,
 * and no other action may be let loose. */
static gboolean
end_restoring_anew (CrampDiaryWindow *self,
                    const GError     *error)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore-anew", TRUE);
  if (error == NULL)
    return TRUE;

  if (error->domain != CRAMP_PROGRESS_ERROR)
    tell_not_restored (self, error);
  return FALSE;
}

typedef struct
{
  CrampDiaryWindow *window;
  char             *message;
} Telling;

static void
telling_free (Telling *telling)
{
  g_object_unref (telling->window);
  g_free (telling->message);
  g_free (telling);
}

static gboolean
tell_cb (gpointer user_data)
{
  Telling *telling = user_data;

  cramp_diary_window_tell (telling->window, telling->message);
  return G_SOURCE_REMOVE;
}

/* A store that was open all the time says that another file is in its place: what
 * that is comes after it. */
static void
tell_last (CrampDiaryWindow *self,
           char             *message)
{
  Telling *telling = g_new0 (Telling, 1);

  telling->window = g_object_ref (self);
  telling->message = message;
  g_idle_add_full (G_PRIORITY_LOW, tell_cb, telling, (GDestroyNotify) telling_free);
}

static void
restored_anew_cb (GtkWindow    *window,
                  CrampCopyJob *job,
                  const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  GtkApplication   *application = gtk_window_get_application (window);
  g_autofree char  *name = job->kept == NULL ? NULL : g_filename_display_basename (job->kept);

  if (!end_restoring_anew (self, error))
    return;

  /* It opens the diary unless that is open already. */
  if (application != NULL)
    g_application_activate (G_APPLICATION (application));
  cramp_diary_window_refresh (self);
  /* Translators: %s is the name of a file. */
  tell_last (self, name == NULL ? g_strdup (_ ("The backup is restored."))
                                : g_strdup_printf (_ ("The backup is restored. The file that could not be opened is kept: %s"), name));
}

static void
start_anew (CrampDiaryWindow *self,
            CrampCopyJob     *job,
            CrampCopyWork     work,
            const char       *title,
            CrampCopyDone     done)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore-anew", FALSE);
  cramp_copy_runner_start (GTK_WINDOW (self), job, work, title, done);
}

static void
answered_anew_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  CrampDiaryWindow *self)
{
  if (g_str_equal (response, "restore"))
    start_anew (self, g_object_get_data (G_OBJECT (dialog), "job"), cramp_copy_job_restore_anew, _ ("Restoring the backup"), restored_anew_cb);
}

static void
looked_into_cb (GtkWindow    *window,
                CrampCopyJob *job,
                const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  g_autofree char  *lines = NULL;
  gboolean          is_there = g_file_test (job->diary_path, G_FILE_TEST_EXISTS);

  if (!end_restoring_anew (self, error))
    return;

  lines = cramp_backup_words_contents (&job->contents);
  ask (self, job, is_there ? _ ("The file that cannot be opened is kept: it gets another name in the same folder.") : NULL,
       lines, G_CALLBACK (answered_anew_cb));
}

static void
restore_anew_from_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);
  g_autoptr (CrampCopyJob) job = NULL;
  const char *diary_path, *path;

  g_variant_get (parameter, "(^&ay^&ay)", &diary_path, &path);
  job = cramp_copy_job_new (diary_path, now);
  job->path = g_strdup (path);
  start_anew (CRAMP_DIARY_WINDOW (widget), job, cramp_copy_job_look_into, _ ("Reading the backup"), looked_into_cb);
}

/* The list gives way to the question. */
static void
chosen_cb (CrampRestoreWindow *list,
           const char         *path,
           CrampDiaryWindow   *self)
{
  const char *diary_path = g_object_get_data (G_OBJECT (list), "diary");

  gtk_window_close (GTK_WINDOW (list));
  if (diary_path == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-from", "^ay", path);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-anew-from", "(^ay^ay)", diary_path, path);
}

static void
open_list (CrampDiaryWindow *self,
           const char       *diary_path,
           gboolean          anew)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *list = cramp_restore_window_new (GTK_WINDOW (self), diary_path, &error);

  if (list == NULL)
    {
      g_warning ("Could not list the backups: %s", error->message);
      cramp_diary_window_tell (self, _ ("The folder of the backups could not be read."));
      return;
    }

  if (anew)
    g_object_set_data_full (G_OBJECT (list), "diary", g_strdup (diary_path), g_free);
  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_window_present (list);
}

static void
restore_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);

  open_list (self, cramp_store_get_path (cramp_diary_window_get_store (self)), FALSE);
}

static void
restore_anew_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  open_list (CRAMP_DIARY_WINDOW (widget), g_variant_get_bytestring (parameter), TRUE);
}

const CrampWindowAction cramp_window_restore_actions[] = {
  { "win.restore", NULL, restore_action },
  { "win.restore-from", "ay", restore_from_action },
  { NULL }
};

/* Those that are for a diary that cannot be opened. */
const CrampWindowAction cramp_window_restore_anew_actions[] = {
  { "win.restore-anew", "ay", restore_anew_action },
  { "win.restore-anew-from", "(ayay)", restore_anew_from_action },
  { NULL }
};

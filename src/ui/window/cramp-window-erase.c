/* cramp-window-erase.c - deleting everything
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-erasure.h"
#include "cramp-error-words.h"
#include "cramp-spoken.h"
#include "cramp-words.h"
#include "cramp-wrapping-label.h"

static void
erased_cb (GtkWindow    *window,
           CrampCopyJob *job,
           const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  gboolean          done = cramp_window_end_job (self, error, _ ("Not everything was deleted."), _ ("Cancelled: your diary is as it was."));

  cramp_diary_window_refresh (self);
  cramp_diary_window_update_undo (self);
  if (done)
    cramp_diary_window_tell (self, _ ("Everything was deleted. The diary is empty."));
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             CrampDiaryWindow *self)
{
  g_autoptr (CrampCopyJob) job = NULL;

  if (!g_str_equal (response, "delete"))
    return;

  job = cramp_window_new_job (self);
  cramp_window_start_job (self, job, cramp_copy_job_erase, _ ("Deleting everything"), erased_cb);
}

/* The word that is to be typed, so that no stray press and no held key deletes
 * a diary. */
static const char *
get_word (void)
{
  /* Translators: the word that a person types to delete the diary. Use one that
   * is typed without effort, in small letters where there are any. */
  return C_ ("to type", "delete");
}

static void
typed_cb (GtkEditable      *entry,
          AdwMessageDialog *dialog)
{
  g_autofree char *stripped = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autofree char *typed = g_utf8_casefold (stripped, -1);
  g_autofree char *word = g_utf8_casefold (get_word (), -1);

  adw_message_dialog_set_response_enabled (dialog, "delete", g_str_equal (typed, word));
}

static GtkWidget *
new_line (const char *text)
{
  GtkWidget *line = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_xalign (GTK_LABEL (line), 0);

  return line;
}

static void
append_what (GtkBox                  *box,
             const CrampErasureCount *count)
{
  g_autofree char *cramps = g_strdup_printf (ngettext ("%u cramp", "%u cramps", count->cramps), (guint) count->cramps);
  g_autofree char *nights = g_strdup_printf (ngettext ("%u answered night", "%u answered nights", count->nights), (guint) count->nights);
  g_autofree char *backups = g_strdup_printf (ngettext ("%u backup", "%u backups", count->backups), count->backups);
  /* Translators: the first %s is such as "12 cramps", the second one such as "80
   * answered nights", the third one such as "4 backups". */
  g_autofree char *what = g_strdup_printf (_ ("This deletes %s, %s, %s, and all that you said about yourself, from this computer."), cramps, nights, backups);

  gtk_box_append (box, new_line (what));
  gtk_box_append (box, new_line (_ ("Copies that you saved yourself stay where they are.")));
  gtk_box_append (box, new_line (_ ("It cannot be undone.")));
}

static void
append_entry (GtkBox           *box,
              AdwMessageDialog *dialog)
{
  GtkWidget *entry = gtk_entry_new ();
  /* Translators: %s is the word to type. */
  g_autofree char *text = g_strdup_printf (_ ("Type “%s” if that is what you want:"), get_word ());
  GtkWidget       *line = new_line (text);

  gtk_label_set_mnemonic_widget (GTK_LABEL (line), entry);
  gtk_box_append (box, line);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  cramp_spoken_set_name (entry, text);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
  gtk_box_append (box, entry);
}

static void
ask (CrampDiaryWindow        *self,
     const CrampErasureCount *count)
{
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (GTK_WINDOW (self), _ ("Delete everything?"), NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  append_what (GTK_BOX (box), count);
  append_entry (GTK_BOX (box), dialog);
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Cancel"),
                                    "delete", _ ("_Delete Everything"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (dialog, "delete", FALSE);
  adw_message_dialog_set_default_response (dialog, "delete");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
delete_everything_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char  *message = NULL;
  CrampErasureCount count;

  if (cramp_erasure_count (cramp_diary_window_get_store (self), &count, &error))
    {
      ask (self, &count);
      return;
    }

  message = cramp_words_sentences (_ ("Not everything was deleted."), cramp_error_words_explain (error));
  cramp_diary_window_tell (self, message);
}

const CrampWindowAction cramp_window_erase_actions[] = {
  { "win.delete-everything", NULL, delete_everything_action },
  { NULL }
};

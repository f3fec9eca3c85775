/* cramp-window-soak.c - reading why the foot soak is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-diary-person.h"
#include "cramp-soak-words.h"
#include "cramp-window-clock.h"
#include "cramp-wrapping-label.h"

/* Whoever agreed to a reason once stays with it until it is taken back. */
static void
save_despite (CrampDiaryWindow *self,
              int               reasons)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  gboolean done = cramp_diary_answer_reminder (cramp_diary_window_get_store (self), CRAMP_REMINDER_SOAK, CRAMP_REMINDER_DESPITE, reasons, now, NULL, &error);

  cramp_diary_window_end_quietly (self, done, error);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             CrampDiaryWindow *self)
{
  int reasons = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "reasons"));

  if (g_str_equal (response, "use"))
    save_despite (self, reasons);
}

static void
explain_soak_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  int               reasons = g_variant_get_int32 (parameter);
  g_autofree char  *body = cramp_soak_words_explanation (reasons);
  GtkApplication   *application = gtk_window_get_application (GTK_WINDOW (self));
  GtkWindow        *parent = application == NULL ? NULL : gtk_application_get_active_window (application);
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (parent == NULL ? GTK_WINDOW (self) : parent, _ ("Why the foot soak is left out"), body);

  adw_message_dialog_add_responses (dialog,
                                    "leave", _ ("No Foot Soak"),
                                    "use", _ ("Use It Anyway"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "leave");
  adw_message_dialog_set_close_response (dialog, "leave");
  g_object_set_data (G_OBJECT (dialog), "reasons", GINT_TO_POINTER (reasons));
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
leave_soak_out_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  save_despite (CRAMP_DIARY_WINDOW (widget), 0);
}

const CrampWindowAction cramp_window_soak_actions[] = {
  { "win.explain-soak", "i", explain_soak_action },
  { "win.leave-soak-out", NULL, leave_soak_out_action },
  { NULL }
};

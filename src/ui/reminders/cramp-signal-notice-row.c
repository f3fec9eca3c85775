/* cramp-signal-notice-row.c - whether to be told of the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-signal-notice-row.h"

#include <glib/gi18n.h>

#include "cramp-diary-person.h"
#include "cramp-reminder-words.h"
#include "cramp-signal-reader.h"
#include "cramp-spoken-row.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"

struct _CrampSignalNoticeRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;

  CrampStore *store;
  gboolean    loading;
};

G_DEFINE_FINAL_TYPE (CrampSignalNoticeRow, cramp_signal_notice_row, ADW_TYPE_ACTION_ROW)

/* It follows the reminders until somebody answers. */
static void
refresh (CrampSignalNoticeRow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean wanted;

  if (!cramp_signal_read_wanted (self->store, &wanted, &error))
    {
      g_warning ("Could not read whether to tell of signals: %s", error->message);
      return;
    }

  self->loading = TRUE;
  gtk_switch_set_active (self->toggle, wanted);
  self->loading = FALSE;
}

static void
toggled_cb (CrampSignalNoticeRow *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  now = cramp_window_clock_dup_now (self);
  if (!cramp_diary_answer_person (self->store, CRAMP_PROFILE_SIGNAL_NOTICES, gtk_switch_get_active (self->toggle), now, NULL, &error))
    {
      cramp_toast_tell_not_saved (CRAMP_TOAST (gtk_widget_get_ancestor (GTK_WIDGET (self), CRAMP_TYPE_TOAST)), error);
      refresh (self);
    }
}

static void
show_last (CrampReminderWatch   *watch,
           CrampSignalNoticeRow *self)
{
  const CrampReminderStatus *status = watch == NULL ? NULL : cramp_reminder_watch_get_status (watch);
  const char                *what = _ ("At most once a day, between 10 in the morning and 8 in the evening. Others who see your screen will not learn what it is about.");
  g_autofree char           *last = status == NULL ? NULL : cramp_reminder_words_last_told (status);
  g_autofree char           *text = last == NULL ? g_strdup (what) : g_strjoin ("\n", what, last, NULL);

  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
}

static void
cramp_signal_notice_row_dispose (GObject *object)
{
  CrampSignalNoticeRow *self = CRAMP_SIGNAL_NOTICE_ROW (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_signal_notice_row_parent_class)->dispose (object);
}

static void
cramp_signal_notice_row_class_init (CrampSignalNoticeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_signal_notice_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-signal-notice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalNoticeRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
cramp_signal_notice_row_init (CrampSignalNoticeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_last (NULL, self);
}

/**
 * cramp_signal_notice_row_set_store:
 * @store: the diary that keeps the answer
 *
 * Shows whether the person wants to be told, and saves it when they change it.
 */
void
cramp_signal_notice_row_set_store (CrampSignalNoticeRow *self,
                                   CrampStore           *store)
{
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * cramp_signal_notice_row_set_watch:
 * @watch: what knows when the person was last told
 *
 * Follows @watch.
 */
void
cramp_signal_notice_row_set_watch (CrampSignalNoticeRow *self,
                                   CrampReminderWatch   *watch)
{
  g_signal_connect_object (watch, "changed", G_CALLBACK (show_last), self, 0);
  show_last (watch, self);
}

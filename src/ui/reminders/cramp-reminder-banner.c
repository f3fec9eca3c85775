/* cramp-reminder-banner.c - telling that reminders cannot come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-banner.h"

#include "cramp-large-text.h"
#include "cramp-reminder-words.h"
#include "cramp-spoken-news.h"

struct _CrampReminderBanner
{
  AdwBin parent_instance;

  GtkBox   *row;
  GtkLabel *label;

  CrampReminderWatch *watch;
};

G_DEFINE_FINAL_TYPE (CrampReminderBanner, cramp_reminder_banner, ADW_TYPE_BIN)

static void
refresh (CrampReminderBanner *self)
{
  const CrampReminderStatus *status = cramp_reminder_watch_get_status (self->watch);
  CrampReminderProblem       fault = status == NULL ? CRAMP_N_REMINDER_PROBLEMS : cramp_reminder_status_get_fault (status);

  const char *words = fault == CRAMP_N_REMINDER_PROBLEMS ? NULL : cramp_reminder_words_problem (fault);

  if (words != NULL)
    gtk_label_set_label (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  cramp_spoken_news_tell (GTK_WIDGET (self), words);
}

static void
cramp_reminder_banner_dispose (GObject *object)
{
  CrampReminderBanner *self = CRAMP_REMINDER_BANNER (object);

  g_clear_object (&self->watch);

  G_OBJECT_CLASS (cramp_reminder_banner_parent_class)->dispose (object);
}

static void
cramp_reminder_banner_class_init (CrampReminderBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminder-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderBanner, row);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderBanner, label);
}

static void
cramp_reminder_banner_init (CrampReminderBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_stack (self->row);
}

/**
 * cramp_reminder_banner_set_watch:
 * @watch: what knows whether reminders can come
 *
 * Shows the worst fault for as long as it holds. Nobody can put the banner
 * away: a reminder that does not come is nothing one would notice.
 */
void
cramp_reminder_banner_set_watch (CrampReminderBanner *self,
                                 CrampReminderWatch  *watch)
{
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, refresh, self);
  g_set_object (&self->watch, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

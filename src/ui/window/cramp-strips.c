/* cramp-strips.c - what there is to know of the diary as a whole, above its pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-strips.h"

#include "cramp-diary-banner.h"
#include "cramp-reminder-banner.h"
#include "cramp-sample-banner.h"
#include "cramp-store-person.h"
#include "cramp-unreadable-strip.h"

struct _CrampStrips
{
  AdwBin parent_instance;

  CrampSampleBanner    *sample;
  CrampDiaryBanner     *obstacle;
  CrampUnreadableStrip *unreadable;
  CrampReminderBanner  *reminders;

  CrampStore *store;
};

G_DEFINE_FINAL_TYPE (CrampStrips, cramp_strips, ADW_TYPE_BIN)

static void
cramp_strips_dispose (GObject *object)
{
  g_clear_object (&CRAMP_STRIPS (object)->store);

  G_OBJECT_CLASS (cramp_strips_parent_class)->dispose (object);
}

static void
cramp_strips_class_init (CrampStripsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_strips_dispose;

  g_type_ensure (CRAMP_TYPE_DIARY_BANNER);
  g_type_ensure (CRAMP_TYPE_REMINDER_BANNER);
  g_type_ensure (CRAMP_TYPE_SAMPLE_BANNER);
  g_type_ensure (CRAMP_TYPE_UNREADABLE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-strips.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampStrips, sample);
  gtk_widget_class_bind_template_child (widget_class, CrampStrips, obstacle);
  gtk_widget_class_bind_template_child (widget_class, CrampStrips, unreadable);
  gtk_widget_class_bind_template_child (widget_class, CrampStrips, reminders);
}

static void
cramp_strips_init (CrampStrips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_strips_set_store:
 * @store: the diary
 * @reminders: what is known of its reminders
 *
 * Sets the diary that they tell of.
 */
void
cramp_strips_set_store (CrampStrips        *self,
                        CrampStore         *store,
                        CrampReminderWatch *reminders)
{
  g_set_object (&self->store, store);
  cramp_reminder_banner_set_watch (self->reminders, reminders);
  cramp_unreadable_strip_set_store (self->unreadable, store);
}

/**
 * cramp_strips_set_sample:
 * @sample: whose sample diary it is
 *
 * Says that the diary is a sample, which goes with the window.
 */
void
cramp_strips_set_sample (CrampStrips *self,
                         CrampSample  sample)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, NULL);

  if (profile != NULL && profile->texts[CRAMP_PROFILE_NAME] != NULL)
    cramp_sample_banner_show (self->sample, sample, profile->texts[CRAMP_PROFILE_NAME]);
}

/**
 * cramp_strips_refresh:
 *
 * Shows what has changed since.
 */
void
cramp_strips_refresh (CrampStrips *self)
{
  cramp_diary_banner_refresh (self->obstacle, self->store);
  cramp_unreadable_strip_refresh (self->unreadable);
}

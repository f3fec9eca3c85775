/* cramp-night-stretch.c - nights that were chosen in the calendar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-stretch.h"

#include <glib/gi18n.h>

#include "cramp-calendar-words.h"
#include "cramp-tonight-words.h"
#include "cramp-wrapping-label.h"

struct _CrampNightStretch
{
  AdwBin parent_instance;

  GtkLabel  *count;
  GtkLabel  *when;
  GtkLabel  *holds;
  GtkWidget *stays;
  GtkWidget *earlier;
  GtkWidget *none_open;
  GtkWidget *only_if;
  GtkButton *tick;
};

G_DEFINE_FINAL_TYPE (CrampNightStretch, cramp_night_stretch, ADW_TYPE_BIN)

static guint ended_emission;

static void
end_cb (CrampNightStretch *self)
{
  g_signal_emit (self, ended_emission, 0);
}

static gboolean
cramp_night_stretch_grab_focus (GtkWidget *widget)
{
  GtkWidget *tick = GTK_WIDGET (CRAMP_NIGHT_STRETCH (widget)->tick);

  /* GTK gives the keyboard to what is hidden, too. */
  return gtk_widget_get_visible (tick) && gtk_widget_grab_focus (tick);
}

static void
cramp_night_stretch_class_init (CrampNightStretchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_night_stretch_grab_focus;

  /* They were answered, or are to be left as they are. */
  ended_emission = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/calendar/cramp-night-stretch.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, count);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, when);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, holds);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, stays);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, earlier);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, none_open);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, only_if);
  gtk_widget_class_bind_template_child (widget_class, CrampNightStretch, tick);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
cramp_night_stretch_init (CrampNightStretch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Those that nobody answered for, also of the time before the diary began. */
static GVariant *
list_open (GArray *nights,
           guint  *count)
{
  GVariantBuilder builder;

  *count = 0;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < nights->len; i++)
    if (cramp_calendar_is_open (CRAMP_CALENDAR_NIGHT (nights, i)))
      {
        g_autofree char *date = cramp_night_date_to_string (CRAMP_CALENDAR_NIGHT (nights, i)->glance.night);

        g_variant_builder_add (&builder, "s", date);
        (*count)++;
      }

  return g_variant_builder_end (&builder);
}

static void
offer (CrampNightStretch *self,
       GArray            *nights)
{
  guint            open;
  GVariant        *dates = list_open (nights, &open);
  g_autofree char *tick = g_strdup_printf (ngettext ("No cramps in this night", "No cramps in these %u nights", open), open);

  cramp_wrapping_label_set_on_button (self->tick, tick);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->tick), dates);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->tick), "win.tick-nights");
  gtk_widget_set_visible (GTK_WIDGET (self->tick), open > 0);
  gtk_widget_set_visible (self->only_if, open > 0);
  gtk_widget_set_visible (self->none_open, open == 0);
}

/**
 * cramp_night_stretch_show:
 * @nights: (element-type CrampCalendarNight): nights one after the other
 *
 * Offers to answer those that are open. Those with cramps stay as they are, and
 * it says so.
 */
void
cramp_night_stretch_show (CrampNightStretch *self,
                          GArray            *nights)
{
  CrampCalendarSum sum = cramp_calendar_sum (nights, 0, nights->len);
  g_autofree char *count = cramp_calendar_words_count (nights->len);
  g_autofree char *when = cramp_tonight_words_between (CRAMP_CALENDAR_NIGHT (nights, 0)->glance.night,
                                                       CRAMP_CALENDAR_NIGHT (nights, nights->len - 1)->glance.night);
  g_autofree char *holds = cramp_calendar_words_sum (&sum);

  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->holds, holds);
  gtk_widget_set_visible (GTK_WIDGET (self->holds), *holds != '\0');
  gtk_widget_set_visible (self->stays, sum.with_cramps > 0);
  gtk_widget_set_visible (self->earlier, CRAMP_CALENDAR_NIGHT (nights, 0)->look == CRAMP_LOOK_BEFORE);
  offer (self, nights);
}

/* cramp-when-chooser.c - the night and the time of a cramp, to be chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-when-chooser.h"

#include <glib/gi18n.h>

#include "cramp-clock-chooser.h"
#include "cramp-night-words.h"
#include "cramp-spoken.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampWhenChooser
{
  GtkBox parent_instance;

  GtkStack          *pages;
  GtkWidget         *before;
  GtkWidget         *after;
  GtkLabel          *weekdays;
  GtkLabel          *dates;
  CrampClockChooser *clock;
  GtkWidget         *twice;
  GtkCheckButton    *first;
  GtkCheckButton    *second;
  GtkLabel          *moment;
  GtkLabel          *note;
  GtkCheckButton    *about;
  GtkCheckButton    *night_only;
  GtkCalendar       *calendar;
  GtkWidget         *calendar_problem;

  CrampNightDate night;
  GTimeZone     *zone;
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (CrampWhenChooser, cramp_when_chooser, GTK_TYPE_BOX)

static guint done_emission;

static CrampNightDate
get_running_night (CrampWhenChooser *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GDateTime) there = g_date_time_to_timezone (now, self->zone);

  return cramp_night_of (there);
}

static GDateTime *
dup_instant (CrampWhenChooser *self)
{
  CrampWhen when = cramp_when_chooser_get_when (self);

  return cramp_night_time_to_instant (&when.time, self->zone);
}

static char *
describe_skipped (CrampWhenChooser *self)
{
  g_autoptr (GDateTime) instant = dup_instant (self);
  g_autofree char *time = cramp_words_time (instant);

  /* Translators: a time was chosen that the clock skipped in spring; %s is the time it showed instead. */
  return g_strdup_printf (_ ("The clock was set forward that night and skipped this time. It showed %s then."), time);
}

/* What there is to say about a time besides the time itself. */
static char *
dup_note (CrampWhenChooser *self)
{
  CrampWhen when = cramp_when_chooser_get_when (self);

  if (!cramp_when_chooser_is_possible (self))
    return g_strdup (when.night_only ? _ ("This night has only begun. Choose about when it was.")
                                     : _ ("This moment is in the future. Choose an earlier one."));
  if (!when.night_only && cramp_night_time_count (&when.time, self->zone) == 0)
    return describe_skipped (self);

  return NULL;
}

static void
show_note (CrampWhenChooser *self)
{
  g_autofree char *note = dup_note (self);

  gtk_label_set_label (self->note, note == NULL ? "" : note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show_night (CrampWhenChooser *self)
{
  g_autofree char *dates = cramp_night_words_dates (self->night);
  g_autofree char *full = cramp_night_words_full (self->night);

  gtk_label_set_label (self->weekdays, cramp_night_words_weekdays (self->night));
  gtk_label_set_label (self->dates, dates);
  gtk_widget_set_sensitive (self->after, self->night < get_running_night (self));
  /* Who presses them hears where that has led. */
  cramp_spoken_set_description (self->before, full);
  cramp_spoken_set_description (self->after, full);
}

/* A time that nobody has chosen can be chosen at once. */
static void
set_faint (GtkWidget *widget,
           gboolean   faint)
{
  if (faint)
    gtk_widget_add_css_class (widget, "dim-label");
  else
    gtk_widget_remove_css_class (widget, "dim-label");
}

static void
update (CrampWhenChooser *self)
{
  CrampWhen when = cramp_when_chooser_get_when (self);
  g_autoptr (GDateTime) instant = dup_instant (self);
  g_autofree char *moment = cramp_night_words_moment (instant);

  show_night (self);
  gtk_label_set_label (self->moment, moment);
  gtk_widget_set_visible (GTK_WIDGET (self->moment), !when.night_only);
  gtk_widget_set_visible (self->twice, !when.night_only && cramp_night_time_count (&when.time, self->zone) == 2);
  set_faint (GTK_WIDGET (self->clock), when.night_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->about), !when.night_only);
  show_note (self);
}

static void
changed_cb (CrampWhenChooser *self)
{
  if (!self->showing)
    update (self);
}

/* Who chooses a time knows more than the night. */
static void
time_changed_cb (CrampWhenChooser *self)
{
  if (self->showing)
    return;

  gtk_check_button_set_active (self->night_only, FALSE);
  update (self);
}

static void
go_to_night (CrampWhenChooser *self,
             CrampNightDate    night)
{
  self->night = night;
  update (self);
}

static void
before_clicked_cb (CrampWhenChooser *self)
{
  go_to_night (self, self->night - 1);
}

static void
after_clicked_cb (CrampWhenChooser *self)
{
  go_to_night (self, self->night + 1);
}

static void
calendar_clicked_cb (CrampWhenChooser *self)
{
  g_autoptr (GDateTime) evening = cramp_night_date_get_end (self->night - 1, self->zone);

  gtk_calendar_select_day (self->calendar, evening);
  gtk_widget_set_visible (self->calendar_problem, FALSE);
  gtk_stack_set_visible_child_name (self->pages, "calendar");
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
leave_calendar (CrampWhenChooser *self)
{
  gtk_stack_set_visible_child_name (self->pages, "time");
  gtk_widget_grab_focus (GTK_WIDGET (self->clock));
}

static void
use_clicked_cb (CrampWhenChooser *self)
{
  g_autoptr (GDateTime) evening = gtk_calendar_get_date (self->calendar);
  CrampNightDate night = cramp_date_of (evening);
  gboolean       possible = night <= get_running_night (self);

  gtk_widget_set_visible (self->calendar_problem, !possible);
  if (!possible)
    return;

  go_to_night (self, night);
  leave_calendar (self);
}

/* What is still to come stays on the screen, with the reason. */
static void
done_cb (CrampWhenChooser *self)
{
  if (cramp_clock_chooser_take_typed (self->clock) && cramp_when_chooser_is_possible (self))
    g_signal_emit (self, done_emission, 0);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
cramp_when_chooser_finalize (GObject *object)
{
  CrampWhenChooser *self = CRAMP_WHEN_CHOOSER (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (cramp_when_chooser_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, pages);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, before);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, after);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, weekdays);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, dates);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, clock);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, twice);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, first);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, second);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, moment);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, note);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, about);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, night_only);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, calendar);
  gtk_widget_class_bind_template_child (widget_class, CrampWhenChooser, calendar_problem);
}

static void
cramp_when_chooser_class_init (CrampWhenChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_when_chooser_finalize;

  /**
   * CrampWhenChooser::done:
   * @self: the chooser
   *
   * The person has chosen a moment that can be.
   */
  done_emission = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_CLOCK_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-when-chooser.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_calendar);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
cramp_when_chooser_init (CrampWhenChooser *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_when_chooser_set_when:
 * @when: what is known
 * @zone: the zone by whose clock that is told
 *
 * Shows when a cramp was.
 */
void
cramp_when_chooser_set_when (CrampWhenChooser *self,
                             const CrampWhen  *when,
                             GTimeZone        *zone)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_time_zone_ref (zone);

  self->showing = TRUE;
  self->night = when->time.night;
  cramp_clock_chooser_set_minute (self->clock, when->time.minute);
  gtk_check_button_set_active (when->time.later ? self->second : self->first, TRUE);
  gtk_check_button_set_active (self->about, when->about);
  gtk_check_button_set_active (self->night_only, when->night_only);
  gtk_stack_set_visible_child_name (self->pages, "time");
  self->showing = FALSE;
  update (self);
}

/**
 * cramp_when_chooser_get_when:
 *
 * Returns: what is chosen so far
 */
CrampWhen
cramp_when_chooser_get_when (CrampWhenChooser *self)
{
  CrampWhen when = {
    { self->night, cramp_clock_chooser_get_minute (self->clock), gtk_check_button_get_active (self->second) },
    gtk_check_button_get_active (self->about),
    gtk_check_button_get_active (self->night_only),
  };

  if (cramp_night_time_count (&when.time, self->zone) != 2)
    when.time.later = FALSE;

  return when;
}

/**
 * cramp_when_chooser_is_possible:
 *
 * Returns: %FALSE while what is chosen is still to come
 */
gboolean
cramp_when_chooser_is_possible (CrampWhenChooser *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampWhen when = cramp_when_chooser_get_when (self);
  g_autoptr (GDateTime) start = NULL;

  if (when.night_only)
    start = cramp_night_time_get_middle (self->night, self->zone);
  else
    start = cramp_night_time_to_instant (&when.time, self->zone);

  return g_date_time_compare (start, now) <= 0;
}

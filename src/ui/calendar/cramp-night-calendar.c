/* cramp-night-calendar.c - the nights by month and by year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-night-calendar.h"

#include <glib/gi18n.h>

#include "cramp-bin-focus.h"
#include "cramp-calendar-legend.h"
#include "cramp-calendar-span.h"
#include "cramp-calendar-words.h"
#include "cramp-calendar.h"
#include "cramp-late-part.h"
#include "cramp-month-drag.h"
#include "cramp-night-popover.h"
#include "cramp-night-stretch.h"
#include "cramp-spoken-news.h"
#include "cramp-spoken.h"
#include "cramp-window-clock.h"
#include "cramp-year.h"

struct _CrampNightCalendar
{
  AdwBin parent_instance;

  GtkLabel            *title;
  GtkWidget           *before;
  GtkWidget           *after;
  GtkToggleButton     *picks;
  GtkLabel            *pick_words;
  GtkToggleButton     *is_year;
  CrampMonth          *month;
  CrampLatePart       *year;
  GtkWidget           *month_words;
  GtkLabel            *year_words;
  CrampCalendarLegend *legend;
  GtkWidget           *stretch;

  CrampStore    *store;
  CrampNightDate first;      /* of the month or the year that is shown, or 0 before any is */
  CrampNightDate last_month; /* the month that was shown last */

  CrampNightPopover *popover; /* while a night is open */
};

G_DEFINE_FINAL_TYPE (CrampNightCalendar, cramp_night_calendar, ADW_TYPE_BIN)

static gboolean
shows_year (CrampNightCalendar *self)
{
  return gtk_toggle_button_get_active (self->is_year);
}

/* Where the month or the year of a night begins, or the one before it or after. */
static CrampNightDate
begin_span (CrampNightCalendar *self,
            CrampNightDate      night,
            int                 later)
{
  return shows_year (self) ? cramp_calendar_begin_year (night, later) : cramp_calendar_begin_month (night, later);
}

static gboolean
is_in_range (CrampNightDate first,
             GDateTime     *now)
{
  return first >= cramp_calendar_begin_all () && first <= cramp_night_of (now);
}

static void
show_title (CrampNightCalendar *self)
{
  gboolean         year = shows_year (self);
  const char      *before = year ? _ ("The year before") : _ ("The month before");
  const char      *after = year ? _ ("The year after") : _ ("The month after");
  g_autofree char *title = year ? cramp_calendar_words_year (self->first) : cramp_calendar_words_month (self->first);

  gtk_label_set_label (self->title, title);
  cramp_spoken_set_name (GTK_WIDGET (self->month), title);
  gtk_widget_set_tooltip_text (self->before, before);
  gtk_widget_set_tooltip_text (self->after, after);
  cramp_spoken_set_name (self->before, before);
  cramp_spoken_set_name (self->after, after);
  cramp_spoken_say_once (self->before);
  cramp_spoken_say_once (self->after);
}

static void
show_year (CrampNightCalendar *self,
           GArray             *nights)
{
  CrampCalendarSum sum = cramp_calendar_sum (nights, 0, nights->len);
  g_autofree char *words = cramp_calendar_words_year_sum (&sum);

  cramp_year_show (cramp_late_part_build (self->year), nights);
  gtk_label_set_label (self->year_words, words);
}

static void
show_span (CrampNightCalendar *self,
           CrampNightDate      first,
           GDateTime          *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) nights = cramp_calendar_read (self->store, first, begin_span (self, first, 1) - 1, now, &error);

  if (nights == NULL)
    {
      g_warning ("Could not read the nights: %s", error->message);
      return;
    }

  self->first = first;
  show_title (self);
  if (shows_year (self))
    show_year (self, nights);
  else
    {
      self->last_month = first;
      cramp_month_show (self->month, nights, cramp_night_of (now));
    }
  gtk_widget_set_sensitive (self->before, is_in_range (begin_span (self, first, -1), now));
  gtk_widget_set_sensitive (self->after, is_in_range (begin_span (self, first, 1), now));
}

/* Returns whether there is such a month or year. */
static gboolean
turn_to (CrampNightCalendar *self,
         CrampNightDate      first)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (!is_in_range (first, now))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }

  show_span (self, first, now);
  return TRUE;
}

/* The month that was seen last, in the year that is seen now. */
static CrampNightDate
find_month (CrampNightCalendar *self,
            GDateTime          *now)
{
  CrampNightDate month = cramp_calendar_find_month (self->first, self->last_month);

  return cramp_calendar_begin_month (MIN (month, cramp_night_of (now)), 0);
}

static void
scale_cb (CrampNightCalendar *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  gboolean year = shows_year (self);

  gtk_toggle_button_set_active (self->picks, FALSE);
  cramp_month_unchoose (self->month);
  gtk_widget_set_visible (GTK_WIDGET (self->month), !year);
  gtk_widget_set_visible (GTK_WIDGET (self->picks), !year);
  gtk_widget_set_visible (self->month_words, !year);
  gtk_widget_set_visible (GTK_WIDGET (self->year), year);
  gtk_widget_set_visible (GTK_WIDGET (self->year_words), year);
  cramp_calendar_legend_show (self->legend, year);
  if (self->first != 0)
    show_span (self, year ? begin_span (self, self->first, 0) : find_month (self, now), now);
}

static void
picks_cb (CrampNightCalendar *self)
{
  gboolean picks = gtk_toggle_button_get_active (self->picks);

  cramp_month_set_picks (self->month, picks);
  cramp_spoken_news_tell (GTK_WIDGET (self->pick_words), picks ? gtk_label_get_label (self->pick_words) : NULL);
}

static void
month_opened_cb (CrampNightCalendar *self,
                 guint               first)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (!is_in_range (first, now))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->last_month = first;
  gtk_toggle_button_set_active (self->is_year, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->month));
}

static void
turned_cb (CrampNightCalendar *self,
           int                 later,
           int                 month)
{
  if (turn_to (self, begin_span (self, self->first, later)))
    cramp_year_go_to (cramp_late_part_build (self->year), (guint) month);
}

static void
year_built_cb (CrampNightCalendar *self,
               CrampYear          *year)
{
  g_signal_connect_object (year, "opened", G_CALLBACK (month_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (year, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
}

static void
before_cb (CrampNightCalendar *self)
{
  turn_to (self, begin_span (self, self->first, -1));
}

static void
after_cb (CrampNightCalendar *self)
{
  turn_to (self, begin_span (self, self->first, 1));
}

static void
wanted_cb (CrampNightCalendar *self,
           guint               night)
{
  if (turn_to (self, begin_span (self, night, 0)))
    cramp_month_go_to (self->month, night);
}

static void
opened_cb (CrampNightCalendar *self,
           guint               night)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampNightPopover *popover = cramp_night_popover_open (GTK_WIDGET (self), GTK_WIDGET (cramp_month_find (self->month, night)), self->store, night, now);

  g_set_weak_pointer (&self->popover, popover);
}

static void
show_stretch (CrampNightCalendar *self,
              GDateTime          *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) nights = NULL;
  CrampNightDate first, last;

  if (cramp_month_get_chosen (self->month, &first, &last))
    nights = cramp_calendar_read (self->store, first, last, now, &error);
  if (error != NULL)
    g_warning ("Could not read the nights: %s", error->message);

  gtk_widget_set_visible (self->stretch, nights != NULL);
  if (nights != NULL)
    cramp_night_stretch_show (CRAMP_NIGHT_STRETCH (self->stretch), nights);
}

static void
chose_cb (CrampNightCalendar *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  show_stretch (self, now);
}

static void
accepted_cb (CrampNightCalendar *self)
{
  if (!gtk_widget_grab_focus (self->stretch))
    gtk_widget_child_focus (self->stretch, GTK_DIR_TAB_FORWARD);
}

static void
ended_cb (CrampNightCalendar *self)
{
  gtk_toggle_button_set_active (self->picks, FALSE);
  cramp_month_unchoose (self->month);
  gtk_widget_grab_focus (GTK_WIDGET (self->month));
}

static gboolean
cramp_night_calendar_grab_focus (GtkWidget *widget)
{
  CrampNightCalendar *self = CRAMP_NIGHT_CALENDAR (widget);

  return gtk_widget_grab_focus (shows_year (self) ? GTK_WIDGET (self->year) : GTK_WIDGET (self->month));
}

/* The arrows come to the nights, and not to the buttons above them. */
static gboolean
cramp_night_calendar_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_DOWN)
    return gtk_widget_grab_focus (widget);

  return cramp_bin_focus (widget, direction);
}

static void
cramp_night_calendar_dispose (GObject *object)
{
  CrampNightCalendar *self = CRAMP_NIGHT_CALENDAR (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_clear_weak_pointer (&self->popover);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_night_calendar_parent_class)->dispose (object);
}

static void
cramp_night_calendar_class_init (CrampNightCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_night_calendar_dispose;
  widget_class->focus = cramp_night_calendar_focus;
  widget_class->grab_focus = cramp_night_calendar_grab_focus;

  g_type_ensure (CRAMP_TYPE_CALENDAR_LEGEND);
  g_type_ensure (CRAMP_TYPE_LATE_PART);
  g_type_ensure (CRAMP_TYPE_MONTH);
  g_type_ensure (CRAMP_TYPE_NIGHT_STRETCH);
  g_type_ensure (CRAMP_TYPE_YEAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/calendar/cramp-night-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, before);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, after);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, picks);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, pick_words);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, is_year);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, month);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, month_words);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, year);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, year_words);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, legend);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCalendar, stretch);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_cb);
  gtk_widget_class_bind_template_callback (widget_class, picks_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_built_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, chose_cb);
  gtk_widget_class_bind_template_callback (widget_class, accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, ended_cb);
}

static void
cramp_night_calendar_init (CrampNightCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_month_drag_add (self->month);
}

/**
 * cramp_night_calendar_set_store:
 * @store: the diary to show
 *
 * Sets the diary. The calendar shows it once it is refreshed.
 */
void
cramp_night_calendar_set_store (CrampNightCalendar *self,
                                CrampStore         *store)
{
  g_set_object (&self->store, store);
}

/**
 * cramp_night_calendar_refresh:
 * @now: the current local time
 *
 * Shows what has changed in the month or the year that is shown; at first the month
 * of the night that is running.
 */
void
cramp_night_calendar_refresh (CrampNightCalendar *self,
                              GDateTime          *now)
{
  show_span (self, self->first == 0 ? begin_span (self, cramp_night_of (now), 0) : self->first, now);
  show_stretch (self, now);
  if (self->popover != NULL)
    cramp_night_popover_refresh (self->popover, now);
}

/* cramp-date-button.c - a button that shows a date, if there is one, and sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-date-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cramp-spoken.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampDateButton
{
  GtkBox parent_instance;

  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
  GtkWidget     *problem;
  GtkButton     *clear;

  CrampNightDate date;
  char          *unset;
  gboolean       may_come; /* whether the day may be one to come */
};

G_DEFINE_FINAL_TYPE (CrampDateButton, cramp_date_button, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_UNSET,
  PROP_MAY_COME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_label (CrampDateButton *self)
{
  const char      *unset = self->unset == NULL ? _ ("No date") : self->unset;
  g_autofree char *text = self->date == 0 ? g_strdup (unset) : cramp_words_short_date (self->date);

  gtk_menu_button_set_label (self->button, text);
  gtk_button_set_label (self->clear, unset);
}

/* A row that only holds the button is no place of its own for the keyboard: the button
 * says what the row asks. */
static void
cramp_date_button_map (GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (CRAMP_DATE_BUTTON (widget)->button));
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  if (row != NULL)
    {
      gtk_widget_set_focusable (row, FALSE);
      cramp_spoken_set_description (button, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }

  GTK_WIDGET_CLASS (cramp_date_button_parent_class)->map (widget);
}

static void
use_clicked_cb (CrampDateButton *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);

  gtk_widget_set_visible (self->problem, !self->may_come && cramp_date_of (chosen) > cramp_date_of (now));
  if (gtk_widget_get_visible (self->problem))
    return;

  gtk_popover_popdown (self->popover);
  cramp_date_button_set_date (self, cramp_date_of (chosen));
}

static void
clear_clicked_cb (CrampDateButton *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_popover_popdown (self->popover);
  cramp_date_button_set_date (self, 0);
}

static void
cramp_date_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    g_value_set_uint (value, CRAMP_DATE_BUTTON (object)->date);
  else if (prop_id == PROP_UNSET)
    g_value_set_string (value, CRAMP_DATE_BUTTON (object)->unset);
  else if (prop_id == PROP_MAY_COME)
    g_value_set_boolean (value, CRAMP_DATE_BUTTON (object)->may_come);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_date_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CrampDateButton *self = CRAMP_DATE_BUTTON (object);

  if (prop_id == PROP_DATE)
    cramp_date_button_set_date (self, g_value_get_uint (value));
  else if (prop_id == PROP_UNSET)
    {
      g_free (self->unset);
      self->unset = g_value_dup_string (value);
      update_label (self);
    }
  else if (prop_id == PROP_MAY_COME)
    self->may_come = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_date_button_finalize (GObject *object)
{
  g_free (CRAMP_DATE_BUTTON (object)->unset);

  G_OBJECT_CLASS (cramp_date_button_parent_class)->finalize (object);
}

static void
cramp_date_button_class_init (CrampDateButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_date_button_get_property;
  object_class->set_property = cramp_date_button_set_property;
  object_class->finalize = cramp_date_button_finalize;
  widget_class->map = cramp_date_button_map;

  properties[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT32, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What stands for no date. */
  properties[PROP_UNSET] = g_param_spec_string ("unset", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether the day may be one to come. */
  properties[PROP_MAY_COME] = g_param_spec_boolean ("may-come", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, CrampDateButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CrampDateButton, calendar);
  gtk_widget_class_bind_template_child (widget_class, CrampDateButton, problem);
  gtk_widget_class_bind_template_child (widget_class, CrampDateButton, clear);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
cramp_date_button_init (CrampDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_label (self);
}

/**
 * cramp_date_button_get_date:
 *
 * Returns: the date, or 0 when there is none
 */
CrampNightDate
cramp_date_button_get_date (CrampDateButton *self)
{
  return self->date;
}

/**
 * cramp_date_button_set_date:
 * @date: the date, or 0 for none
 *
 * Sets the date.
 */
void
cramp_date_button_set_date (CrampDateButton *self,
                            CrampNightDate   date)
{
  if (self->date == date)
    return;

  self->date = date;
  if (date != 0)
    {
      GDate day;
      g_autoptr (GDateTime) moment = NULL;

      g_date_clear (&day, 1);
      g_date_set_julian (&day, date);
      moment = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 12, 0, 0);
      gtk_calendar_select_day (self->calendar, moment);
    }
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

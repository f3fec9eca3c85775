/* cramp-month-cell.c - one night of a month
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-month-cell.h"

#include "cramp-calendar-words.h"
#include "cramp-spoken.h"

struct _CrampMonthCell
{
  GtkButton parent_instance;

  GtkLabel  *day;
  GtkWidget *stayed;
  GtkLabel  *figure;

  CrampNightDate night;
};

G_DEFINE_FINAL_TYPE (CrampMonthCell, cramp_month_cell, GTK_TYPE_BUTTON)

/* By look; cramps have steps. */
static const char *const look_classes[] = {
  [CRAMP_LOOK_BEFORE] = "cramp-before",
  [CRAMP_LOOK_UNKNOWN] = "cramp-unknown",
  [CRAMP_LOOK_FREE] = "cramp-free",
  [CRAMP_LOOK_TO_COME] = "cramp-to-come",
};

static const char *const step_classes[CRAMP_CALENDAR_STEPS] = { "cramp-step-1", "cramp-step-2", "cramp-step-3" };

static const char *
get_look_class (const CrampCalendarNight *night)
{
  if (night->look != CRAMP_LOOK_CRAMPS)
    return look_classes[night->look];

  return step_classes[MIN (night->glance.cramps, CRAMP_CALENDAR_STEPS) - 1];
}

static void
cramp_month_cell_class_init (CrampMonthCellClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  /* Nothing of the look of a button. */
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "night");
}

static void
cramp_month_cell_init (CrampMonthCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->day = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->day, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->day), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->day), "cramp-day");
  self->stayed = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->stayed, "cramp-stayed");
  gtk_widget_set_valign (self->stayed, GTK_ALIGN_START);
  self->figure = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->figure), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->figure), GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (GTK_WIDGET (self->figure), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "cramp-figure");

  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (top), self->stayed);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * cramp_month_cell_new:
 * @row: its place among the weeks, from 0 on
 * @column: its place in the week, from 0 on
 *
 * Returns: (transfer floating): a cell without a night
 */
GtkWidget *
cramp_month_cell_new (guint row,
                      guint column)
{
  GtkWidget *self = g_object_new (CRAMP_TYPE_MONTH_CELL, "visible", FALSE, NULL);

  /* The names of the weekdays are the first row. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) row + 2,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column + 1,
                                  -1);

  return self;
}

static void
show_look (CrampMonthCell           *self,
           const CrampCalendarNight *night,
           const char               *css_class)
{
  const char *const classes[] = { get_look_class (night), css_class, NULL };
  g_autofree char  *figure = night->look == CRAMP_LOOK_CRAMPS ? g_strdup_printf ("%d", night->glance.cramps) : g_strdup ("");

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) classes);
  gtk_label_set_label (self->figure, figure);
  gtk_widget_set_opacity (self->stayed, night->stayed ? 1 : 0);
}

/**
 * cramp_month_cell_new_sample:
 * @night: how a night was; which one it is makes no difference
 *
 * Returns: (transfer floating): what such a night looks like, for a legend. It
 *   cannot be pressed, and a screen reader passes it by.
 */
GtkWidget *
cramp_month_cell_new_sample (const CrampCalendarNight *night)
{
  CrampMonthCell *self = g_object_new (CRAMP_TYPE_MONTH_CELL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "focusable", FALSE, "can-target", FALSE, "hexpand", FALSE, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->day), FALSE);
  gtk_widget_set_visible (self->stayed, night->stayed);
  gtk_widget_set_hexpand (self->stayed, TRUE);
  gtk_widget_set_halign (self->stayed, GTK_ALIGN_END);
  show_look (self, night, "cramp-sample");

  return GTK_WIDGET (self);
}

/**
 * cramp_month_cell_show:
 * @is_running: whether it is the night that is running
 *
 * Shows a night.
 */
void
cramp_month_cell_show (CrampMonthCell           *self,
                       const CrampCalendarNight *night,
                       gboolean                  is_running)
{
  g_autofree char *name = cramp_calendar_words_night (night);
  g_autofree char *day = NULL;
  GDate            date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, night->glance.night);
  day = g_strdup_printf ("%d", g_date_get_day (&date));

  self->night = night->glance.night;
  gtk_label_set_label (self->day, day);
  show_look (self, night, is_running ? "cramp-running" : NULL);
  cramp_spoken_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * cramp_month_cell_clear:
 *
 * Leaves the place empty.
 */
void
cramp_month_cell_clear (CrampMonthCell *self)
{
  self->night = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cramp_month_cell_get_night:
 *
 * Returns: the night it shows, or 0 when it is empty
 */
CrampNightDate
cramp_month_cell_get_night (CrampMonthCell *self)
{
  return self->night;
}

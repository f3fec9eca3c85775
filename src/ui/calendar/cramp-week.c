/* cramp-week.c - seven columns side by side
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-week.h"

/* The columns of all weeks stand below each other, also where a month begins or
 * ends in the middle of one: a box would close the gap. */
struct _CrampWeek
{
  GtkWidget parent_instance;

  GtkWidget *days[CRAMP_WEEK_DAYS];
};

G_DEFINE_FINAL_TYPE (CrampWeek, cramp_week, GTK_TYPE_WIDGET)

static void
cramp_week_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  CrampWeek *self = CRAMP_WEEK (widget);
  gboolean   is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  int        columns = is_width ? CRAMP_WEEK_DAYS : 1;

  for (guint i = 0; i < CRAMP_WEEK_DAYS; i++)
    {
      int least, wanted;

      gtk_widget_measure (self->days[i], orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least * columns);
      *natural = MAX (*natural, wanted * columns);
    }
}

static void
cramp_week_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  CrampWeek *self = CRAMP_WEEK (widget);
  gboolean   mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < CRAMP_WEEK_DAYS; i++)
    {
      int           place = mirrored ? CRAMP_WEEK_DAYS - 1 - i : i;
      int           left = width * place / CRAMP_WEEK_DAYS;
      int           right = width * (place + 1) / CRAMP_WEEK_DAYS;
      GtkAllocation room = { left, 0, right - left, height };

      if (gtk_widget_get_visible (self->days[i]))
        gtk_widget_size_allocate (self->days[i], &room, -1);
    }
}

static void
cramp_week_dispose (GObject *object)
{
  CrampWeek *self = CRAMP_WEEK (object);

  for (guint i = 0; i < CRAMP_WEEK_DAYS; i++)
    g_clear_pointer (&self->days[i], gtk_widget_unparent);

  G_OBJECT_CLASS (cramp_week_parent_class)->dispose (object);
}

static void
cramp_week_class_init (CrampWeekClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_week_dispose;
  widget_class->measure = cramp_week_measure;
  widget_class->size_allocate = cramp_week_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cramp_week_init (CrampWeek *self)
{
}

/**
 * cramp_week_set_day:
 * @column: from 0 on, where a week begins
 * @day: (transfer floating): what stands there
 *
 * Fills a column that was empty. Every one is to be filled.
 */
void
cramp_week_set_day (CrampWeek *self,
                    guint      column,
                    GtkWidget *day)
{
  self->days[column] = day;
  gtk_widget_set_parent (day, GTK_WIDGET (self));
}

GtkWidget *
cramp_week_get_day (CrampWeek *self,
                    guint      column)
{
  return self->days[column];
}

/* cramp-year-tile.c - a month of a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-year-tile.h"

#include "cramp-calendar-words.h"
#include "cramp-spoken.h"
#include "cramp-words.h"
#include "cramp-year-nights.h"

struct _CrampYearTile
{
  GtkButton parent_instance;

  GtkLabel        *name;
  CrampYearNights *nights;

  CrampNightDate first;
};

G_DEFINE_FINAL_TYPE (CrampYearTile, cramp_year_tile, GTK_TYPE_BUTTON)

static void
cramp_year_tile_class_init (CrampYearTileClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "month");
}

static void
cramp_year_tile_init (CrampYearTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->nights = g_object_new (CRAMP_TYPE_YEAR_NIGHTS, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nights));
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * cramp_year_tile_show:
 * @nights: (element-type CrampCalendarNight): nights
 * @from: the place of the first one of the month
 * @count: how many nights the month has
 *
 * Shows a month.
 */
void
cramp_year_tile_show (CrampYearTile *self,
                      GArray        *nights,
                      guint          from,
                      guint          count)
{
  CrampCalendarSum sum = cramp_calendar_sum (nights, from, count);
  g_autofree char *words = NULL;

  self->first = CRAMP_CALENDAR_NIGHT (nights, from)->glance.night;
  words = cramp_calendar_words_month_sum (self->first, &sum, CRAMP_CALENDAR_NIGHT (nights, from)->look);
  gtk_label_set_label (self->name, cramp_words_month (self->first));
  cramp_year_nights_show (self->nights, nights, from, count);
  cramp_spoken_set_name (GTK_WIDGET (self), words);
}

/**
 * cramp_year_tile_get_first:
 *
 * Returns: the first night of its month
 */
CrampNightDate
cramp_year_tile_get_first (CrampYearTile *self)
{
  return self->first;
}

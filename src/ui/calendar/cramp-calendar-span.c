/* cramp-calendar-span.c - months and years, counted in nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-span.h"

/* The diary has no nights before 1900. */
#define FIRST_YEAR 1900

static GDate
open_date (CrampNightDate night)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, night);

  return date;
}

static CrampNightDate
begin (int        year,
       GDateMonth month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/**
 * cramp_calendar_begin_all:
 *
 * Returns: the first night that a diary can have
 */
CrampNightDate
cramp_calendar_begin_all (void)
{
  return begin (FIRST_YEAR, G_DATE_JANUARY);
}

/**
 * cramp_calendar_begin_month:
 * @later: how many months later
 *
 * Returns: the first night of the month of @night, or of a later one
 */
CrampNightDate
cramp_calendar_begin_month (CrampNightDate night,
                            int            later)
{
  GDate date = open_date (night);

  return cramp_calendar_add_months (begin (g_date_get_year (&date), g_date_get_month (&date)), later);
}

/**
 * cramp_calendar_begin_year:
 * @later: how many years later
 *
 * Returns: the first night of the year of @night, or of a later one
 */
CrampNightDate
cramp_calendar_begin_year (CrampNightDate night,
                           int            later)
{
  GDate date = open_date (night);

  return begin (g_date_get_year (&date) + later, G_DATE_JANUARY);
}

/**
 * cramp_calendar_find_month:
 * @year: a night of a year
 * @month: a night of a month, maybe of another year
 *
 * Returns: the first night of that month in that year
 */
CrampNightDate
cramp_calendar_find_month (CrampNightDate year,
                           CrampNightDate month)
{
  GDate year_date = open_date (year), month_date = open_date (month);

  return begin (g_date_get_year (&year_date), g_date_get_month (&month_date));
}

/**
 * cramp_calendar_add_months:
 *
 * Returns: the night so many months later; a month that is too short gives its
 *   last one
 */
CrampNightDate
cramp_calendar_add_months (CrampNightDate night,
                           int            months)
{
  GDate date = open_date (night);

  if (months > 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

  return g_date_get_julian (&date);
}

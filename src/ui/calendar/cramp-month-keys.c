/* cramp-month-keys.c - where keys lead among nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-month-keys.h"

#include "cramp-calendar-span.h"
#include "cramp-week.h"

/**
 * cramp_month_keys_follow:
 * @from: the night where the keyboard is
 * @key: a key
 * @direction: from which side a week is read
 *
 * The arrows lead a night or a week on, Page Up and Page Down a month.
 *
 * Returns: where @key leads, or 0 when it leads nowhere
 */
CrampNightDate
cramp_month_keys_follow (CrampNightDate   from,
                         guint            key,
                         GtkTextDirection direction)
{
  int ahead = direction == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return (CrampNightDate) ((int) from - ahead);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return (CrampNightDate) ((int) from + ahead);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return from - CRAMP_WEEK_DAYS;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return from + CRAMP_WEEK_DAYS;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return cramp_calendar_add_months (from, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return cramp_calendar_add_months (from, 1);
    default:
      return 0;
    }
}

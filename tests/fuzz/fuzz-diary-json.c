/* fuzz-diary-json.c - any bytes as a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Whatever is taken must come back the same: its text, read and written
 * again, is that text. Whatever is not taken gets one sentence. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 21, 4, 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = cramp_diary_read (size == 0 ? "" : (const char *) data, size, zone, &error);
  g_autoptr (CrampDiaryFile) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            length;

  if (file == NULL)
    {
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      g_assert_null (strchr (error->message, '\n'));
      return 0;
    }

  first = cramp_diary_write (file->diary, now, &length);
  again = cramp_diary_read (first, length, zone, &error);
  g_assert_no_error (error);
  second = cramp_diary_write (again->diary, now, &length);
  g_assert_cmpstr (first, ==, second);

  return 0;
}

/* fuzz-diary-csv.c - any bytes as a table of cramps or of nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-csv-reader.h"
#include "cramp-csv-writer.h"
#include "cramp-exchange-error.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gboolean
try_kind (CrampKindId id,
          const char *text,
          gsize       length)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = cramp_csv_read (id, text, length, zone, &error);
  g_autoptr (CrampDiaryFile) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_length, second_length;

  if (file == NULL)
    {
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      g_assert_null (strchr (error->message, '\n'));
      return FALSE;
    }

  first = cramp_csv_write (file->diary, id, &first_length);
  again = cramp_csv_read (id, first, first_length, zone, &error);
  g_assert_no_error (error);
  second = cramp_csv_write (again->diary, id, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);

  return TRUE;
}

/* Whatever is taken must come back the same; whatever is not gets one sentence. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const char *text = size == 0 ? "" : (const char *) data;

  if (!try_kind (CRAMP_KIND_NIGHTS, text, size))
    try_kind (CRAMP_KIND_EPISODES, text, size);

  return 0;
}

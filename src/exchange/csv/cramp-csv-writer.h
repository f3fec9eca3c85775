/* cramp-csv-writer.h - the records of one kind as a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

char *cramp_csv_write (CrampDiary *diary,
                       CrampKindId id,
                       gsize      *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* cramp-record-reader.h - the records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-reader.h"
#include "cramp-json-members.h"

G_BEGIN_DECLS

/**
 * CrampReading:
 * @file: what was read so far
 * @ids: (element-type utf8): the ids of the cramps so far
 * @dates: (element-type CrampNightDate): the nights so far
 * @reminders: the set of reminders so far
 *
 * A file while it is read.
 */
typedef struct
{
  CrampDiaryFile *file;
  GHashTable     *ids;
  GHashTable     *dates;
  int             reminders;
} CrampReading;

typedef gboolean (*CrampRecordReader) (CrampReading    *reading,
                                       CrampJsonObject *object,
                                       GError         **error);

gboolean cramp_read_episode (CrampReading    *reading,
                             CrampJsonObject *object,
                             GError         **error);
gboolean cramp_read_night (CrampReading    *reading,
                           CrampJsonObject *object,
                           GError         **error);
gboolean cramp_read_profile (CrampReading    *reading,
                             CrampJsonObject *object,
                             GError         **error);
gboolean cramp_read_reminder (CrampReading    *reading,
                              CrampJsonObject *object,
                              GError         **error);
gboolean cramp_read_danger_check (CrampReading    *reading,
                                  CrampJsonObject *object,
                                  GError         **error);
gboolean cramp_read_shown (CrampReading    *reading,
                           CrampJsonObject *object,
                           GError         **error);
gboolean cramp_read_plan (CrampReading    *reading,
                          CrampJsonObject *object,
                          GError         **error);

gboolean cramp_read_records (CrampReading     *reading,
                             CrampJsonObject  *object,
                             const char       *name,
                             CrampRecordReader read,
                             GError          **error);

G_END_DECLS

/* cramp-record-reader.h - the records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-json-members.h"
#include "cramp-json-walk.h"

G_BEGIN_DECLS

/**
 * CrampReading:
 * @file: what was read so far
 * @ids: (element-type utf8): the ids of the cramps so far
 * @dates: (element-type CrampNightDate): the nights so far
 * @reminders: the set of reminders so far
 * @parser: what makes a record of its text; the last one is gone with the next
 *
 * A file while it is read.
 */
typedef struct
{
  CrampDiaryFile *file;
  GHashTable     *ids;
  GHashTable     *dates;
  int             reminders;
  JsonParser     *parser;
} CrampReading;

typedef gboolean (*CrampRecordReader) (CrampReading    *reading,
                                       CrampJsonObject *object,
                                       GError         **error);

gboolean cramp_reading_add_episode (CrampReading    *reading,
                                    CrampJsonObject *object,
                                    GError         **error);
gboolean cramp_reading_add_night (CrampReading    *reading,
                                  CrampJsonObject *object,
                                  GError         **error);
gboolean cramp_reading_add_profile (CrampReading    *reading,
                                    CrampJsonObject *object,
                                    GError         **error);
gboolean cramp_reading_add_reminder (CrampReading    *reading,
                                     CrampJsonObject *object,
                                     GError         **error);
gboolean cramp_reading_add_danger_check (CrampReading    *reading,
                                         CrampJsonObject *object,
                                         GError         **error);
gboolean cramp_reading_add_shown (CrampReading    *reading,
                                  CrampJsonObject *object,
                                  GError         **error);
gboolean cramp_reading_add_plan (CrampReading    *reading,
                                 CrampJsonObject *object,
                                 GError         **error);
gboolean cramp_reading_add_pause (CrampReading    *reading,
                                  CrampJsonObject *object,
                                  GError         **error);
gboolean cramp_reading_add_visit (CrampReading    *reading,
                                  CrampJsonObject *object,
                                  GError         **error);

JsonNode *cramp_reading_parse (CrampReading         *reading,
                               const CrampJsonText  *text,
                               const CrampJsonPlace *place,
                               GError              **error);

gboolean cramp_reading_add_list (CrampReading         *reading,
                                 const CrampJsonPlace *place,
                                 const CrampJsonText  *list,
                                 CrampRecordReader     read,
                                 GTimeZone            *zone,
                                 GError              **error);
gboolean cramp_reading_add_records (CrampReading     *reading,
                                    CrampJsonObject  *object,
                                    const char       *name,
                                    CrampRecordReader read,
                                    GError          **error);
gboolean cramp_reading_read_instant (CrampJsonObject *object,
                                     const char      *name,
                                     gint64          *seconds,
                                     GError         **error);

G_END_DECLS

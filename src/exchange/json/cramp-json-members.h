/* cramp-json-members.h - the members of a record's object
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cramp-field.h"
#include "cramp-place.h"

G_BEGIN_DECLS

/**
 * CrampJsonObject:
 * @members: its members
 * @place: where it stands
 * @zone: the zone of times without an offset
 * @n_known: how many members were asked for and are there
 * @n_unknown_inside: how many members of objects inside it nobody asked for
 *
 * An object while it is read. A member that is null is as good as missing.
 */
typedef struct
{
  JsonObject       *members;
  const CrampPlace *place;
  GTimeZone        *zone;
  guint             n_known;
  guint             n_unknown_inside;
} CrampJsonObject;

gboolean cramp_json_holds (JsonNode *node,
                           GType     type);
gboolean cramp_json_read_string (JsonNode         *node,
                                 const CrampPlace *place,
                                 const char      **text,
                                 GError          **error);

gboolean cramp_json_object_open (CrampJsonObject  *object,
                                 JsonNode         *node,
                                 const CrampPlace *place,
                                 GTimeZone        *zone,
                                 GError          **error);
guint    cramp_json_object_count_unknown (const CrampJsonObject *object);

JsonNode *cramp_json_object_find (CrampJsonObject *object,
                                  const char      *name);
gboolean  cramp_json_object_find_list (CrampJsonObject *object,
                                       const char      *name,
                                       JsonArray      **list,
                                       GError         **error);
gboolean  cramp_json_object_find_string (CrampJsonObject *object,
                                         const char      *name,
                                         const char     **text,
                                         GError         **error);

G_END_DECLS

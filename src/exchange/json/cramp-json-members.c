/* cramp-json-members.c - the members of a record's object
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-members.h"

/**
 * cramp_json_object_open:
 * @object: (out): the object
 * @node: what should be one
 * @place: where it stands; must live as long as @object
 * @zone: the zone of times without an offset
 *
 * Begins to read an object.
 *
 * Returns: %FALSE when @node is something else
 */
gboolean
cramp_json_object_open (CrampJsonObject  *object,
                        JsonNode         *node,
                        const CrampPlace *place,
                        GTimeZone        *zone,
                        GError          **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_OBJECT, error);

  object->members = json_node_get_object (node);
  object->place = place;
  object->zone = zone;
  object->n_known = 0;
  object->n_unknown_inside = 0;

  return TRUE;
}

/**
 * cramp_json_object_count_unknown:
 * @object: an object that was read to the end
 *
 * Returns: how many of its members, and of those of objects inside it,
 *   nobody asked for
 */
guint
cramp_json_object_count_unknown (const CrampJsonObject *object)
{
  return json_object_get_size (object->members) - object->n_known + object->n_unknown_inside;
}

/**
 * cramp_json_object_find:
 * @name: the name of a member; ask for each only once
 *
 * Returns: (transfer none) (nullable): the member, %NULL when it is missing or
 *   null
 */
JsonNode *
cramp_json_object_find (CrampJsonObject *object,
                        const char      *name)
{
  JsonNode *node = json_object_get_member (object->members, name);

  if (node == NULL)
    return NULL;

  object->n_known++;
  return JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

/**
 * cramp_json_object_find_list:
 * @list: (out) (transfer none) (nullable): the list, %NULL when it is missing
 *   or null
 *
 * Returns: %FALSE when it is something else
 */
gboolean
cramp_json_object_find_list (CrampJsonObject *object,
                             const char      *name,
                             JsonArray      **list,
                             GError         **error)
{
  CrampPlace place = { object->place, name };
  JsonNode  *node = cramp_json_object_find (object, name);

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    return cramp_place_refuse (&place, CRAMP_FAULT_NOT_LIST, error);

  *list = node == NULL ? NULL : json_node_get_array (node);
  return TRUE;
}

/**
 * cramp_json_holds:
 *
 * Returns: whether @node is a value of @type
 */
gboolean
cramp_json_holds (JsonNode *node,
                  GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/**
 * cramp_json_read_string:
 * @node: (nullable): a node, or %NULL when it is missing
 * @text: (out) (transfer none) (nullable): its text; %NULL when it is missing
 *
 * Returns: %FALSE when it is something else
 */
gboolean
cramp_json_read_string (JsonNode         *node,
                        const CrampPlace *place,
                        const char      **text,
                        GError          **error)
{
  *text = NULL;
  if (node == NULL)
    return TRUE;
  if (!cramp_json_holds (node, G_TYPE_STRING))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_STRING, error);

  *text = json_node_get_string (node);
  return TRUE;
}

/**
 * cramp_json_object_find_string:
 * @text: (out) (transfer none) (nullable): its text; %NULL when it is missing
 *   or null
 *
 * Returns: %FALSE when it is something else
 */
gboolean
cramp_json_object_find_string (CrampJsonObject *object,
                               const char      *name,
                               const char     **text,
                               GError         **error)
{
  CrampPlace place = { object->place, name };

  return cramp_json_read_string (cramp_json_object_find (object, name), &place, text, error);
}

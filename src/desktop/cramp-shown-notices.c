/* cramp-shown-notices.c - what is on the screen, for the next process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shown-notices.h"

#include "cramp-key-file.h"

#define SCREEN "Screen"
#define NOTICES "Notices"

/**
 * cramp_shown_notices_dup_path:
 * @bus: the session bus
 *
 * What is on a screen is true of one session only, so it is kept where the
 * session keeps such things, and for each bus apart. All sandboxes of the
 * program share one folder there.
 *
 * Returns: (transfer full): the file to load and save
 */
char *
cramp_shown_notices_dup_path (GDBusConnection *bus)
{
  const char      *sandbox = g_getenv ("FLATPAK_ID");
  g_autofree char *name = g_strconcat ("notices-", g_dbus_connection_get_guid (bus), NULL);

  if (sandbox != NULL)
    return g_build_filename (g_get_user_runtime_dir (), "app", sandbox, name, NULL);

  return g_build_filename (g_get_user_runtime_dir (), "cramp-diary", name, NULL);
}

/**
 * cramp_shown_notices_load:
 * @path: the file
 * @server: (nullable): who shows notices now
 *
 * Loads the numbers that a server gave to notices. Those of another server say
 * nothing: it went away and took its notices along.
 *
 * Returns: (transfer full) (element-type utf8 guint): the numbers by the ids of
 *   the notices
 */
GHashTable *
cramp_shown_notices_load (const char *path,
                          const char *server)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *owner = NULL;
  g_auto (GStrv) ids = NULL;

  if (!cramp_key_file_load (file, path, G_KEY_FILE_NONE))
    return numbers;
  owner = g_key_file_get_string (file, SCREEN, "Server", NULL);
  ids = g_key_file_get_keys (file, NOTICES, NULL, NULL);
  if (server == NULL || ids == NULL || g_strcmp0 (owner, server) != 0)
    return numbers;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int number = g_key_file_get_integer (file, NOTICES, ids[i], NULL);

      if (number > 0)
        g_hash_table_insert (numbers, g_strdup (ids[i]), GUINT_TO_POINTER ((guint) number));
    }

  return numbers;
}

/**
 * cramp_shown_notices_save:
 * @numbers: (element-type utf8 guint): the numbers by the ids of the notices
 * @path: the file
 * @server: who shows them
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Returns: whether the next process will know
 */
gboolean
cramp_shown_notices_save (GHashTable *numbers,
                          const char *path,
                          const char *server,
                          GError    **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  gpointer       id, number;

  g_key_file_set_string (file, SCREEN, "Server", server);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &id, &number))
    g_key_file_set_integer (file, NOTICES, id, GPOINTER_TO_INT (number));

  return cramp_key_file_save (file, path, error);
}

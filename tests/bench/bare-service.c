/* bare-service.c - the least a program that waits to notify can be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <libnotify/notify.h>
#include <sqlite3.h>

/* The yardstick for the service: the same libraries, each used once, and then
 * nothing. */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GObject) notice = NULL;
  sqlite3 *db;

  if (argc != 2 || bus == NULL || !notify_init ("bare") || sqlite3_open (argv[1], &db) != SQLITE_OK)
    return 1;

  sqlite3_exec (db, "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS t (x); INSERT INTO t VALUES (1)", NULL, NULL, NULL);
  notice = G_OBJECT (notify_notification_new ("title", "body", NULL));
  g_main_loop_run (loop);
  sqlite3_close (db);

  return 0;
}

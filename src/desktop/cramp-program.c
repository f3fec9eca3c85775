/* cramp-program.c - finding and starting the two programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-desktop"

#include "config.h"

#include "cramp-program.h"

#include <unistd.h>

/* (choice) A program that was started by its file and has no name on the bus
 * after this long has failed. */
#define PATIENCE_S 15

#define DRAWING "cramp-diary-window"

static const struct
{
  const char *file;
  const char *name;
  const char *argument; /* which keeps it from opening a window */
} programs[] = {
  [CRAMP_PROGRAM_WINDOW] = { "cramp-diary", APP_ID, "--gapplication-service" },
  [CRAMP_PROGRAM_REMINDERS] = { "cramp-diary-reminders", APP_ID ".Reminders", NULL },
};

static char *
take_runnable (char *path)
{
  if (path == NULL || g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    return path;

  g_free (path);
  return NULL;
}

/* Who moves one of them moves the other one with it. */
static char *
find_neighbour (const char *file)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);

  return folder == NULL ? NULL : g_build_filename (folder, file, NULL);
}

/**
 * cramp_program_find:
 * @program: one of the two programs
 *
 * Looks for a program where it was installed, and beside the running one. A
 * desktop that starts it at login may not look there by itself.
 *
 * Returns: (transfer full) (nullable): its full path, %NULL when it is not
 *   installed
 */
char *
cramp_program_find (CrampProgram program)
{
  const char *file = programs[program].file;
  char       *path = take_runnable (g_build_filename (BINDIR, file, NULL));

  return path != NULL ? path : take_runnable (find_neighbour (file));
}

/**
 * cramp_program_become_drawing:
 * @arguments: those of the running program, which the other one is given
 *
 * Goes on as the program that draws: the same process, under the same name. It
 * is no program for people, and stands beside the running one only where both
 * were built.
 *
 * Returns only when it is not installed.
 */
void
cramp_program_become_drawing (char *arguments[])
{
  g_autofree char *beside = take_runnable (find_neighbour (DRAWING));

  execv (beside != NULL ? beside : LIBEXECDIR G_DIR_SEPARATOR_S DRAWING, arguments);
}

/* A program that is waited for, until it owns its name. */
typedef struct
{
  CrampProgram program;
  guint        watch;
  guint        patience;
} Start;

static void
start_free (Start *start)
{
  g_clear_handle_id (&start->watch, g_bus_unwatch_name);
  g_clear_handle_id (&start->patience, g_source_remove);
  g_free (start);
}

static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  GTask *task = user_data;
  Start *start = g_task_get_task_data (task);

  g_clear_handle_id (&start->patience, g_source_remove);
  g_task_return_boolean (task, TRUE);
  g_clear_handle_id (&start->watch, g_bus_unwatch_name);
}

static gboolean
give_up_cb (gpointer user_data)
{
  GTask *task = user_data;
  Start *start = g_task_get_task_data (task);

  start->patience = 0;
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s was started and did not answer", programs[start->program].file);
  g_clear_handle_id (&start->watch, g_bus_unwatch_name);

  return G_SOURCE_REMOVE;
}

/* It is to outlive whoever started it, and the terminal of that. Nor does it
 * keep a pipe open that others read to its end. */
static void
leave_session_cb (gpointer user_data)
{
  setsid ();
}

static gboolean
spawn (CrampProgram program,
       GError     **error)
{
  g_autofree char *path = cramp_program_find (program);
  char            *arguments[] = { path, (char *) programs[program].argument, NULL };

  if (path != NULL)
    return g_spawn_async (NULL, arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, leave_session_cb, NULL, NULL, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s is not installed", programs[program].file);
  return FALSE;
}

/* The bus has no file of it, as in a prefix where nobody looks for one, or an
 * old one that leads nowhere. */
static gboolean
is_unknown (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_INVALID) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  Start *start = g_task_get_task_data (task);

  if (answer != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!is_unknown (error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_clear_error (&error);
  if (!spawn (start->program, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  start->patience = g_timeout_add_seconds (PATIENCE_S, give_up_cb, task);
  start->watch = g_bus_watch_name_on_connection (G_DBUS_CONNECTION (source), programs[start->program].name,
                                                 G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, NULL,
                                                 g_object_ref (task), g_object_unref);
}

/**
 * cramp_program_start_async:
 * @bus: the session bus
 * @program: one of the two programs
 * @cancellable: (nullable): what ends the waiting for the bus
 * @callback: (nullable): what to call
 * @user_data: what to give it
 *
 * Has a program run without a window: by the bus or, where that does not know
 * how, by its own file.
 */
void
cramp_program_start_async (GDBusConnection    *bus,
                           CrampProgram        program,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = g_task_new (bus, cancellable, callback, user_data);
  Start *start = g_new0 (Start, 1);

  start->program = program;
  g_task_set_source_tag (task, cramp_program_start_async);
  g_task_set_task_data (task, start, (GDestroyNotify) start_free);
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", programs[program].name, 0), G_VARIANT_TYPE ("(u)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, cancellable, asked_cb, task);
}

/**
 * cramp_program_start_finish:
 * @bus: the session bus
 * @result: what the callback got
 *
 * Returns: whether the program runs
 */
gboolean
cramp_program_start_finish (GDBusConnection *bus,
                            GAsyncResult    *result,
                            GError         **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

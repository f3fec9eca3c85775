/* cramp-autostart.c - whether the reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-autostart.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cramp-background-answer.h"
#include "cramp-key-file.h"
#include "cramp-program.h"
#include "cramp-sandbox.h"

#define ENTRY APP_ID ".Reminders.desktop"
#define GROUP G_KEY_FILE_DESKTOP_GROUP
#define KEEP_ALL (G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS)

/* Tells an entry that this program made from one that the person made. */
#define MADE_BY_US "X-CrampDiary-Made"

/* The Autostart Specification says Hidden; the settings of some desktops write
 * this one. */
#define GNOME_ENABLED "X-GNOME-Autostart-enabled"

static gboolean
is_switched_off (GKeyFile *entry)
{
  return g_key_file_get_boolean (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL) ||
         (g_key_file_has_key (entry, GROUP, GNOME_ENABLED, NULL) && !g_key_file_get_boolean (entry, GROUP, GNOME_ENABLED, NULL));
}

static gboolean
is_made_by_us (GKeyFile *entry)
{
  return g_key_file_get_boolean (entry, GROUP, MADE_BY_US, NULL);
}

static gboolean
is_program (const char *name)
{
  g_autofree char *path = name == NULL ? NULL : g_find_program_in_path (name);

  return path != NULL;
}

/* What an entry starts may have been removed, or moved elsewhere. In a command
 * a doubled percent sign stands for one. */
static gboolean
can_start (GKeyFile *entry)
{
  g_autofree char *try = g_key_file_get_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, NULL);
  g_autofree char *command = g_key_file_get_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  g_autoptr (GString) expanded = g_string_new (command);
  g_auto (GStrv) words = NULL;

  g_string_replace (expanded, "%%", "%", 0);

  return (try == NULL || is_program (try)) && g_shell_parse_argv (expanded->str, NULL, &words, NULL) && is_program (words[0]);
}

static char *
make_path (const char *config_dir)
{
  return g_build_filename (config_dir, "autostart", ENTRY, NULL);
}

static GKeyFile *
load (const char *path)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();

  return cramp_key_file_load (entry, path, KEEP_ALL) ? g_steal_pointer (&entry) : NULL;
}

/**
 * cramp_autostart_find_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 *
 * Looks for the entry by which desktops start the service at login. The first
 * one hides those in later folders, also when it cannot be read. One that
 * starts nothing, because no program is where it says, counts as missing.
 *
 * Returns: what the desktop does at login
 */
CrampAutostart
cramp_autostart_find_in (const char *const *config_dirs)
{
  for (guint i = 0; config_dirs[i] != NULL; i++)
    {
      g_autofree char *path = make_path (config_dirs[i]);
      g_autoptr (GKeyFile) entry = NULL;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      entry = load (path);
      if (entry != NULL && is_switched_off (entry))
        return CRAMP_AUTOSTART_OFF;

      return entry != NULL && can_start (entry) ? CRAMP_AUTOSTART_READY : CRAMP_AUTOSTART_MISSING;
    }

  return CRAMP_AUTOSTART_MISSING;
}

/* A command is quoted as the Desktop Entry Specification wants it, which is not
 * the way of a shell. */
static char *
quote (const char *path)
{
  GString *command = g_string_new ("\"");

  for (; *path != '\0'; path++)
    {
      if (strchr ("\"`$\\", *path) != NULL)
        g_string_append_c (command, '\\');
      if (*path == '%')
        g_string_append_c (command, '%');
      g_string_append_c (command, *path);
    }
  g_string_append_c (command, '"');

  return g_string_free (command, FALSE);
}

/* With TryExec, a desktop passes over the entry once the program is gone. What
 * the person added to it, such as a delay, is kept. */
static gboolean
save_made (const char *own,
           GKeyFile   *entry,
           const char *program,
           GError    **error)
{
  g_autofree char *command = quote (program);

  g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Cramp Diary Reminders"));
  g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, APP_ID);
  g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_boolean (entry, GROUP, MADE_BY_US, TRUE);
  g_key_file_remove_key (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL);
  g_key_file_remove_key (entry, GROUP, GNOME_ENABLED, NULL);

  return cramp_key_file_save (entry, own, error);
}

static gboolean
make (const char *own,
      GKeyFile   *before,
      const char *program,
      GError    **error)
{
  g_autoptr (GKeyFile) entry = before != NULL ? g_key_file_ref (before) : g_key_file_new ();

  if (program != NULL)
    return save_made (own, entry, program, error);

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "the program that reminds is not installed");
  return FALSE;
}

/* A hidden entry counts as deleted, whatever else it says. So one that we made
 * says nothing else: it would outlive the program. */
static gboolean
cover (const char *own,
       GError    **error)
{
  g_autoptr (GKeyFile) before = load (own);
  gboolean is_theirs = before != NULL && !is_made_by_us (before);
  g_autoptr (GKeyFile) entry = is_theirs ? g_key_file_ref (before) : g_key_file_new ();

  if (!is_theirs)
    {
      g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
      g_key_file_set_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Cramp Diary Reminders"));
    }
  g_key_file_set_boolean (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, TRUE);

  return cramp_key_file_save (entry, own, error);
}

static gboolean
give_way (const char *own,
          GError    **error)
{
  int code;

  if (g_unlink (own) == 0 || errno == ENOENT)
    return TRUE;

  code = errno;
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
uncover (const char        *own,
         const char *const *config_dirs,
         const char        *program,
         GError           **error)
{
  g_autoptr (GKeyFile) entry = load (own);

  if (entry != NULL && !is_made_by_us (entry) && can_start (entry))
    {
      g_key_file_remove_key (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL);
      g_key_file_remove_key (entry, GROUP, GNOME_ENABLED, NULL);
      return cramp_key_file_save (entry, own, error);
    }

  return cramp_autostart_find_in (config_dirs + 1) == CRAMP_AUTOSTART_READY ? give_way (own, error) : make (own, entry, program, error);
}

/**
 * cramp_autostart_set_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 * @program: (nullable): the full path of the service
 * @on: whether the service is to start at login
 * @error: return location for an error of %G_FILE_ERROR,
 *   %G_FILE_ERROR_NOENT when there is nothing that could be started
 *
 * Switches the entry on or off for this person alone, in the way of the
 * Autostart Specification: an entry in the own folder that says Hidden covers
 * the one of the system. Where the system has none that the desktop reads, the
 * own folder gets one. What else an entry of the person says is kept.
 *
 * Returns: whether it is done
 */
gboolean
cramp_autostart_set_in (const char *const *config_dirs,
                        const char        *program,
                        gboolean           on,
                        GError           **error)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (config_dirs[0] != NULL, FALSE);

  own = make_path (config_dirs[0]);

  return on ? uncover (own, config_dirs, program, error) : cover (own, error);
}

static gboolean
is_for (GKeyFile   *entry,
        const char *program)
{
  g_autofree char *command = g_key_file_get_string (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  g_autofree char *expected = quote (program);

  return g_strcmp0 (command, expected) == 0;
}

/**
 * cramp_autostart_keep_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 * @program: (nullable): the full path of the service
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Sees to it that the service of the program that the person uses is started
 * at login. An entry is made where the desktop reads none, follows a program
 * that has moved, and gives way to the system's own. What the person switched
 * off or wrote stays as it is.
 *
 * Returns: %FALSE when something was to be done and could not
 */
gboolean
cramp_autostart_keep_in (const char *const *config_dirs,
                         const char        *program,
                         GError           **error)
{
  g_autofree char *own = make_path (config_dirs[0]);
  g_autoptr (GKeyFile) entry = load (own);
  CrampAutostart system = cramp_autostart_find_in (config_dirs + 1);

  if (entry == NULL && (g_file_test (own, G_FILE_TEST_EXISTS) || system != CRAMP_AUTOSTART_MISSING))
    return TRUE;
  if (entry != NULL && (is_switched_off (entry) || !is_made_by_us (entry)))
    return TRUE;
  if (system == CRAMP_AUTOSTART_READY)
    return give_way (own, error);
  if (entry != NULL && program != NULL && is_for (entry, program))
    return TRUE;

  return make (own, entry, program, error);
}

static GPtrArray *
list_config_dirs (void)
{
  GPtrArray *folders = g_ptr_array_new ();

  g_ptr_array_add (folders, (gpointer) g_get_user_config_dir ());
  for (const char *const *folder = g_get_system_config_dirs (); *folder != NULL; folder++)
    g_ptr_array_add (folders, (gpointer) *folder);
  g_ptr_array_add (folders, NULL);

  return folders;
}

/**
 * cramp_autostart_find:
 *
 * Looks where this person's desktop does. From a sandbox those folders are not
 * to be seen; there it counts what the portal answered.
 *
 * Returns: what the desktop does at login
 */
CrampAutostart
cramp_autostart_find (void)
{
  g_autoptr (GPtrArray) folders = NULL;

  if (cramp_sandbox_is_around ())
    return cramp_background_answer_read (g_get_user_config_dir ());

  folders = list_config_dirs ();
  return cramp_autostart_find_in ((const char *const *) folders->pdata);
}

/**
 * cramp_autostart_set:
 * @on: whether the service is to start at login
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Switches the entry on or off where this person's desktop looks for it. Inside
 * a sandbox the portal is to be asked instead.
 *
 * Returns: whether it is done
 */
gboolean
cramp_autostart_set (gboolean on,
                     GError **error)
{
  g_autoptr (GPtrArray) folders = list_config_dirs ();
  g_autofree char *program = cramp_program_find (CRAMP_PROGRAM_REMINDERS);

  return cramp_autostart_set_in ((const char *const *) folders->pdata, program, on, error);
}

/**
 * cramp_autostart_keep:
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Does what cramp_autostart_keep_in() does where this person's desktop looks.
 *
 * Returns: %FALSE when something was to be done and could not
 */
gboolean
cramp_autostart_keep (GError **error)
{
  g_autoptr (GPtrArray) folders = list_config_dirs ();
  g_autofree char *program = cramp_program_find (CRAMP_PROGRAM_REMINDERS);

  return cramp_autostart_keep_in ((const char *const *) folders->pdata, program, error);
}

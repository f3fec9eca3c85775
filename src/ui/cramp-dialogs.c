/* cramp-dialogs.c - what newer toolkits do in another way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cramp-copy-words.h"

/**
 * cramp_dialogs_show_about:
 * @parent: (nullable): the window it belongs to
 *
 * Shows what the program is and what it is not.
 */
void
cramp_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _ ("Cramp Diary"),
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _ ("The Cramp Diary developers"),
                         "website", WEBSITE,
                         "issue-url", ISSUES,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("A diary for night leg cramps. It is for information only: it is not a medical device and does not diagnose. See a doctor if you are worried."),
                         /* Translators: put your name here; it is shown in the About window. */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     gpointer         user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  char *path = file == NULL ? NULL : g_file_get_path (file);

  if (file != NULL && path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", _ ("Please choose a folder on this computer."));
  else
    g_task_return_pointer (task, path, g_free);
  gtk_native_dialog_destroy (chooser);
}

static GtkFileFilter *
add_filter (GtkFileChooser *chooser,
            const char     *name)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (chooser, filter);

  return filter;
}

static GtkFileFilter *
add_format_filter (GtkFileChooser *chooser,
                   const char     *name,
                   guint           first,
                   guint           end)
{
  GtkFileFilter *filter = add_filter (chooser, name);

  for (guint format = first; format < end; format++)
    gtk_file_filter_add_suffix (filter, cramp_file_format_get_ending (format) + 1);

  return filter;
}

static GtkFileChooser *
new_chooser (GtkWindow          *parent,
             const char         *title,
             const char         *name,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  GTask                *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserAction  action = name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, name != NULL ? _ ("_Save") : _ ("_Open"), _ ("_Cancel"));

  g_task_set_source_tag (task, new_chooser);
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), task);

  return GTK_FILE_CHOOSER (chooser);
}

/**
 * cramp_dialogs_choose_copy:
 * @parent: the window it belongs to
 * @name: (nullable): what a new copy may be called, with the ending of its format,
 *   or %NULL to look for one that is there
 * @callback: called when something was chosen or not
 *
 * Asks for the file of a copy, in a sandbox through the portal. Before a file
 * that is there gives way to a new copy the person is asked. The ending of its
 * name tells the format.
 */
void
cramp_dialogs_choose_copy (GtkWindow          *parent,
                           const char         *name,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GtkFileChooser *chooser = new_chooser (parent, name != NULL ? _ ("Save a Copy") : _ ("Bring In a Copy or Table"), name, callback, user_data);

  if (name != NULL)
    {
      CrampFileFormat format = cramp_file_format_find (name);

      add_format_filter (chooser, cramp_copy_words_get_format (format), format, format + 1);
    }
  else
    {
      /* Translators: what the list of files is limited to; a table is what a
       * spreadsheet has saved. */
      GtkFileFilter *filter = add_format_filter (chooser, _ ("Copies of the diary, and tables"), 0, CRAMP_N_FILE_FORMATS);

      for (const char *const *ending = cramp_file_format_list_tables (); *ending != NULL; ending++)
        gtk_file_filter_add_suffix (filter, *ending + 1);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cramp_dialogs_choose_page:
 * @parent: the window it belongs to
 * @name: what the file may be called
 * @callback: called when something was chosen or not
 *
 * Asks where a page is to be saved, as cramp_dialogs_choose_copy() does; the same
 * function ends it.
 */
void
cramp_dialogs_choose_page (GtkWindow          *parent,
                           const char         *name,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GtkFileChooser *chooser = new_chooser (parent, _ ("Save as PDF"), name, callback, user_data);

  gtk_file_filter_add_suffix (add_filter (chooser, _ ("PDF documents")), "pdf");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cramp_dialogs_choose_copy_finish:
 *
 * Returns: (transfer full) (nullable): the path of the file; %NULL without an
 *   error when the person did not want to
 */
char *
cramp_dialogs_choose_copy_finish (GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* cramp-notifier.c - showing notifications
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-notifier.h"

/* Servers say a dozen words of themselves. (choice) */
#define LONGEST_WORD 100
#define MOST_WORDS 100

enum
{
  PRESSED,
  SERVER_CAME,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_QUARK (cramp_notifier_error, cramp_notifier_error)
G_DEFINE_INTERFACE (CrampNotifier, cramp_notifier, G_TYPE_OBJECT)

static void
cramp_notifier_default_init (CrampNotifierInterface *iface)
{
  /**
   * CrampNotifier::pressed:
   * @action: the name of the button
   *
   * Somebody pressed a button of a notice.
   */
  emissions[PRESSED] = g_signal_new ("pressed", CRAMP_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CrampNotifier::server-came:
   *
   * Somebody began to show notifications: what could not be shown before may
   * be tried again.
   */
  emissions[SERVER_CAME] = g_signal_new ("server-came", CRAMP_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

/* What a stranger says is shown to people and printed on terminals. */
static char *
tidy (const char *word)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LONGEST_WORD && *word != '\0'; i++, word = g_utf8_next_char (word))
    {
      gunichar letter = g_utf8_get_char (word);

      g_string_append_unichar (text, g_unichar_isprint (letter) ? letter : ' ');
    }

  return g_string_free (text, FALSE);
}

/**
 * cramp_notifier_server_new:
 * @name: what it calls itself
 * @vendor: who made it
 * @version: its version
 * @capabilities: what it can do
 *
 * Takes over what a server says of itself, without what could not be shown and
 * without what is too long or too much to be meant.
 *
 * Returns: (transfer full): the server
 */
CrampNotifierServer *
cramp_notifier_server_new (const char        *name,
                           const char        *vendor,
                           const char        *version,
                           const char *const *capabilities)
{
  CrampNotifierServer *server = g_new0 (CrampNotifierServer, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  server->name = tidy (name);
  server->vendor = tidy (vendor);
  server->version = tidy (version);
  for (guint i = 0; i < MOST_WORDS && capabilities[i] != NULL; i++)
    {
      g_autofree char *word = tidy (capabilities[i]);

      g_strv_builder_add (builder, word);
    }
  server->capabilities = g_strv_builder_end (builder);

  return server;
}

void
cramp_notifier_server_free (CrampNotifierServer *server)
{
  g_free (server->name);
  g_free (server->vendor);
  g_free (server->version);
  g_strfreev (server->capabilities);
  g_free (server);
}

/**
 * cramp_notifier_server_can:
 * @server: a server
 * @capability: a word of the Desktop Notifications Specification
 *
 * Returns: whether @server says it can do that
 */
gboolean
cramp_notifier_server_can (const CrampNotifierServer *server,
                           const char                *capability)
{
  return g_strv_contains ((const char *const *) server->capabilities, capability);
}

/**
 * cramp_notifier_check_async:
 * @cancellable: (nullable): cancels the question
 * @callback: called with the answer
 * @user_data: passed to @callback
 *
 * Asks who shows notifications. A server that does not answer within seconds
 * counts as none, so that it cannot hold anybody up.
 */
void
cramp_notifier_check_async (CrampNotifier      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (CRAMP_IS_NOTIFIER (self));

  CRAMP_NOTIFIER_GET_IFACE (self)->check_async (self, cancellable, callback, user_data);
}

/**
 * cramp_notifier_check_finish:
 * @result: what the callback was given
 * @error: return location for an error, %CRAMP_NOTIFIER_ERROR_NO_SERVER for
 *   one
 *
 * Returns: (transfer full): the server, or %NULL when there is none
 */
CrampNotifierServer *
cramp_notifier_check_finish (CrampNotifier *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_NOTIFIER (self), NULL);

  return CRAMP_NOTIFIER_GET_IFACE (self)->check_finish (self, result, error);
}

/**
 * cramp_notifier_show_async:
 * @notice: what to show; it is copied
 * @callback: called when the server took it, or did not
 * @user_data: passed to @callback
 *
 * Shows a notice. Give it buttons only if the server can show them. Nobody is
 * kept waiting by a server that does not answer: after seconds it counts as
 * uncertain.
 */
void
cramp_notifier_show_async (CrampNotifier      *self,
                           const CrampNotice  *notice,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (CRAMP_IS_NOTIFIER (self));

  CRAMP_NOTIFIER_GET_IFACE (self)->show_async (self, notice, callback, user_data);
}

/**
 * cramp_notifier_show_finish:
 * @result: what the callback was given
 * @error: return location for an error of %CRAMP_NOTIFIER_ERROR
 *
 * Returns: whether the server took it
 */
gboolean
cramp_notifier_show_finish (CrampNotifier *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_NOTIFIER (self), FALSE);

  return CRAMP_NOTIFIER_GET_IFACE (self)->show_finish (self, result, error);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (cramp_notifier_show_finish (CRAMP_NOTIFIER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cramp_notifier_show_for_task:
 * @notice: what to show; it is copied
 * @task: (transfer full): what returns whether the server took it
 *
 * Shows a notice as the last step of a longer task.
 */
void
cramp_notifier_show_for_task (CrampNotifier     *self,
                              const CrampNotice *notice,
                              GTask             *task)
{
  cramp_notifier_show_async (self, notice, shown_cb, task);
}

/**
 * cramp_notifier_withdraw:
 * @id: the id of a notice
 *
 * Takes a notice off the screen if it is there.
 */
void
cramp_notifier_withdraw (CrampNotifier *self,
                         const char    *id)
{
  g_return_if_fail (CRAMP_IS_NOTIFIER (self));

  CRAMP_NOTIFIER_GET_IFACE (self)->withdraw (self, id);
}

/**
 * cramp_notifier_has_shown:
 * @id: the id of a notice
 *
 * Tells of a notice that may be on the screen, also one that an earlier process
 * left there. A notifier that does not remember those has shown none.
 *
 * Returns: whether there is something to withdraw
 */
gboolean
cramp_notifier_has_shown (CrampNotifier *self,
                          const char    *id)
{
  g_return_val_if_fail (CRAMP_IS_NOTIFIER (self), FALSE);

  return CRAMP_NOTIFIER_GET_IFACE (self)->has_shown != NULL && CRAMP_NOTIFIER_GET_IFACE (self)->has_shown (self, id);
}

/**
 * cramp_notifier_tell_pressed:
 * @action: the name of a button
 *
 * For those who implement a notifier: emits "pressed".
 */
void
cramp_notifier_tell_pressed (CrampNotifier *self,
                             const char    *action)
{
  g_signal_emit (self, emissions[PRESSED], 0, action);
}

/**
 * cramp_notifier_tell_server_came:
 *
 * For those who implement a notifier: emits "server-came".
 */
void
cramp_notifier_tell_server_came (CrampNotifier *self)
{
  g_signal_emit (self, emissions[SERVER_CAME], 0);
}

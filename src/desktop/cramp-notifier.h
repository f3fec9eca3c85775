/* cramp-notifier.h - showing notifications
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CrampNotifierError:
 * @CRAMP_NOTIFIER_ERROR_NO_SERVER: nobody shows notifications, or nobody that
 *   answers
 * @CRAMP_NOTIFIER_ERROR_REFUSED: the server did not take the notification
 * @CRAMP_NOTIFIER_ERROR_UNCERTAIN: the server may have shown it, and did not
 *   say so
 */
typedef enum
{
  CRAMP_NOTIFIER_ERROR_NO_SERVER,
  CRAMP_NOTIFIER_ERROR_REFUSED,
  CRAMP_NOTIFIER_ERROR_UNCERTAIN,
} CrampNotifierError;

#define CRAMP_NOTIFIER_ERROR (cramp_notifier_error_quark ())

GQuark cramp_notifier_error_quark (void);

/**
 * CrampNotifierServer:
 * @name: what it calls itself
 * @vendor: who made it
 * @version: its version
 * @capabilities: what it can do, as in the Desktop Notifications Specification
 *
 * Who shows the notifications.
 */
typedef struct
{
  char  *name;
  char  *vendor;
  char  *version;
  char **capabilities;
} CrampNotifierServer;

CrampNotifierServer *cramp_notifier_server_new (const char        *name,
                                                const char        *vendor,
                                                const char        *version,
                                                const char *const *capabilities) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_notifier_server_free (CrampNotifierServer *server);
gboolean             cramp_notifier_server_can (const CrampNotifierServer *server,
                                                const char                *capability);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampNotifierServer, cramp_notifier_server_free)

/**
 * CrampNotice:
 * @id: what it is about; a later one with the same id takes its place
 * @title: its title
 * @body: its text, without markup
 * @actions: the names and labels of its buttons in turn, and %NULL
 */
typedef struct
{
  const char        *id;
  const char        *title;
  const char        *body;
  const char *const *actions;
} CrampNotice;

#define CRAMP_TYPE_NOTIFIER (cramp_notifier_get_type ())

G_DECLARE_INTERFACE (CrampNotifier, cramp_notifier, CRAMP, NOTIFIER, GObject)

struct _CrampNotifierInterface
{
  GTypeInterface parent;

  void (*check_async) (CrampNotifier      *self,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data);
  CrampNotifierServer *(*check_finish) (CrampNotifier *self,
                                        GAsyncResult  *result,
                                        GError       **error);
  void (*show_async) (CrampNotifier      *self,
                      const CrampNotice  *notice,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
  gboolean (*show_finish) (CrampNotifier *self,
                           GAsyncResult  *result,
                           GError       **error);
  void (*withdraw) (CrampNotifier *self,
                    const char    *id);
  gboolean (*has_shown) (CrampNotifier *self,
                         const char    *id);
};

void                 cramp_notifier_check_async (CrampNotifier      *self,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
CrampNotifierServer *cramp_notifier_check_finish (CrampNotifier *self,
                                                  GAsyncResult  *result,
                                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_notifier_show_async (CrampNotifier      *self,
                                                const CrampNotice  *notice,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean             cramp_notifier_show_finish (CrampNotifier *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void                 cramp_notifier_show_for_task (CrampNotifier     *self,
                                                   const CrampNotice *notice,
                                                   GTask             *task);
void                 cramp_notifier_withdraw (CrampNotifier *self,
                                              const char    *id);
gboolean             cramp_notifier_has_shown (CrampNotifier *self,
                                               const char    *id);

void cramp_notifier_tell_pressed (CrampNotifier *self,
                                  const char    *action);
void cramp_notifier_tell_server_came (CrampNotifier *self);

G_END_DECLS

/* fake-notifier.c - a notifier without a desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-notifier.h"

static void
fake_check_async (CrampNotifier      *notifier,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  FakeNotifier *self = FAKE_NOTIFIER (notifier);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  const char          *words[] = { "body", self->has_buttons ? "actions" : NULL, NULL };
  CrampNotifierServer *server;

  self->n_checks++;
  if (!self->is_there)
    {
      g_task_return_new_error (task, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_NO_SERVER, "nobody");
      return;
    }

  server = g_new0 (CrampNotifierServer, 1);
  server->capabilities = g_strdupv ((char **) words);
  g_task_return_pointer (task, server, (GDestroyNotify) cramp_notifier_server_free);
}

static CrampNotifierServer *
fake_check_finish (CrampNotifier *notifier,
                   GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_show_async (CrampNotifier      *notifier,
                 const CrampNotice  *notice,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  FakeNotifier *self = FAKE_NOTIFIER (notifier);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (self->look != NULL)
    self->look (notice, self->look_data);
  g_ptr_array_add (self->shown, g_strdup_printf ("%s%s", notice->id, notice->actions == NULL ? " without buttons" : ""));
  g_ptr_array_add (self->bodies, g_strdup (notice->body));
  if (self->error < 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, CRAMP_NOTIFIER_ERROR, self->error, "it fails");
}

static gboolean
fake_show_finish (CrampNotifier *notifier,
                  GAsyncResult  *result,
                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
fake_withdraw (CrampNotifier *notifier,
               const char    *id)
{
  g_ptr_array_add (FAKE_NOTIFIER (notifier)->withdrawn, g_strdup (id));
}

static gboolean
fake_has_shown (CrampNotifier *notifier,
                const char    *id)
{
  return FAKE_NOTIFIER (notifier)->is_left;
}

static void
fake_notifier_iface_init (CrampNotifierInterface *iface)
{
  iface->check_async = fake_check_async;
  iface->check_finish = fake_check_finish;
  iface->show_async = fake_show_async;
  iface->show_finish = fake_show_finish;
  iface->withdraw = fake_withdraw;
  iface->has_shown = fake_has_shown;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeNotifier, fake_notifier, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (CRAMP_TYPE_NOTIFIER, fake_notifier_iface_init))

static void
fake_notifier_finalize (GObject *object)
{
  FakeNotifier *self = FAKE_NOTIFIER (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->withdrawn);

  G_OBJECT_CLASS (fake_notifier_parent_class)->finalize (object);
}

static void
fake_notifier_class_init (FakeNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_notifier_finalize;
}

static void
fake_notifier_init (FakeNotifier *self)
{
  self->is_there = TRUE;
  self->has_buttons = TRUE;
  self->error = -1;
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->withdrawn = g_ptr_array_new_with_free_func (g_free);
}

/**
 * fake_notifier_new:
 *
 * Returns: (transfer full): a notifier that is there and shows everything
 */
FakeNotifier *
fake_notifier_new (void)
{
  return g_object_new (FAKE_TYPE_NOTIFIER, NULL);
}

/* test-errands.c - blocking calls in a thread of their own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-errands.h"

#define PATIENCE_MSEC 300

/* What an errand does: it waits to be let through, if it has a gate, and
 * says its name. */
typedef struct
{
  GMutex  *gate;
  char    *name;
  GString *told;
} Call;

typedef struct
{
  guint    n_returned;
  GString *returned;
  GString *told;
} World;

static gpointer
run_call (gpointer data,
          GError **error)
{
  Call *call = data;

  if (call->gate != NULL)
    {
      g_mutex_lock (call->gate);
      g_mutex_unlock (call->gate);
    }
  if (g_str_equal (call->name, "fails"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it fails");
      return NULL;
    }
  if (g_str_equal (call->name, "says nothing"))
    return NULL;

  return g_strdup (call->name);
}

static void
tell_done (gpointer data,
           gpointer result)
{
  g_string_append_printf (((Call *) data)->told, "%s ", (char *) result);
}

static void
free_call (gpointer data)
{
  Call *call = data;

  g_free (call->name);
  g_free (call);
}

static const CrampErrand call_errand = { run_call, tell_done, free_call, g_free };

static void
returned_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  World *world = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_task_propagate_pointer (G_TASK (result), &error);

  world->n_returned++;
  if (name != NULL)
    g_string_append_printf (world->returned, "%s ", name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_string_append (world->returned, "late ");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    g_string_append (world->returned, "not-begun ");
  else
    g_string_append (world->returned, "failed ");
}

static void
send_call (World        *world,
           CrampErrands *errands,
           const char   *name,
           GMutex       *gate)
{
  Call *call = g_new0 (Call, 1);

  call->gate = gate;
  call->name = g_strdup (name);
  call->told = world->told;
  cramp_errands_send (errands, &call_errand, call, g_task_new (NULL, NULL, returned_cb, world));
}

static void
wait_returned (const World *world,
               guint        n_returned)
{
  while (world->n_returned < n_returned)
    g_main_context_iteration (NULL, TRUE);
}

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->returned = g_string_new (NULL);
  world->told = g_string_new (NULL);

  return world;
}

static void
world_free (World *world)
{
  g_string_free (world->returned, TRUE);
  g_string_free (world->told, TRUE);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static void
test_order (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (CrampErrands) errands = cramp_errands_new (10000);

  for (guint i = 0; i < 3; i++)
    {
      send_call (world, errands, "one", NULL);
      send_call (world, errands, "fails", NULL);
      send_call (world, errands, "two", NULL);
      send_call (world, errands, "says nothing", NULL);
    }
  wait_returned (world, 12);
  g_assert_cmpstr (world->returned->str, ==, "one failed two failed one failed two failed one failed two failed ");
  g_assert_cmpstr (world->told->str, ==, "one two one two one two ");
}

static void
test_hangs (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (CrampErrands) errands = cramp_errands_new (PATIENCE_MSEC);
  GMutex gate;

  g_test_summary ("One that hangs keeps nobody; one behind it is never made; a late result is heard");

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  send_call (world, errands, "hangs", &gate);
  send_call (world, errands, "behind", NULL);
  wait_returned (world, 2);
  g_assert_cmpstr (world->returned->str, ==, "late not-begun ");
  g_assert_cmpstr (world->told->str, ==, "");

  g_mutex_unlock (&gate);
  while (world->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  send_call (world, errands, "after", NULL);
  wait_returned (world, 3);
  g_assert_cmpstr (world->returned->str, ==, "late not-begun after ");
  g_assert_cmpstr (world->told->str, ==, "hangs after ");
  g_mutex_clear (&gate);
}

static void
test_let_go (void)
{
  g_autoptr (World) world = world_new ();
  static GMutex gate;

  g_test_summary ("Whoever lets go of the queue is not kept by a call that hangs");

  g_mutex_lock (&gate);
  {
    g_autoptr (CrampErrands) errands = cramp_errands_new (PATIENCE_MSEC);

    send_call (world, errands, "hangs", &gate);
  }
  wait_returned (world, 1);
  g_assert_cmpstr (world->returned->str, ==, "late ");
  g_mutex_unlock (&gate);
  while (world->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/errands/order", test_order);
  g_test_add_func ("/errands/hangs", test_hangs);
  g_test_add_func ("/errands/let-go", test_let_go);

  return g_test_run ();
}

/* cramp-errands.c - blocking calls that nobody waits for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-errands.h"

/* The thread may hang in a call when the program lets go of it. */
struct _CrampErrands
{
  gatomicrefcount references;
  GMainContext   *context; /* of the thread */
  GMainContext   *home;    /* of who asks */
  GMainLoop      *loop;
  guint           patience_msec;
  gboolean        is_running;
};

typedef enum
{
  STATE_WAITING,
  STATE_STARTED,
  STATE_GIVEN_UP,
} State;

/* The task and the source belong to the thread that asked. */
typedef struct
{
  const CrampErrand *errand;
  gpointer           data;
  CrampErrands      *errands;
  int                state; /* a #State */
  gpointer           result;
  GError            *error;
  GTask             *task; /* NULL once it has returned */
  GSource           *patience;
} Job;

static void
unref_errands (CrampErrands *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_main_context_unref (self->home);
  g_free (self);
}

static CrampErrands *
ref_errands (CrampErrands *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
attach (GSource      *source,
        GSourceFunc   func,
        gpointer      data,
        GMainContext *context)
{
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, NULL);
  g_source_attach (source, context);
}

static void
send_to (GMainContext *context,
         GSourceFunc   func,
         gpointer      data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  attach (source, func, data, context);
}

static void
job_free (Job *job)
{
  if (job->result != NULL && job->errand->free_result != NULL)
    job->errand->free_result (job->result);
  if (job->errand->free_data != NULL)
    job->errand->free_data (job->data);
  g_clear_error (&job->error);
  g_source_unref (job->patience);
  unref_errands (job->errands);
  g_free (job);
}

static void
return_result (Job *job)
{
  g_autoptr (GTask) task = g_steal_pointer (&job->task);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else if (job->result == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "nothing came of the call");
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->errand->free_result);
}

static gboolean
back_cb (gpointer user_data)
{
  Job *job = user_data;

  g_source_destroy (job->patience);
  if (job->result != NULL && job->errand->done != NULL)
    job->errand->done (job->data, job->result);
  if (job->task != NULL)
    return_result (job);
  job_free (job);

  return G_SOURCE_REMOVE;
}

static gboolean
run_cb (gpointer user_data)
{
  Job *job = user_data;

  if (g_atomic_int_compare_and_exchange (&job->state, STATE_WAITING, STATE_STARTED))
    job->result = job->errand->run (job->data, &job->error);
  send_to (job->errands->home, back_cb, job);

  return G_SOURCE_REMOVE;
}

/* One that has not begun never will: it would come at a time when nobody
 * expects it any more. */
static gboolean
patience_cb (gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);

  if (g_atomic_int_compare_and_exchange (&job->state, STATE_WAITING, STATE_GIVEN_UP))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "the call before it does not come back");
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer in time");

  return G_SOURCE_REMOVE;
}

static gpointer
run_thread (gpointer user_data)
{
  CrampErrands *self = user_data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);
  unref_errands (self);

  return NULL;
}

static gboolean
quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * cramp_errands_new:
 * @patience_msec: how long somebody waits for a call, in milliseconds
 *
 * Makes a queue of blocking calls. They run one after the other in a thread of
 * their own, which begins with the first one and whose default main context
 * goes on between them. Results come back to the thread's default main context
 * of who calls this.
 *
 * Returns: (transfer full): an empty queue
 */
CrampErrands *
cramp_errands_new (guint patience_msec)
{
  CrampErrands *self = g_new0 (CrampErrands, 1);

  g_atomic_ref_count_init (&self->references);
  self->patience_msec = patience_msec;
  self->home = g_main_context_ref_thread_default ();
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);

  return self;
}

/**
 * cramp_errands_free:
 *
 * Lets go of the queue. A call that hangs does not keep anybody: its thread
 * ends when it comes back, or with the program.
 */
void
cramp_errands_free (CrampErrands *self)
{
  if (self->is_running)
    send_to (self->context, quit_cb, self->loop);
  unref_errands (self);
}

/**
 * cramp_errands_send:
 * @errand: (not nullable): what to do
 * @data: (transfer full): for @errand
 * @task: (transfer full): what returns the result, as a pointer
 *
 * Puts a call at the end of the queue. When the patience is at its end the task
 * returns %G_IO_ERROR_BUSY if the call has surely not been made, since one before
 * it hangs, and %G_IO_ERROR_TIMED_OUT if it may have been.
 */
void
cramp_errands_send (CrampErrands      *self,
                    const CrampErrand *errand,
                    gpointer           data,
                    GTask             *task)
{
  Job *job = g_new0 (Job, 1);

  job->errand = errand;
  job->data = data;
  job->task = task;
  job->errands = ref_errands (self);
  job->patience = g_timeout_source_new (self->patience_msec);
  attach (job->patience, patience_cb, job, self->home);

  if (!self->is_running)
    g_thread_unref (g_thread_new ("errands", run_thread, ref_errands (self)));
  self->is_running = TRUE;
  send_to (self->context, run_cb, job);
}

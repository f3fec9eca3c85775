/* test-reminder-faults.c - killed at every step between due and stored
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cramp-care-answer.h"
#include "cramp-night.h"
#include "cramp-reminder-event.h"
#include "cramp-reminder-keeper.h"
#include "cramp-signal-keeper.h"
#include "cramp-store-episodes.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "cramp-store-told.h"
#include "cramp-time.h"
#include "fake-clock.h"

/* Each test runs the keeper in a process of its own and kills it at its first
 * step, at its second and so on until it comes through. A step is a look at the
 * clock, a question to the notification server, a notice before and after it is
 * on the screen, and each time the database writes to a file or waits for the
 * disk: for that, the functions it calls are replaced by those below. */

#define SOAK_DUE G_GINT64_CONSTANT (1795208400) /* 2026-11-20T22:00:00+01:00 */
#define CHECK_IN_DUE (SOAK_DUE + 11 * 60 * 60)
#define ELEVEN (SOAK_DUE - 11 * 60 * 60)
#define MAX_STEPS 1000

/* Not a press, but a look at the signals. */
#define SIGNALS "signals"

static int         kill_at;
static int         n_steps;
static gint64      now;
static const char *screen;

static void
step (void)
{
  if (++n_steps == kill_at)
    kill (getpid (), SIGKILL);
}

ssize_t pwrite64 (int         fd,
                  const void *buffer,
                  size_t      size,
                  gint64      offset);

ssize_t
pwrite64 (int         fd,
          const void *buffer,
          size_t      size,
          gint64      offset)
{
  step ();
  return syscall (SYS_pwrite64, fd, buffer, size, offset);
}

int
fdatasync (int fd)
{
  step ();
  return (int) syscall (SYS_fdatasync, fd);
}

int
fsync (int fd)
{
  step ();
  return (int) syscall (SYS_fsync, fd);
}

/* A notifier whose screen is a file: one byte a notice. */

#define SCREEN_TYPE_NOTIFIER (screen_notifier_get_type ())
G_DECLARE_FINAL_TYPE (ScreenNotifier, screen_notifier, SCREEN, NOTIFIER, GObject)

struct _ScreenNotifier
{
  GObject parent_instance;
};

static void
screen_check_async (CrampNotifier      *notifier,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (notifier, cancellable, callback, user_data);
  const char          *words[] = { "actions", NULL };
  CrampNotifierServer *server = g_new0 (CrampNotifierServer, 1);

  step ();
  server->capabilities = g_strdupv ((char **) words);
  g_task_return_pointer (task, server, (GDestroyNotify) cramp_notifier_server_free);
}

static CrampNotifierServer *
screen_check_finish (CrampNotifier *notifier,
                     GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
screen_show_async (CrampNotifier      *notifier,
                   const CrampNotice  *notice,
                   GAsyncReadyCallback callback,
                   gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (notifier, NULL, callback, user_data);
  int fd;

  step ();
  fd = open (screen, O_WRONLY | O_CREAT | O_APPEND, 0600);
  g_assert_cmpint (write (fd, "x", 1), ==, 1);
  close (fd);
  step ();

  g_task_return_boolean (task, TRUE);
}

static gboolean
screen_show_finish (CrampNotifier *notifier,
                    GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
screen_withdraw (CrampNotifier *notifier,
                 const char    *id)
{
}

static void
screen_notifier_iface_init (CrampNotifierInterface *iface)
{
  iface->check_async = screen_check_async;
  iface->check_finish = screen_check_finish;
  iface->show_async = screen_show_async;
  iface->show_finish = screen_show_finish;
  iface->withdraw = screen_withdraw;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ScreenNotifier, screen_notifier, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (CRAMP_TYPE_NOTIFIER, screen_notifier_iface_init))

static void
screen_notifier_class_init (ScreenNotifierClass *klass)
{
}

static void
screen_notifier_init (ScreenNotifier *self)
{
}

typedef struct
{
  char          *folder;
  char          *diary;
  char          *screen;
  CrampNightDate night;
} World;

static void
prepare (World *world)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, &error);

  g_assert_no_error (error);
  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, soak, NULL));
}

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->folder = g_dir_make_tmp ("cramp-faults-XXXXXX", NULL);
  world->diary = g_build_filename (world->folder, "diary.db", NULL);
  world->screen = g_build_filename (world->folder, "screen", NULL);
  g_assert_true (cramp_night_date_parse ("2026-11-20", &world->night));
  prepare (world);

  return world;
}

static void
world_free (World *world)
{
  const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (world->diary, endings[i], NULL);

      g_remove (path);
    }
  g_remove (world->screen);
  g_assert_cmpint (g_rmdir (world->folder), ==, 0);
  g_free (world->folder);
  g_free (world->diary);
  g_free (world->screen);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

/* What the service does in its life: it looks, or hears a press. */
static void
live (const World *world,
      const char  *action)
{
  g_autoptr (FakeClock) clock = fake_clock_new ("Europe/Berlin", "2026-11-20T20:00:00");
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_autoptr (CrampNotifier) notifier = g_object_new (SCREEN_TYPE_NOTIFIER, NULL);
  g_autoptr (CrampKeeper) keeper = NULL;
  g_autoptr (CrampKeeper) signal_keeper = NULL;

  g_assert_no_error (error);
  screen = world->screen;
  clock->now = now;
  clock->look = step;
  signal_keeper = cramp_signal_keeper_new (store, notifier, CRAMP_CLOCK (clock));
  keeper = cramp_reminder_keeper_new (store, notifier, CRAMP_CLOCK (clock));
  if (g_strcmp0 (action, SIGNALS) == 0)
    cramp_keeper_run (signal_keeper);
  else if (action != NULL)
    cramp_notifier_tell_pressed (notifier, action);
  else
    cramp_keeper_run (keeper);
  for (int i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

static pid_t
start (const World *world,
       gint64       at,
       const char  *action,
       int          kill_step)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child > 0)
    return child;

  now = at;
  n_steps = 0;
  kill_at = kill_step;
  live (world, action);
  _exit (0);
}

static gboolean
wait_killed (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  return WIFSIGNALED (status);
}

static gboolean
run (const World *world,
     gint64       at,
     const char  *action,
     int          kill_step)
{
  return wait_killed (start (world, at, action, kill_step));
}

static int
count_shown (const World *world)
{
  GStatBuf status;

  return g_stat (world->screen, &status) == 0 ? (int) status.st_size : 0;
}

static CrampReminderEvent
read_event (const World *world)
{
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (GArray) events = cramp_store_read_events (store, world->night, world->night, NULL);

  g_assert_nonnull (events);
  g_assert_cmpuint (events->len, ==, 1);
  return g_array_index (events, CrampReminderEvent, 0);
}

static int
read_answer (const World *world)
{
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (store, world->night, &night, &error));
  g_assert_no_error (error);
  return night == NULL ? CRAMP_UNANSWERED : night->answers[CRAMP_NIGHT_CARE_SOAK];
}

static void
test_shown (void)
{
  int      seen[2][CRAMP_REMINDER_STATE_MISSED + 1] = { 0 };
  gboolean killed = TRUE;

  g_test_summary ("Killed anywhere, a reminder is shown once or listed as possibly missed");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new ();
      CrampReminderState state;

      killed = run (world, SOAK_DUE, NULL, n);
      run (world, SOAK_DUE + 60, NULL, 0);
      run (world, SOAK_DUE + 120, NULL, 0);
      run (world, SOAK_DUE + 100 * 60, NULL, 0);
      state = read_event (world).state;
      g_assert_cmpint (count_shown (world), <=, 1);
      if (count_shown (world) == 0)
        g_assert_cmpint (state, ==, CRAMP_REMINDER_STATE_INTENDED);
      else
        g_assert_true (state == CRAMP_REMINDER_STATE_INTENDED || state == CRAMP_REMINDER_STATE_SHOWN);
      seen[count_shown (world)][state]++;
    }

  g_test_message ("%d not shown, %d shown and not known, %d shown", seen[0][CRAMP_REMINDER_STATE_INTENDED],
                  seen[1][CRAMP_REMINDER_STATE_INTENDED], seen[1][CRAMP_REMINDER_STATE_SHOWN]);
  g_assert_false (killed);
  g_assert_cmpint (seen[0][CRAMP_REMINDER_STATE_INTENDED], >=, 1);
  g_assert_cmpint (seen[1][CRAMP_REMINDER_STATE_INTENDED], >=, 2);
  g_assert_cmpint (seen[1][CRAMP_REMINDER_STATE_SHOWN], >=, 4);
}

static void
ask_for_nudge (const World *world)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);

  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  soak->answers[CRAMP_REMINDER_AGAIN_MIN] = 20;
  g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, soak, NULL));
}

static void
test_nudged (void)
{
  gboolean killed = TRUE;
  int      n_lost = 0, n_come = 0;

  g_test_summary ("Killed anywhere, a reminder comes once more at most, and was never missed");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new ();

      ask_for_nudge (world);
      run (world, SOAK_DUE, NULL, 0);
      killed = run (world, SOAK_DUE + 20 * 60, NULL, n);
      run (world, SOAK_DUE + 21 * 60, NULL, 0);
      run (world, SOAK_DUE + 60 * 60, NULL, 0);
      g_assert_cmpint (read_event (world).state, ==, CRAMP_REMINDER_STATE_SHOWN);
      g_assert_true (read_event (world).nudged);
      g_assert_cmpint (count_shown (world), <=, 2);
      n_lost += count_shown (world) == 1;
      n_come += count_shown (world) == 2;
    }

  g_test_message ("%d lost, %d come", n_lost, n_come);
  g_assert_false (killed);
  g_assert_cmpint (n_lost, >=, 1);
  g_assert_cmpint (n_come, >=, 4);
}

static void
test_done (void)
{
  gboolean killed = TRUE;
  int      n_lost = 0, n_kept = 0;

  g_test_summary ("Killed anywhere, a press is stored whole or not at all, and counts once");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new ();
      gboolean is_kept;

      run (world, SOAK_DUE, NULL, 0);
      killed = run (world, SOAK_DUE + 60, "care-done-soak", n);
      is_kept = read_answer (world) == CRAMP_CARE_DONE;
      g_assert_cmpint (read_event (world).state, ==, is_kept ? CRAMP_REMINDER_STATE_ANSWERED : CRAMP_REMINDER_STATE_SHOWN);
      n_kept += is_kept;
      n_lost += !is_kept;

      run (world, SOAK_DUE + 120, "care-done-soak", 0);
      g_assert_cmpint (read_answer (world), ==, CRAMP_CARE_DONE);
      g_assert_cmpint (read_event (world).changed, ==, SOAK_DUE + (is_kept ? 60 : 120));
      g_assert_cmpint (count_shown (world), ==, 1);
    }

  g_test_message ("%d lost, %d kept", n_lost, n_kept);
  g_assert_false (killed);
  g_assert_cmpint (n_lost, >=, 2);
  g_assert_cmpint (n_kept, >=, 2);
}

static void
test_later (void)
{
  gboolean killed = TRUE;

  g_test_summary ("Killed anywhere, what was put off comes once more");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new ();

      run (world, SOAK_DUE, NULL, 0);
      killed = run (world, SOAK_DUE + 60, "care-later-soak", n);
      run (world, SOAK_DUE + 61, "care-later-soak", 0);
      g_assert_cmpint (read_event (world).state, ==, CRAMP_REMINDER_STATE_SNOOZED);
      g_assert_cmpint (read_event (world).until, <=, SOAK_DUE + 61 + CRAMP_CARE_LATER_MIN * 60);
      run (world, SOAK_DUE + 300, NULL, 0);
      g_assert_cmpint (count_shown (world), ==, 1);
      run (world, SOAK_DUE + 20 * 60, NULL, 0);
      run (world, SOAK_DUE + 30 * 60, NULL, 0);
      g_assert_cmpint (count_shown (world), ==, 2);
    }

  g_assert_false (killed);
}

/* A diary in which only the check-in is on. */
static World *
world_new_in_the_morning (void)
{
  World *world = world_new ();
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (CrampReminderSetting) check_in = cramp_reminder_setting_new (CRAMP_REMINDER_CHECK_IN);
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);

  check_in->answers[CRAMP_REMINDER_ON] = TRUE;
  g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, soak, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, check_in, NULL));

  return world;
}

static guint
count_cramps (const World *world)
{
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, world->night, world->night, NULL);

  g_assert_nonnull (episodes);
  return episodes->len;
}

static void
test_had_a_cramp (void)
{
  gboolean killed = TRUE;
  int      n_lost = 0, n_kept = 0;

  g_test_summary ("Killed anywhere, a cramp of the night is entered with its answer or not at all, and once");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new_in_the_morning ();
      gboolean is_kept;

      run (world, CHECK_IN_DUE, NULL, 0);
      g_assert_cmpint (count_shown (world), ==, 1);
      killed = run (world, CHECK_IN_DUE + 60, "check-in-had-cramp", n);
      is_kept = count_cramps (world) == 1;
      g_assert_cmpint (read_event (world).state, ==, is_kept ? CRAMP_REMINDER_STATE_ANSWERED : CRAMP_REMINDER_STATE_SHOWN);
      n_kept += is_kept;
      n_lost += !is_kept;

      run (world, CHECK_IN_DUE + 120, "check-in-had-cramp", 0);
      run (world, CHECK_IN_DUE + 180, "check-in-no-cramps", 0);
      g_assert_cmpuint (count_cramps (world), ==, 1);
      g_assert_cmpint (read_event (world).changed, ==, CHECK_IN_DUE + (is_kept ? 60 : 120));
      g_assert_cmpint (count_shown (world), ==, 1);
    }

  g_test_message ("%d lost, %d kept", n_lost, n_kept);
  g_assert_false (killed);
  g_assert_cmpint (n_lost, >=, 2);
  g_assert_cmpint (n_kept, >=, 2);
}

static void
test_two_mornings (void)
{
  g_test_summary ("Two services ask once, and a press that reaches both enters one cramp");

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (World) world = world_new_in_the_morning ();
      pid_t one = start (world, CHECK_IN_DUE, NULL, 0);
      pid_t other = start (world, CHECK_IN_DUE, NULL, 0);

      g_assert_false (wait_killed (one));
      g_assert_false (wait_killed (other));
      g_assert_cmpint (count_shown (world), ==, 1);

      one = start (world, CHECK_IN_DUE + 60, "check-in-had-cramp", 0);
      other = start (world, CHECK_IN_DUE + 60, "check-in-had-cramp", 0);
      g_assert_false (wait_killed (one));
      g_assert_false (wait_killed (other));
      g_assert_cmpuint (count_cramps (world), ==, 1);
    }
}

static void
test_two_sessions (void)
{
  g_test_summary ("Of two services of one diary, each with its own screen, one shows it");

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (World) world = world_new ();
      pid_t one = start (world, SOAK_DUE, NULL, 0);
      pid_t other = start (world, SOAK_DUE, NULL, 0);

      g_assert_false (wait_killed (one));
      g_assert_false (wait_killed (other));
      g_assert_cmpint (count_shown (world), ==, 1);
      g_assert_cmpint (read_event (world).state, ==, CRAMP_REMINDER_STATE_SHOWN);
    }
}

/* With an hour of numbness after a cramp, which is worth telling. */
static World *
world_new_with_signal (void)
{
  World *world = world_new ();
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GDateTime) start = cramp_time_new (ELEVEN - 8 * 60 * 60, 60);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;

  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = 60;
  episode = cramp_episode_new (draft);
  profile->answers[CRAMP_PROFILE_SIGNAL_NOTICES] = TRUE;
  g_assert_true (cramp_store_save_episode (store, episode, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_profile_kind, profile, NULL));

  return world;
}

static CrampReminderState
read_told_state (const World *world)
{
  g_autoptr (CrampStore) store = cramp_store_open (world->diary, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  CrampSignalTold told[CRAMP_N_SIGNALS];

  g_assert_true (cramp_store_read_told (store, told, NULL));
  g_assert_cmpint (told[CRAMP_SIGNAL_AFTERMATH].level, ==, CRAMP_TOLD_WATCH);
  return told[CRAMP_SIGNAL_AFTERMATH].state;
}

static void
test_signal (void)
{
  int      seen[2][CRAMP_REMINDER_STATE_SHOWN + 1] = { 0 };
  gboolean killed = TRUE;

  g_test_summary ("Killed anywhere, a signal is told once or listed as possibly missed");

  for (int n = 1; killed && n < MAX_STEPS; n++)
    {
      g_autoptr (World) world = world_new_with_signal ();
      CrampReminderState state;

      killed = run (world, ELEVEN, SIGNALS, n);
      run (world, ELEVEN + 60, SIGNALS, 0);
      run (world, ELEVEN + 24 * 60 * 60, SIGNALS, 0);
      state = read_told_state (world);
      g_assert_cmpint (count_shown (world), <=, 1);
      g_assert_true (state == CRAMP_REMINDER_STATE_INTENDED || count_shown (world) == 1);
      seen[count_shown (world)][state]++;
    }

  g_assert_false (killed);
  g_assert_cmpint (seen[0][CRAMP_REMINDER_STATE_INTENDED], >=, 1);
  g_assert_cmpint (seen[1][CRAMP_REMINDER_STATE_INTENDED], >=, 2);
  g_assert_cmpint (seen[1][CRAMP_REMINDER_STATE_SHOWN], >=, 4);
}

static void
test_signal_in_two_sessions (void)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (World) world = world_new_with_signal ();
      pid_t one = start (world, ELEVEN, SIGNALS, 0);
      pid_t other = start (world, ELEVEN, SIGNALS, 0);

      g_assert_false (wait_killed (one));
      g_assert_false (wait_killed (other));
      g_assert_cmpint (count_shown (world), ==, 1);
      g_assert_cmpint (read_told_state (world), ==, CRAMP_REMINDER_STATE_SHOWN);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-faults/shown", test_shown);
  g_test_add_func ("/reminder-faults/nudged", test_nudged);
  g_test_add_func ("/reminder-faults/done", test_done);
  g_test_add_func ("/reminder-faults/later", test_later);
  g_test_add_func ("/reminder-faults/had-a-cramp", test_had_a_cramp);
  g_test_add_func ("/reminder-faults/two-mornings", test_two_mornings);
  g_test_add_func ("/reminder-faults/two-sessions", test_two_sessions);
  g_test_add_func ("/reminder-faults/signal", test_signal);
  g_test_add_func ("/reminder-faults/signal-in-two-sessions", test_signal_in_two_sessions);

  return g_test_run ();
}

/* cramp-sample-run.c - opening a sample diary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sample diary has a process of its own, so that nothing of it can come into
 * the diary of somebody. */

#include "config.h"

#include "cramp-sample-run.h"

#include <gio/gio.h>
#include <unistd.h>

#include "cramp-program.h"

static char *
make_option (CrampSample sample)
{
  return g_strconcat ("--sample=", cramp_vocabulary_get_code (&cramp_sample_vocabulary, sample), NULL);
}

/**
 * cramp_sample_run_beside:
 * @sample: whose diary
 *
 * Opens a sample diary in a window of its own.
 *
 * Returns: whether the program could be started
 */
gboolean
cramp_sample_run_beside (CrampSample sample,
                         GError    **error)
{
  g_autofree char *option = make_option (sample);
  g_autofree char *program = cramp_program_find (CRAMP_PROGRAM_WINDOW);
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, error, program == NULL ? "cramp-diary" : program, option, NULL);

  return process != NULL;
}

/**
 * cramp_sample_run_instead:
 * @sample: whose diary
 * @program: what the running program is called
 *
 * Goes on with another sample diary, in the same process. Returns only when that
 * fails.
 */
void
cramp_sample_run_instead (CrampSample sample,
                          const char *program)
{
  g_autofree char *option = make_option (sample);
  char            *arguments[] = { (char *) program, option, NULL };

  execv ("/proc/self/exe", arguments);
}

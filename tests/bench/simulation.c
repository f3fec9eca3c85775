/* simulation.c - a program that measures on simulated diaries
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "simulation.h"

#include <stdlib.h>

static gboolean short_run = FALSE;
static int      seed;
static int      n_missed = 0;

static const GOptionEntry options[] = {
  { "short", 0, 0, G_OPTION_ARG_NONE, &short_run, "Fewer diaries, wider tolerance", NULL },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Where chance starts", "N" },
  { NULL },
};

void
simulation_begin (int    argc,
                  char **argv,
                  int    usual_seed)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  seed = usual_seed;
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
}

gboolean
simulation_is_short (void)
{
  return short_run;
}

/* Each cell of a table starts chance anew, so that none depends on what was
 * run before it. */
guint32
simulation_next_seed (void)
{
  static guint32 cell = 0;

  return (guint32) seed * 1000 + cell++;
}

/* Counts a goal, and says whether it is met. */
const char *
simulation_judge (gboolean met)
{
  n_missed += !met;

  return met ? "met" : "MISSED";
}

int
simulation_end (void)
{
  g_print ("%d goals missed\n", n_missed);

  return n_missed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

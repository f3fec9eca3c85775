/* cramp-arguments.c - the words after a program's name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-arguments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_switch_with_value (const GOptionEntry *entry,
                      const char         *argument)
{
  gsize length = strlen (entry->long_name);

  return entry->arg == G_OPTION_ARG_NONE && strncmp (argument, entry->long_name, length) == 0 && argument[length] == '=';
}

/* GLib drops a value that is given to a switch. What was asked for with it is
 * then not what is done. */
static gboolean
check_switches (const GOptionEntry *entries,
                int                 argc,
                char              **argv,
                GError            **error)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
      if (g_str_has_prefix (argv[i], "--") && is_switch_with_value (entry, argv[i] + strlen ("--")))
        {
          /* Translators: %s is an option without its hyphens. */
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--%s takes no value; try --help."), entry->long_name);
          return FALSE;
        }

  return TRUE;
}

static GOptionContext *
make_context (const GOptionEntry *entries,
              const GOptionEntry *help_entries,
              const char         *summary,
              gpointer            data)
{
  GOptionContext *context = g_option_context_new (NULL);
  GOptionGroup   *group = g_option_group_new (NULL, NULL, NULL, data, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, entries);
  g_option_group_add_entries (group, help_entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_summary (context, summary);
  /* GLib prints the help and ends the program, whether it got anywhere or not. */
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

static gboolean
parse (GOptionContext *context,
       int            *argc,
       char         ***argv,
       GError        **error)
{
  g_autoptr (GError) problem = NULL;

  if (!g_option_context_parse (context, argc, argv, &problem))
    {
      /* Translators: %s is what is wrong, such as "Unknown option --lag". */
      g_set_error (error, G_OPTION_ERROR, problem->code, _ ("%s; try --help."), problem->message);
      return FALSE;
    }
  if (*argc > 1)
    {
      g_autofree char *word = g_filename_display_name ((*argv)[1]);

      /* Translators: %s is a word of the command line. */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, _ ("“%s” is not an option; try --help."), word);
      return FALSE;
    }

  return TRUE;
}

/**
 * cramp_arguments_parse:
 * @entries: the options of a program, the last one empty
 * @summary: what the program is for, for the help
 * @data: what the callbacks of @entries get
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments; options are taken out
 * @help: (out) (nullable): the help for the options, when it was asked for
 *
 * Reads the arguments of a program that takes nothing but options, and each
 * option only as it is meant.
 *
 * Returns: %FALSE with one sentence in @error when they make no sense
 */
gboolean
cramp_arguments_parse (const GOptionEntry *entries,
                       const char         *summary,
                       gpointer            data,
                       int                *argc,
                       char             ***argv,
                       char              **help,
                       GError            **error)
{
  gboolean           wants_help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show this help"), NULL },
    { "help-all", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &wants_help, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = make_context (entries, help_entries, summary, data);

  *help = NULL;
  if (!check_switches (entries, *argc, *argv, error) || !check_switches (help_entries, *argc, *argv, error) ||
      !parse (context, argc, argv, error))
    return FALSE;

  if (wants_help)
    *help = g_option_context_get_help (context, TRUE, NULL);
  return TRUE;
}

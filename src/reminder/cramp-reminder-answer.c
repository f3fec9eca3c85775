/* cramp-reminder-answer.c - what the service says of itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-status.h"

/* What a server does not say of itself is empty, not missing. */
static CrampNotifierServer *
read_server (GVariant *dict)
{
  const char             *nothing[] = { NULL };
  const char             *name = "";
  const char             *vendor = "";
  const char             *version = "";
  g_autofree const char **capabilities = NULL;

  g_variant_lookup (dict, "name", "&s", &name);
  g_variant_lookup (dict, "vendor", "&s", &vendor);
  g_variant_lookup (dict, "version", "&s", &version);
  g_variant_lookup (dict, "capabilities", "^a&s", &capabilities);

  return cramp_notifier_server_new (name, vendor, version, capabilities == NULL ? nothing : capabilities);
}

/**
 * cramp_reminder_status_take_answer:
 * @status: a status
 * @answer: what the service said when it was asked, as
 *   cramp_reminder_status_to_variant() makes it
 *
 * Takes over what only the service knows. What the diary says, everybody reads
 * there.
 */
void
cramp_reminder_status_take_answer (CrampReminderStatus *status,
                                   GVariant            *answer)
{
  g_autoptr (GVariant) server = g_variant_lookup_value (answer, "server", G_VARIANT_TYPE_VARDICT);
  const char *autostart;

  status->has_bus = TRUE;
  status->is_running = TRUE;
  status->autostart = g_variant_lookup (answer, "autostart", "&s", &autostart)
                          ? cramp_autostart_parse (autostart)
                          : CRAMP_AUTOSTART_UNKNOWN;

  g_clear_pointer (&status->server, cramp_notifier_server_free);
  if (server != NULL)
    status->server = read_server (server);

  g_clear_pointer (&status->trouble, g_free);
  g_variant_lookup (answer, "trouble", "s", &status->trouble);
}

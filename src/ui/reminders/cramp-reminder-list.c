/* cramp-reminder-list.c - rows that say what became of reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-list.h"

#include <glib/gi18n.h>

#include "cramp-reminder-words.h"

struct _CrampReminderList
{
  AdwPreferencesGroup parent_instance;

  CrampReminderListFunc make_rows;
  GPtrArray            *rows;
  char                 *shown;
};

G_DEFINE_FINAL_TYPE (CrampReminderList, cramp_reminder_list, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "cramp-evidence");

  return row;
}

/* What the rows say, to tell whether it is new. */
static char *
join_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s\n%s\n", adw_preferences_row_get_title (rows->pdata[i]),
                            adw_action_row_get_subtitle (rows->pdata[i]));

  return g_string_free (text, FALSE);
}

static void
drop_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_object_ref_sink (rows->pdata[i]);
  for (guint i = 0; i < rows->len; i++)
    g_object_unref (rows->pdata[i]);
  g_ptr_array_unref (rows);
}

/* Rows that would say the same stay: somebody may be reading them. */
static void
refresh (CrampReminderWatch *watch,
         CrampReminderList  *self)
{
  const CrampReminderStatus *status = cramp_reminder_watch_get_status (watch);
  GPtrArray                 *rows;
  g_autofree char           *text = NULL;

  if (status == NULL)
    return;

  rows = self->make_rows (status);
  text = join_rows (rows);
  if (g_strcmp0 (text, self->shown) == 0)
    {
      drop_rows (rows);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_unref (self->rows);
  self->rows = rows;
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), rows->pdata[i]);
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  gtk_widget_set_visible (GTK_WIDGET (self), rows->len > 0);
}

static void
cramp_reminder_list_finalize (GObject *object)
{
  CrampReminderList *self = CRAMP_REMINDER_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->shown);

  G_OBJECT_CLASS (cramp_reminder_list_parent_class)->finalize (object);
}

static void
cramp_reminder_list_class_init (CrampReminderListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_reminder_list_finalize;
}

static void
cramp_reminder_list_init (CrampReminderList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cramp_reminder_list_set_watch:
 * @watch: what knows about reminders
 * @make_rows: what makes the rows
 *
 * Follows @watch. A group without rows is not to be seen.
 */
void
cramp_reminder_list_set_watch (CrampReminderList    *self,
                               CrampReminderWatch   *watch,
                               CrampReminderListFunc make_rows)
{
  self->make_rows = make_rows;
  g_signal_connect_object (watch, "changed", G_CALLBACK (refresh), self, 0);
  refresh (watch, self);
}

/**
 * cramp_reminder_list_make_faults:
 * @status: what is known
 *
 * Returns: (transfer full) (element-type GtkWidget): a row for each thing that
 *   keeps reminders from a person who waits for them
 */
GPtrArray *
cramp_reminder_list_make_faults (const CrampReminderStatus *status)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (CrampReminderProblem i = 0; cramp_reminder_status_is_any_on (status) && i < CRAMP_N_REMINDER_PROBLEMS; i++)
    if (cramp_reminder_status_has (status, i))
      {
        GtkWidget *row = new_row (cramp_reminder_words_problem (i), cramp_reminder_words_remedy (i));
        GtkWidget *icon = gtk_image_new_from_icon_name ("cramp-signal-warning-symbolic");

        adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
        g_ptr_array_add (rows, row);
      }

  return rows;
}

static void
add_missed (GPtrArray                 *rows,
            const CrampReminderStatus *status)
{
  g_autoptr (GArray) missed = cramp_reminder_status_list_missed (status);

  for (guint i = missed->len; i > 0; i--)
    {
      const CrampReminderEvent *event = &g_array_index (missed, CrampReminderEvent, i - 1);
      g_autofree char          *words = cramp_reminder_words_missed (status, event);

      g_ptr_array_add (rows, new_row (cramp_reminder_words_name (event->reminder), words));
    }
  if (missed->len == 0 && cramp_reminder_status_is_any_on (status))
    g_ptr_array_add (rows, new_row (_ ("No reminder was missed in the last week"), ""));
}

/**
 * cramp_reminder_list_make_history:
 * @status: what is known
 *
 * Returns: (transfer full) (element-type GtkWidget): rows about the next, the
 *   last and the missed reminders
 */
GPtrArray *
cramp_reminder_list_make_history (const CrampReminderStatus *status)
{
  GPtrArray *rows = g_ptr_array_new ();

  if (status->facts == NULL)
    return rows;
  if (cramp_reminder_status_has (status, CRAMP_REMINDER_PROBLEM_ALL_OFF))
    g_ptr_array_add (rows, new_row (cramp_reminder_words_problem (CRAMP_REMINDER_PROBLEM_ALL_OFF),
                                    cramp_reminder_words_remedy (CRAMP_REMINDER_PROBLEM_ALL_OFF)));

  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_schedule_is_on (status->facts->schedule, i))
      {
        g_autofree char *next = cramp_reminder_words_next (status, i);
        g_autofree char *last = cramp_reminder_words_last (status, i);
        g_autofree char *both = g_strjoin ("\n", next, last, NULL);

        g_ptr_array_add (rows, new_row (cramp_reminder_words_name (i), both));
      }
  add_missed (rows, status);

  return rows;
}

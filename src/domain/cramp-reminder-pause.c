/* cramp-reminder-pause.c - nights without reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-pause.h"

static const CrampMember members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("from"), G_STRUCT_OFFSET (CrampReminderPause, from), .required = TRUE },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("until"), G_STRUCT_OFFSET (CrampReminderPause, until), .required = TRUE },
  { CRAMP_MEMBER_INSTANT, CRAMP_FIELD ("ended"), G_STRUCT_OFFSET (CrampReminderPause, ended) },
};

static const char *const together[] = { "until", "ended", NULL };

const CrampKind cramp_reminder_pause_kind = {
  .name = "reminder_pause",
  .list = "reminder_pauses",
  CRAMP_KIND_OF (CrampReminderPause, members),
  .n_key = 1,
  .together = together,
  .free_record = g_free,
};

/**
 * cramp_reminder_pause_new:
 * @from: the first night of it
 * @until: the first night after it
 *
 * Returns: (transfer full): a pause that nobody has ended
 */
CrampReminderPause *
cramp_reminder_pause_new (CrampNightDate from,
                          CrampNightDate until)
{
  CrampReminderPause *pause = cramp_kind_new (&cramp_reminder_pause_kind);

  pause->from = from;
  pause->until = until;

  return pause;
}

void
cramp_reminder_pause_free (CrampReminderPause *pause)
{
  g_free (pause);
}

/* Who flies west, or sets a wrong clock right, may live the night before once
 * more, and still wants to be left alone in it. */
static gboolean
covers (const CrampReminderPause *pause,
        CrampNightDate            night)
{
  return pause->from < pause->until && night + 1 >= pause->from && night < pause->until;
}

/**
 * cramp_reminder_pause_silences:
 * @last: until when a reminder of that night can come, in seconds since 1970 in
 *   UTC
 *
 * Tells whether that reminder is not wanted: it was not to come while the pause
 * held. What can still come when somebody ends the pause is wanted again.
 *
 * Returns: whether @pause keeps it away
 */
gboolean
cramp_reminder_pause_silences (const CrampReminderPause *pause,
                               CrampNightDate            night,
                               gint64                    last)
{
  return covers (pause, night) && (pause->ended == CRAMP_NEVER_MODIFIED || last < pause->ended);
}

/**
 * cramp_reminder_pause_holds:
 * @night: the night that is running
 *
 * Returns: whether it is on in that night, and nobody has ended it
 */
gboolean
cramp_reminder_pause_holds (const CrampReminderPause *pause,
                            CrampNightDate            night)
{
  return covers (pause, night) && pause->ended == CRAMP_NEVER_MODIFIED;
}

/* One step along @pauses, or @night where none of them holds. */
static CrampNightDate
step (GPtrArray     *pauses,
      CrampNightDate night)
{
  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    {
      const CrampReminderPause *pause = g_ptr_array_index (pauses, i);

      if (cramp_reminder_pause_holds (pause, night))
        return pause->until;
    }

  return night;
}

/**
 * cramp_reminder_pauses_get_end:
 * @pauses: (nullable) (element-type CrampReminderPause): pauses
 * @night: the night that is running
 *
 * Finds the first night that is not paused any more. A pause that follows upon
 * another one counts as one with it.
 *
 * Returns: that night, or 0 when @night is not paused
 */
CrampNightDate
cramp_reminder_pauses_get_end (GPtrArray     *pauses,
                               CrampNightDate night)
{
  CrampNightDate end = night;

  for (CrampNightDate next = step (pauses, end); next != end; next = step (pauses, end))
    end = next;

  return end == night ? 0 : end;
}

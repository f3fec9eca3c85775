/* cramp-tonight-page.c - log a cramp, the evening's care, the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-tonight-page.h"

#include <glib/gi18n.h>

#include "cramp-bin-focus.h"
#include "cramp-evening-care.h"
#include "cramp-filled-in.h"
#include "cramp-focus-keeper.h"
#include "cramp-large-text.h"
#include "cramp-missing-details.h"
#include "cramp-night-question.h"
#include "cramp-running-cramp.h"
#include "cramp-signal-row.h"
#include "cramp-signal-told.h"
#include "cramp-tonight-reading.h"
#include "cramp-tonight-words.h"
#include "cramp-unanswered-nights.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* What stands below each other. */
typedef enum
{
  PART_NONE,
  PART_STATUS,
  PART_LOG,
  PART_QUESTION,
  PART_NOW,
  PART_EARLIER,
  PART_CRAMP_FREE,
  PART_MISSING,
  PART_UNANSWERED,
  PART_EVENING,
  PART_SIGNALS,
  N_PARTS,
} Part;

static const char *const part_names[N_PARTS] = {
  [PART_STATUS] = "status",
  [PART_LOG] = "log",
  [PART_QUESTION] = "question",
  [PART_NOW] = "now",
  [PART_EARLIER] = "earlier",
  [PART_CRAMP_FREE] = "cramp_free",
  [PART_MISSING] = "missing",
  [PART_UNANSWERED] = "unanswered",
  [PART_EVENING] = "evening",
  [PART_SIGNALS] = "beside",
};

/* In this order. One question at a time; in the morning what is known of the
 * night comes first, and in the evening what is to be done. */
static const Part faces[CRAMP_N_FACES][N_PARTS] = {
  [CRAMP_FACE_LASTING] = { PART_NONE },
  [CRAMP_FACE_DAWN] = { PART_LOG, PART_QUESTION },
  [CRAMP_FACE_DAYBREAK] = { PART_STATUS, PART_LOG, PART_EARLIER, PART_MISSING, PART_UNANSWERED, PART_EVENING, PART_SIGNALS },
  [CRAMP_FACE_QUESTION] = { PART_QUESTION, PART_NOW },
  [CRAMP_FACE_MORNING] = { PART_STATUS, PART_MISSING, PART_UNANSWERED, PART_NOW, PART_EVENING, PART_SIGNALS },
  [CRAMP_FACE_DAY] = { PART_STATUS, PART_LOG, PART_EARLIER, PART_CRAMP_FREE, PART_MISSING, PART_UNANSWERED, PART_EVENING, PART_SIGNALS },
  [CRAMP_FACE_EVENING] = { PART_STATUS, PART_LOG, PART_EARLIER, PART_CRAMP_FREE, PART_MISSING, PART_EVENING, PART_UNANSWERED, PART_SIGNALS },
  [CRAMP_FACE_NIGHT] = { PART_STATUS, PART_LOG, PART_EARLIER, PART_SIGNALS },
};

struct _CrampTonightPage
{
  AdwBin parent_instance;

  CrampRunningCramp   *running;
  GtkWidget           *scroller;
  GtkFlowBox          *columns;
  GtkBox              *column;
  GtkLabel            *today;
  GtkWidget           *parts[N_PARTS];
  GtkBox              *now_buttons;
  GtkWidget           *log_now;
  GtkWidget           *another_time;
  AdwPreferencesGroup *signals;
  CrampSignalRow      *signal_rows[CRAMP_N_SIGNALS];

  CrampTonightFace face;
};

G_DEFINE_FINAL_TYPE (CrampTonightPage, cramp_tonight_page, ADW_TYPE_BIN)

static void
find_facts (CrampTonightPage          *self,
            const CrampTonightReading *reading,
            CrampTonightFacts         *facts,
            GDateTime                 *now)
{
  facts->cramp_lasts = cramp_running_cramp_set_latest (self->running, reading->timed, cramp_tonight_reading_find_logged (reading), now);
  facts->is_answered = cramp_filled_in_by_totals (cramp_last_night (now), reading->totals);
  facts->bedtime = cramp_profile_get_bedtime (reading->profile);
  facts->in_guide = reading->run != NULL && reading->run->ended == 0;
}

static gboolean
has_part (CrampTonightPage *self,
          Part              part)
{
  for (const Part *each = faces[self->face]; *each != PART_NONE; each++)
    if (*each == part)
      return TRUE;

  return FALSE;
}

static void
order_parts (CrampTonightPage *self)
{
  GtkWidget *last = GTK_WIDGET (self->today);

  for (const Part *each = faces[self->face]; *each != PART_NONE; each++)
    if (gtk_widget_get_parent (self->parts[*each]) == GTK_WIDGET (self->column))
      {
        gtk_box_reorder_child_after (self->column, self->parts[*each], last);
        last = self->parts[*each];
      }
}

/* Of what can be empty only refreshing knows whether there is any. */
static void
show_face (CrampTonightPage *self,
           gboolean          is_answered)
{
  gtk_widget_set_visible (self->scroller, self->face != CRAMP_FACE_LASTING);
  for (Part part = PART_STATUS; part < N_PARTS; part++)
    if (!has_part (self, part) || (part != PART_MISSING && part != PART_UNANSWERED && part != PART_EVENING))
      gtk_widget_set_visible (self->parts[part], has_part (self, part) && (part != PART_CRAMP_FREE || !is_answered));
  order_parts (self);
  /* The answers to the question lead there, too. */
  gtk_widget_set_visible (self->another_time, !has_part (self, PART_QUESTION));
  gtk_flow_box_set_max_children_per_line (self->columns, has_part (self, PART_SIGNALS) ? 2 : 1);
}

static void
change_face (CrampTonightPage          *self,
             const CrampTonightReading *reading,
             GDateTime                 *now)
{
  CrampTonightFacts facts;

  find_facts (self, reading, &facts, now);
  self->face = cramp_tonight_face_find (now, &facts);
  show_face (self, facts.is_answered);
}

static gboolean
is_after_answered_night (CrampTonightPage *self)
{
  return self->face == CRAMP_FACE_DAYBREAK || self->face == CRAMP_FACE_MORNING;
}

/* In the morning, what was answered. */
static char *
describe_status (CrampTonightPage          *self,
                 const CrampTonightReading *reading,
                 GDateTime                 *now)
{
  gboolean         is_morning = is_after_answered_night (self);
  CrampNightDate   last = is_morning ? cramp_night_of (now) : cramp_night_of (now) - 1;
  g_autofree char *latest = cramp_tonight_words_last_cramp (reading->latest, reading->totals, last, now);
  char            *logged;

  if (!is_morning)
    return g_steal_pointer (&latest);

  logged = cramp_tonight_words_logged (reading->last_night);
  return logged != NULL ? logged : cramp_words_sentences (_ ("No cramps last night."), latest);
}

static gboolean
refresh_cramps (CrampTonightPage          *self,
                const CrampTonightReading *reading,
                CrampStore                *store,
                GDateTime                 *now,
                GError                   **error)
{
  g_autofree char *today = cramp_words_now (now);
  g_autofree char *status = describe_status (self, reading, now);

  gtk_label_set_label (self->today, today);
  gtk_label_set_label (GTK_LABEL (self->parts[PART_STATUS]), status);
  cramp_night_question_set_night (CRAMP_NIGHT_QUESTION (self->parts[PART_QUESTION]), cramp_last_night (now));

  return (!has_part (self, PART_UNANSWERED) || cramp_unanswered_nights_refresh (CRAMP_UNANSWERED_NIGHTS (self->parts[PART_UNANSWERED]), store, now, error)) &&
         (!has_part (self, PART_MISSING) || cramp_missing_details_refresh (CRAMP_MISSING_DETAILS (self->parts[PART_MISSING]), store, now, error));
}

static gboolean
refresh_evening (CrampTonightPage          *self,
                 const CrampTonightReading *reading,
                 int                        soak_reasons,
                 CrampStore                *store,
                 GDateTime                 *now,
                 GError                   **error)
{
  const CrampEvening evening = {
    .bedtime = cramp_profile_get_bedtime (reading->profile),
    .soak_reasons = soak_reasons,
    .run = reading->run,
    .is_over = is_after_answered_night (self),
    .asks_day = self->face == CRAMP_FACE_EVENING,
  };
  gboolean is_shown = has_part (self, PART_EVENING) && (!evening.is_over || reading->had_evening);

  gtk_widget_set_visible (self->parts[PART_EVENING], is_shown);
  return !is_shown || cramp_evening_care_refresh (CRAMP_EVENING_CARE (self->parts[PART_EVENING]), store, &evening, now, error);
}

static void
refresh_signals (CrampTonightPage    *self,
                 const CrampFindings *findings,
                 CrampNightDate       today)
{
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      g_autoptr (CrampSignalWords) words = cramp_signal_words_new (findings, (CrampSignal) i, today);

      cramp_signal_row_set_words (self->signal_rows[i], words);
    }
}

/* What the page is for has the keyboard: a sleepy hand need not look for it. In
 * the morning that is what waits for its details, but never the button that
 * answers for many nights. */
static GtkWidget *
find_purpose (CrampTonightPage *self)
{
  if (self->face == CRAMP_FACE_LASTING)
    return GTK_WIDGET (self->running);
  if (self->face == CRAMP_FACE_QUESTION)
    return self->parts[PART_QUESTION];
  if (self->face != CRAMP_FACE_MORNING)
    return self->parts[PART_LOG];

  return gtk_widget_get_visible (self->parts[PART_MISSING]) ? self->parts[PART_MISSING] : self->log_now;
}

static gboolean
cramp_tonight_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (find_purpose (CRAMP_TONIGHT_PAGE (widget)));
}

static void
cramp_tonight_page_class_init (CrampTonightPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = cramp_bin_focus;
  widget_class->grab_focus = cramp_tonight_page_grab_focus;

  g_type_ensure (CRAMP_TYPE_EVENING_CARE);
  g_type_ensure (CRAMP_TYPE_MISSING_DETAILS);
  g_type_ensure (CRAMP_TYPE_NIGHT_QUESTION);
  g_type_ensure (CRAMP_TYPE_RUNNING_CRAMP);
  g_type_ensure (CRAMP_TYPE_UNANSWERED_NIGHTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-tonight-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, running);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, columns);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, column);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, today);
  for (Part part = PART_STATUS; part < N_PARTS; part++)
    gtk_widget_class_bind_template_child_full (widget_class, part_names[part], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (CrampTonightPage, parts) + part * sizeof (GtkWidget *)));
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, now_buttons);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, log_now);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, another_time);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, signals);
}

static void
cramp_tonight_page_init (CrampTonightPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_large_text_stack (self->now_buttons);
  self->face = CRAMP_FACE_NIGHT;

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      GtkWidget *row = cramp_signal_row_new ();

      self->signal_rows[i] = CRAMP_SIGNAL_ROW (row);
      adw_preferences_group_add (self->signals, row);
    }
}

static void
refresh (CrampTonightPage    *self,
         CrampStore          *store,
         const CrampFindings *findings,
         GDateTime           *now)
{
  CrampBoot boot = cramp_clock_read_boot (cramp_window_clock_get (self));
  g_auto (CrampTonightReading) reading = { NULL };
  g_autoptr (GError) error = NULL;

  refresh_signals (self, findings, cramp_night_of (now));
  if (!cramp_tonight_reading_read (&reading, store, &boot, now, &error))
    {
      g_warning ("Could not read the diary: %s", error->message);
      return;
    }

  change_face (self, &reading, now);
  if (!refresh_cramps (self, &reading, store, now, &error) ||
      !refresh_evening (self, &reading, findings->soak, store, now, &error))
    g_warning ("Could not read the diary: %s", error->message);
}

/**
 * cramp_tonight_page_refresh:
 * @now: the current local time
 *
 * Shows what the diary says now. The keyboard goes to what the page is for if it
 * was on something that is not there any more, and else stays.
 */
void
cramp_tonight_page_refresh (CrampTonightPage    *self,
                            CrampStore          *store,
                            const CrampFindings *findings,
                            GDateTime           *now)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *found = root == NULL ? NULL : gtk_root_get_focus (root);
  g_autoptr (GtkWidget) focus = found == NULL ? NULL : g_object_ref (found);
  gboolean is_here = gtk_widget_get_mapped (GTK_WIDGET (self)) && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));

  refresh (self, store, findings, now);
  if (is_here && (focus == NULL || !gtk_widget_get_mapped (focus)) && !cramp_focus_keeper_is_aside (GTK_WINDOW (root)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

CrampTonightFace
cramp_tonight_page_get_face (CrampTonightPage *self)
{
  return self->face;
}

/* cramp-care-row.c - one thing to do in the evening
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-care-row.h"

#include <glib/gi18n.h>

#include "cramp-guide-words.h"
#include "cramp-large-text.h"
#include "cramp-plan-words.h"
#include "cramp-soak-words.h"
#include "cramp-spoken.h"
#include "cramp-spoken-row.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampCareRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkImage       *icon;
  GtkWidget      *left_out;
  GtkButton      *guide;
  GtkWidget      *why;

  CrampCare     care;
  int           arm; /* of a plan */
  gboolean      updating;
  CrampGuideRun run; /* while it is under way */
  guint         tick_source;
};

G_DEFINE_FINAL_TYPE (CrampCareRow, cramp_care_row, ADW_TYPE_ACTION_ROW)

static const char *const lengths[] = {
  [CRAMP_CARE_STRETCH] = N_ ("about 4 minutes"),
  [CRAMP_CARE_SOAK] = N_ ("10 to 15 minutes, warm, not hot"),
  [CRAMP_CARE_WARMTH] = N_ ("a blanket or socks; no air conditioner or fan on the legs"),
};

static const char *const icons[] = {
  [CRAMP_CARE_STRETCH] = "cramp-care-stretch-symbolic",
  [CRAMP_CARE_SOAK] = "cramp-care-soak-symbolic",
  [CRAMP_CARE_WARMTH] = "cramp-care-warmth-symbolic",
};

static void
toggled_cb (CrampCareRow *self)
{
  const char *action = gtk_check_button_get_active (self->check) ? "win.care-done" : "win.care-open";

  if (!self->updating)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s",
                                cramp_vocabulary_get_code (&cramp_care_vocabulary, self->care));
}

static void
show_left (CrampCareRow *self,
           gint64        now)
{
  g_autofree char *left = cramp_guide_words_left (&self->run, now);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), left);
}

static gboolean
tick_cb (gpointer user_data)
{
  CrampCareRow *self = user_data;
  CrampClock   *clock = cramp_window_clock_get (self);
  CrampBoot     boot = cramp_clock_read_boot (clock);
  gint64        now = cramp_clock_get_now (clock);

  cramp_guide_catch_up (&self->run, now, &boot);
  if (!cramp_guide_is_over (&self->run, now))
    {
      show_left (self, now);
      return G_SOURCE_CONTINUE;
    }

  self->tick_source = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.guide-over", NULL);
  return G_SOURCE_REMOVE;
}

static void
cramp_care_row_dispose (GObject *object)
{
  CrampCareRow *self = CRAMP_CARE_ROW (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);

  G_OBJECT_CLASS (cramp_care_row_parent_class)->dispose (object);
}

static void
cramp_care_row_class_init (CrampCareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_care_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-care-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampCareRow, check);
  gtk_widget_class_bind_template_child (widget_class, CrampCareRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CrampCareRow, left_out);
  gtk_widget_class_bind_template_child (widget_class, CrampCareRow, guide);
  gtk_widget_class_bind_template_child (widget_class, CrampCareRow, why);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
cramp_care_row_init (CrampCareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_care_row_new:
 * @care: what to do
 *
 * Returns: (transfer floating): a row that shows it and takes its answer
 */
GtkWidget *
cramp_care_row_new (CrampCare care)
{
  CrampCareRow *self = g_object_new (CRAMP_TYPE_CARE_ROW, NULL);
  /* Translators: %s is something to do in the evening, such as "Warm foot soak". */
  g_autofree char *why = g_strdup_printf (_ ("What the article says: %s"), cramp_words_care (care));

  self->care = care;
  gtk_image_set_from_icon_name (self->icon, icons[care]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cramp_words_care (care));
  cramp_spoken_set_name (self->why, why);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->guide), "s", cramp_vocabulary_get_code (&cramp_care_vocabulary, (int) care));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->guide), "win.start-guide");

  return GTK_WIDGET (self);
}

static char *
describe (CrampCareRow *self,
          int           answer,
          GDateTime    *time)
{
  g_autofree char *plan = NULL, *clock = NULL, *usual = NULL;

  if (answer == CRAMP_CARE_DONE)
    return g_strdup (_ ("Done"));
  if (answer == CRAMP_CARE_SKIPPED)
    return g_strdup (_ ("Skipped"));

  plan = cramp_plan_words_evening (self->arm);
  if (self->arm == CRAMP_PLAN_WITHOUT)
    return g_steal_pointer (&plan);

  clock = cramp_words_time (time);
  /* Translators: 1 is a time of day, 2 how long something takes or what it is: "22:00, about 4 minutes". */
  usual = g_strdup_printf (_ ("%1$s, %2$s"), clock, _ (lengths[self->care]));
  return plan == NULL ? g_steal_pointer (&usual) : g_strdup_printf ("%s\n%s", plan, usual);
}

/**
 * cramp_care_row_set_night:
 * @night: (nullable): what was answered for the night
 * @time: when it is usually done
 * @arm: what a plan says of it, as a #CrampPlanArm, or %CRAMP_UNANSWERED
 *
 * Shows whether it was done.
 */
void
cramp_care_row_set_night (CrampCareRow     *self,
                          const CrampNight *night,
                          GDateTime        *time,
                          int               arm)
{
  int              answer = night == NULL ? CRAMP_UNANSWERED : night->answers[cramp_night_care_field (self->care)];
  g_autofree char *text = NULL;

  self->arm = arm;
  text = describe (self, answer, time);
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
  self->updating = TRUE;
  gtk_check_button_set_active (self->check, answer == CRAMP_CARE_DONE);
  self->updating = FALSE;
}

/**
 * cramp_care_row_set_reasons_against:
 * @self: a row that shows a night
 * @reasons: the set of #CrampSoakReason for which it is left out
 *
 * Takes the check away and says why, or leaves the row as it is when @reasons
 * is 0. The reasons need the room of what else stands in the row.
 */
void
cramp_care_row_set_reasons_against (CrampCareRow *self,
                                    int           reasons)
{
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), reasons == 0);
  gtk_widget_set_visible (self->left_out, reasons != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), reasons == 0);
  gtk_widget_set_visible (self->why, reasons == 0);
  if (reasons == 0)
    return;

  text = cramp_soak_words_short (reasons);
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->left_out), "i", reasons);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->left_out), "win.explain-soak");
}

static void
offer_guide (CrampCareRow *self,
             gboolean      is_running)
{
  const char      *label = is_running ? _ ("Open") : _ ("Start");
  const char      *care = cramp_words_care (self->care);
  g_autofree char *name = NULL;

  /* Translators: %s is something to do in the evening, such as "Warm foot soak". */
  name = g_strdup_printf (is_running ? _ ("Open: %s") : _ ("Start: %s"), care);
  gtk_button_set_label (self->guide, label);
  cramp_spoken_set_name (GTK_WIDGET (self->guide), name);
}

/**
 * cramp_care_row_set_guide:
 * @self: a row that shows a night and the reasons against it
 * @run: (nullable): the guide that is under way
 * @can_begin: whether there is still time for one
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Offers to be guided, or shows how much of the guide is left. One guide at a
 * time is enough, and what is done or left out needs none.
 */
void
cramp_care_row_set_guide (CrampCareRow        *self,
                          const CrampGuideRun *run,
                          gboolean             can_begin,
                          gint64               now)
{
  gboolean is_under_way = run != NULL && run->ended == 0;
  gboolean is_running = is_under_way && run->care == self->care;
  gboolean is_needed = can_begin && self->arm != CRAMP_PLAN_WITHOUT && !gtk_check_button_get_active (self->check) && !gtk_widget_get_visible (self->left_out);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->guide), self->care != CRAMP_CARE_WARMTH && (is_running || (is_needed && !is_under_way)));
  offer_guide (self, is_running);
  if (!is_running)
    return;

  self->run = *run;
  show_left (self, now);
  if (run->since != 0)
    self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
}

/* cramp-day-check.c - how the day was, in three answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-check.h"

#include <glib/gi18n.h>

#include "cramp-spoken-row.h"

struct _CrampDayCheck
{
  AdwBin parent_instance;

  AdwExpanderRow     *row;
  CrampAnswerButtons *exposures;
  CrampAnswerButtons *tingling;
  CrampAnswerButtons *swelling;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CrampDayCheck, cramp_day_check, ADW_TYPE_BIN)

static const CrampAnswer exposure_answers[] = {
  { CRAMP_SET (CRAMP_EXPOSURE_LONG_SITTING), N_ ("Long sitting") },
  { CRAMP_SET (CRAMP_EXPOSURE_LONG_STANDING), N_ ("Long standing") },
  { CRAMP_SET (CRAMP_EXPOSURE_LONG_WALK), N_ ("A long walk") },
  { CRAMP_SET (CRAMP_EXPOSURE_BENDING), N_ ("Bending work") },
  { 0, N_ ("None of these"), TRUE },
};

static const CrampAnswer tingling_answers[] = {
  { CRAMP_TINGLING_NONE, N_ ("No tingling") },
  { CRAMP_TINGLING_ONE_FOOT, N_ ("One foot") },
  { CRAMP_TINGLING_BOTH_FEET, N_ ("Both feet") },
  { CRAMP_TINGLING_FEET_AND_HANDS, N_ ("Feet and hands") },
};

static const CrampAnswer swelling_answers[] = {
  { TRUE, N_ ("Swollen") },
  { FALSE, N_ ("Not swollen") },
};

/* What the collapsed row says; the buttons stand below their question and can
 * be shorter. */
static const char *const tingling_summaries[] = {
  [CRAMP_TINGLING_NONE] = N_ ("no tingling"),
  [CRAMP_TINGLING_ONE_FOOT] = N_ ("tingling in one foot"),
  [CRAMP_TINGLING_BOTH_FEET] = N_ ("tingling in both feet"),
  [CRAMP_TINGLING_FEET_AND_HANDS] = N_ ("tingling in feet and hands"),
};

static const char *const swelling_summaries[] = { N_ ("legs not swollen"), N_ ("legs swollen") };

const CrampDayQuestion cramp_day_questions[CRAMP_N_DAY_QUESTIONS] = {
  { CRAMP_NIGHT_EXPOSURES, exposure_answers, G_N_ELEMENTS (exposure_answers) },
  { CRAMP_NIGHT_TINGLING, tingling_answers, G_N_ELEMENTS (tingling_answers), tingling_summaries },
  { CRAMP_NIGHT_EVENING_SWELLING, swelling_answers, G_N_ELEMENTS (swelling_answers), swelling_summaries },
};

static char *
describe (CrampDayCheck *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int tingling = cramp_answer_buttons_get_value (self->tingling);
  int swelling = cramp_answer_buttons_get_value (self->swelling);
  int exposures = cramp_answer_buttons_get_value (self->exposures);

  if (exposures == 0)
    g_ptr_array_add (parts, g_strdup (_ ("Nothing special")));
  else if (exposures != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, cramp_answer_buttons_describe (self->exposures));
  if (tingling != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup (_ (tingling_summaries[tingling])));
  if (swelling != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup (_ (swelling_summaries[swelling])));
  if (parts->len == 0)
    return g_strdup (_ ("Three questions, one tap each, all optional"));

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}

static void
update_subtitle (CrampDayCheck *self)
{
  g_autofree char *text = describe (self);

  cramp_spoken_row_set_subtitle (self->row, text);
}

static CrampNightField
get_field (CrampDayCheck      *self,
           CrampAnswerButtons *buttons)
{
  if (buttons == self->exposures)
    return CRAMP_NIGHT_EXPOSURES;

  return buttons == self->tingling ? CRAMP_NIGHT_TINGLING : CRAMP_NIGHT_EVENING_SWELLING;
}

static void
answered_cb (CrampAnswerButtons *buttons,
             CrampDayCheck      *self)
{
  if (self->updating)
    return;

  update_subtitle (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.answer-day", "(ii)",
                              get_field (self, buttons), cramp_answer_buttons_get_value (buttons));
}

static void
cramp_day_check_class_init (CrampDayCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_ANSWER_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-day-check.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDayCheck, row);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCheck, exposures);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCheck, tingling);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCheck, swelling);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
cramp_day_check_init (CrampDayCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  cramp_answer_buttons_set_answers (self->exposures, exposure_answers, G_N_ELEMENTS (exposure_answers));
  cramp_answer_buttons_set_answers (self->tingling, tingling_answers, G_N_ELEMENTS (tingling_answers));
  cramp_answer_buttons_set_answers (self->swelling, swelling_answers, G_N_ELEMENTS (swelling_answers));
  update_subtitle (self);
}

static void
set_answer (CrampAnswerButtons *buttons,
            const CrampNight   *night,
            CrampNightField     field)
{
  cramp_answer_buttons_set_value (buttons, night == NULL ? CRAMP_UNANSWERED : night->answers[field]);
}

/**
 * cramp_day_check_set_night:
 * @night: (nullable): what was answered for the running night
 *
 * Shows what was answered about the day before the night. Answering does
 * win.answer-day.
 */
void
cramp_day_check_set_night (CrampDayCheck    *self,
                           const CrampNight *night)
{
  self->updating = TRUE;
  set_answer (self->exposures, night, CRAMP_NIGHT_EXPOSURES);
  set_answer (self->tingling, night, CRAMP_NIGHT_TINGLING);
  set_answer (self->swelling, night, CRAMP_NIGHT_EVENING_SWELLING);
  self->updating = FALSE;

  update_subtitle (self);
}

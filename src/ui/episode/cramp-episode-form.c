/* cramp-episode-form.c - the questions about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-form.h"

#include <glib/gi18n.h>

#include "cramp-answer-row.h"
#include "cramp-episode-questions.h"
#include "cramp-large-text.h"
#include "cramp-place-row.h"
#include "cramp-stopwatch-row.h"

struct _CrampEpisodeForm
{
  GtkBox parent_instance;

  AdwPreferencesGroup *first;
  AdwPreferencesGroup *more;
  CrampPlaceRow       *place;
  GtkWidget           *stopwatch;

  /* By field; the side and the sites share one, the time has none. */
  GtkWidget         *rows[CRAMP_N_EPISODE_FIELDS];
  CrampQuestionFlow *flow;
  gboolean           loading;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeForm, cramp_episode_form, GTK_TYPE_BOX)

static guint answered_emission;

static CrampAnswerRow *
get_answer_row (CrampEpisodeForm           *self,
                const CrampEpisodeQuestion *question)
{
  return CRAMP_ANSWER_ROW (self->rows[question->field]);
}

static void
read_answers (CrampEpisodeForm *self,
              int              *answers)
{
  cramp_answers_clear (answers, CRAMP_N_EPISODE_FIELDS);
  cramp_episode_form_read_answers (self, answers);
}

static void
update_rows (CrampEpisodeForm *self)
{
  int      answers[CRAMP_N_EPISODE_FIELDS];
  gboolean knows_place;

  read_answers (self, answers);
  knows_place = answers[CRAMP_EPISODE_SIDE] != CRAMP_UNANSWERED && answers[CRAMP_EPISODE_SITES] != CRAMP_UNANSWERED;
  cramp_question_flow_set_answered (self->flow, ADW_EXPANDER_ROW (self->place), knows_place);
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];
      GtkWidget                  *row = self->rows[question->field];

      gtk_widget_set_visible (row, cramp_episode_question_is_asked (question, answers));
      cramp_question_flow_set_answered (self->flow, ADW_EXPANDER_ROW (row), answers[question->field] != CRAMP_UNANSWERED);
    }
}

/* What must not wait is opened, once it is asked for. */
static void
open_pressing (CrampEpisodeForm *self,
               GtkWidget        *after)
{
  int answers[CRAMP_N_EPISODE_FIELDS];

  read_answers (self, answers);
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    if (self->rows[cramp_episode_questions[i].follows] == after && cramp_episode_question_is_pressing (&cramp_episode_questions[i], answers))
      {
        gtk_widget_set_visible (GTK_WIDGET (self->more), TRUE);
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->rows[cramp_episode_questions[i].field]), TRUE);
      }
}

/* One click is an answer, but where several can hold: there it may be the first
 * of several. The first place in the picture tells the leg as well. */
static gboolean
is_whole_answer (CrampEpisodeForm *self,
                 GtkWidget        *row,
                 gboolean          was_answered)
{
  if (!cramp_question_flow_is_answered (self->flow, ADW_EXPANDER_ROW (row)))
    return FALSE;
  if (row == GTK_WIDGET (self->place))
    return !was_answered;

  return cramp_answer_row_is_whole (CRAMP_ANSWER_ROW (row));
}

static void
answered_cb (GtkWidget        *row,
             CrampEpisodeForm *self)
{
  gboolean was_answered = cramp_question_flow_is_answered (self->flow, ADW_EXPANDER_ROW (row));

  if (self->loading)
    return;

  update_rows (self);
  g_signal_emit (self, answered_emission, 0);
  if (cramp_question_flow_get_open (self->flow) == ADW_EXPANDER_ROW (row) && is_whole_answer (self, row, was_answered))
    cramp_question_flow_go_on (self->flow);
  open_pressing (self, row);
}

static void
more_clicked_cb (CrampEpisodeForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->more), TRUE);
  cramp_question_flow_go_on (self->flow);
}

static void
eased_cb (CrampEpisodeForm *self,
          int               seconds)
{
  cramp_answer_row_set_value (CRAMP_ANSWER_ROW (self->rows[CRAMP_EPISODE_DURATION_S]), seconds);
}

static GtkWidget *
new_row (const CrampEpisodeQuestion *question)
{
  CrampAnswerRow *row = g_object_new (CRAMP_TYPE_ANSWER_ROW, "title", _ (question->title), "several", question->several, NULL);

  cramp_answer_row_set_describe (row, question->describe);
  if (question->low != NULL)
    cramp_answer_row_set_ends (row, _ (question->low), _ (question->high));
  cramp_answer_row_set_answers (row, question->answers, question->n_answers);

  return GTK_WIDGET (row);
}

static void
add_questions (CrampEpisodeForm *self)
{
  AdwPreferencesGroup *groups[CRAMP_N_EPISODE_SECTIONS] = {
    [CRAMP_EPISODE_FIRST] = self->first,
    [CRAMP_EPISODE_MORE] = self->more,
  };

  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];
      GtkWidget                  *row = new_row (question);

      adw_preferences_group_add (groups[question->section], row);
      g_signal_connect (row, "answered", G_CALLBACK (answered_cb), self);
      cramp_question_flow_add (self->flow, ADW_EXPANDER_ROW (row), -1);
      self->rows[question->field] = row;
    }
}

static void
cramp_episode_form_finalize (GObject *object)
{
  g_object_unref (CRAMP_EPISODE_FORM (object)->flow);

  G_OBJECT_CLASS (cramp_episode_form_parent_class)->finalize (object);
}

static void
cramp_episode_form_class_init (CrampEpisodeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_episode_form_finalize;

  /**
   * CrampEpisodeForm::answered:
   * @self: the form
   *
   * The person answered something, or took an answer back.
   */
  answered_emission = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_PLACE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-episode-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeForm, first);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeForm, more);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeForm, place);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
cramp_episode_form_init (CrampEpisodeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));

  self->rows[CRAMP_EPISODE_SIDE] = GTK_WIDGET (self->place);
  self->rows[CRAMP_EPISODE_SITES] = GTK_WIDGET (self->place);
  self->flow = cramp_question_flow_new ();
  cramp_question_flow_add (self->flow, ADW_EXPANDER_ROW (self->place), -1);
  self->stopwatch = g_object_new (CRAMP_TYPE_STOPWATCH_ROW, NULL);
  adw_preferences_group_add (self->first, self->stopwatch);
  g_signal_connect_swapped (self->stopwatch, "eased", G_CALLBACK (eased_cb), self);
  add_questions (self);
}

/* What can wait is shown at once where some of it is known. */
static gboolean
knows_more (CrampEpisode *episode)
{
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];

      if (question->section == CRAMP_EPISODE_MORE && cramp_episode_get_answer (episode, question->field) != CRAMP_UNANSWERED)
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_episode_form_set_episode:
 * @episode: a cramp
 *
 * Shows what is known of a cramp.
 */
void
cramp_episode_form_set_episode (CrampEpisodeForm *self,
                                CrampEpisode     *episode)
{
  self->loading = TRUE;
  cramp_place_row_set_place (self->place,
                             cramp_episode_get_answer (episode, CRAMP_EPISODE_SIDE),
                             cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES));
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];

      cramp_answer_row_set_value (get_answer_row (self, question), cramp_episode_get_answer (episode, question->field));
    }
  self->loading = FALSE;

  cramp_episode_form_set_stopwatch (self, episode);
  update_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->more), knows_more (episode));
}

/**
 * cramp_episode_form_begin:
 *
 * Opens the first question, or the one that must not wait. Where what matters
 * first is known, whoever comes back is not asked what can wait.
 */
void
cramp_episode_form_begin (CrampEpisodeForm *self)
{
  gboolean shows_more = gtk_widget_get_visible (GTK_WIDGET (self->more));

  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  cramp_question_flow_begin (self->flow);
  gtk_widget_set_visible (GTK_WIDGET (self->more), shows_more);
  open_pressing (self, self->rows[CRAMP_EPISODE_DURATION_S]);
}

/**
 * cramp_episode_form_set_stopwatch:
 * @episode: the cramp as it is known now
 *
 * Runs the stopwatch from the start of the cramp, while it still lasts.
 */
void
cramp_episode_form_set_stopwatch (CrampEpisodeForm *self,
                                  CrampEpisode     *episode)
{
  cramp_stopwatch_row_set_episode (CRAMP_STOPWATCH_ROW (self->stopwatch), episode);
}

/**
 * cramp_episode_form_read_answers:
 * @answers: (array): the answers by #CrampEpisodeField
 *
 * Sets in @answers what the form asks for, whether its rows are shown or not,
 * and leaves the rest as it is.
 */
void
cramp_episode_form_read_answers (CrampEpisodeForm *self,
                                 int              *answers)
{
  answers[CRAMP_EPISODE_SIDE] = cramp_place_row_get_side (self->place);
  answers[CRAMP_EPISODE_SITES] = cramp_place_row_get_sites (self->place);
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];

      answers[question->field] = cramp_answer_row_get_value (get_answer_row (self, question));
    }
}

/**
 * cramp_episode_form_get_row:
 * @field: a question
 *
 * Returns: (nullable): the row that asks it, or %NULL when the form does not
 */
GtkWidget *
cramp_episode_form_get_row (CrampEpisodeForm *self,
                            CrampEpisodeField field)
{
  return self->rows[field];
}

/**
 * cramp_episode_form_get_flow:
 *
 * Returns: (transfer none): how it goes from one question to the next
 */
CrampQuestionFlow *
cramp_episode_form_get_flow (CrampEpisodeForm *self)
{
  return self->flow;
}

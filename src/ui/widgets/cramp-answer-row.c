/* cramp-answer-row.c - one question that unfolds to its answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-row.h"

#include <glib/gi18n.h>

#include "cramp-spoken-row.h"
#include "cramp-vocabulary.h"

struct _CrampAnswerRow
{
  AdwExpanderRow parent_instance;

  CrampAnswerButtons *buttons;
};

G_DEFINE_FINAL_TYPE (CrampAnswerRow, cramp_answer_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_0,
  PROP_SEVERAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       answered_emission;

static void
update_subtitle (CrampAnswerRow *self)
{
  g_autofree char *answer = cramp_answer_buttons_describe (self->buttons);

  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), answer == NULL ? _ ("Not answered") : answer);
}

static void
answered_cb (CrampAnswerRow *self)
{
  update_subtitle (self);
  g_signal_emit (self, answered_emission, 0);
}

static void
cramp_answer_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_SEVERAL)
    g_object_set_property (G_OBJECT (CRAMP_ANSWER_ROW (object)->buttons), "several", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_answer_row_class_init (CrampAnswerRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cramp_answer_row_set_property;

  properties[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE,
                                                   G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CrampAnswerRow::answered:
   *
   * Another answer holds now.
   */
  answered_emission = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerRow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
cramp_answer_row_init (CrampAnswerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_answer_row_set_answers:
 * @answers: (array length=n_answers): the answers, which must stay where they are
 * @n_answers: how many there are
 *
 * Sets what can be answered. To be called once.
 */
void
cramp_answer_row_set_answers (CrampAnswerRow    *self,
                              const CrampAnswer *answers,
                              guint              n_answers)
{
  cramp_answer_buttons_set_answers (self->buttons, answers, n_answers);
  update_subtitle (self);
}

/**
 * cramp_answer_row_set_ends:
 * @low: what the first answer means
 * @high: what the last answer means
 *
 * Makes the answers a scale. To be called before they are set.
 */
void
cramp_answer_row_set_ends (CrampAnswerRow *self,
                           const char     *low,
                           const char     *high)
{
  cramp_answer_buttons_set_ends (self->buttons, low, high);
}

/**
 * cramp_answer_row_set_describe:
 * @describe: says a value in words that none of the answers stands for, such
 *   as the seconds of a stopwatch
 *
 * Sets how such a value is shown. To be called before the value is set.
 */
void
cramp_answer_row_set_describe (CrampAnswerRow *self,
                               char *(*describe) (int value))
{
  cramp_answer_buttons_set_describe (self->buttons, describe);
}

int
cramp_answer_row_get_value (CrampAnswerRow *self)
{
  return cramp_answer_buttons_get_value (self->buttons);
}

/**
 * cramp_answer_row_set_value:
 * @value: the answer, or %CRAMP_UNANSWERED
 *
 * Sets the answer.
 */
void
cramp_answer_row_set_value (CrampAnswerRow *self,
                            int             value)
{
  cramp_answer_buttons_set_value (self->buttons, value);
}

/**
 * cramp_answer_row_is_whole:
 *
 * Returns: whether no other answer can join the one that is given
 */
gboolean
cramp_answer_row_is_whole (CrampAnswerRow *self)
{
  return cramp_answer_buttons_is_whole (self->buttons);
}

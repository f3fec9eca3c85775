/* cramp-answer-buttons.c - the answers to one question as buttons
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-buttons.h"

#include <glib/gi18n.h>

#include "cramp-answer-button.h"
#include "cramp-spoken.h"
#include "cramp-vocabulary.h"

struct _CrampAnswerButtons
{
  GtkBox parent_instance;

  GtkLabel   *heading;
  GtkFlowBox *buttons;
  GtkWidget  *scale;
  GtkBox     *grades;
  GtkLabel   *low;
  GtkLabel   *high;

  const CrampAnswer *answers;
  guint              n_answers;
  GPtrArray         *toggles; /* by answer */
  char              *question;
  gboolean           several;
  gboolean           is_scale;
  int                value;
  gboolean           updating;

  char *(*describe) (int value);
};

G_DEFINE_FINAL_TYPE (CrampAnswerButtons, cramp_answer_buttons, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_SHOWS_QUESTION,
  PROP_SEVERAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       answered_emission;

static gboolean
holds (CrampAnswerButtons *self,
       guint               i)
{
  return cramp_answer_holds (&self->answers[i], self->value, self->several);
}

static void
update_buttons (CrampAnswerButtons *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->n_answers; i++)
    cramp_answer_button_set_chosen (self->toggles->pdata[i], holds (self, i));
  self->updating = FALSE;
}

/* What remains beside @pressed: an answer that stands alone drives the others
 * out, and is driven out by them. */
static int
get_companions (CrampAnswerButtons *self,
                const CrampAnswer  *pressed)
{
  int set = self->value == CRAMP_UNANSWERED || pressed->alone ? 0 : self->value;

  for (guint i = 0; i < self->n_answers; i++)
    if (self->answers[i].alone)
      set &= ~self->answers[i].value;

  return set;
}

/* Pressing an answer again takes it back: the question is open again. */
static int
value_after_press (CrampAnswerButtons *self,
                   const CrampAnswer  *pressed,
                   gboolean            active)
{
  int set;

  if (!self->several)
    return active ? pressed->value : CRAMP_UNANSWERED;
  if (active)
    return get_companions (self, pressed) | pressed->value;

  set = self->value & ~pressed->value;

  return set == 0 ? CRAMP_UNANSWERED : set;
}

static void
button_toggled_cb (GtkToggleButton    *button,
                   CrampAnswerButtons *self)
{
  const CrampAnswer *answer = g_object_get_data (G_OBJECT (button), "answer");

  if (!self->updating)
    cramp_answer_buttons_set_value (self, value_after_press (self, answer, gtk_toggle_button_get_active (button)));
}

static CrampAnswerChoice
get_choice (CrampAnswerButtons *self)
{
  if (self->is_scale)
    return CRAMP_ANSWER_SCALE;

  return self->several ? CRAMP_ANSWER_SEVERAL : CRAMP_ANSWER_ONE;
}

static void
place_button (CrampAnswerButtons *self,
              GtkWidget          *button)
{
  GtkWidget *child;

  if (self->is_scale)
    {
      gtk_widget_set_hexpand (button, TRUE);
      gtk_box_append (self->grades, button);
      return;
    }

  child = gtk_flow_box_child_new ();
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_insert (self->buttons, child, -1);
}

/* There are many "Yes": each is said with its question. */
static void
describe_button (CrampAnswerButtons *self,
                 GtkWidget          *button)
{
  cramp_spoken_set_description (button, self->question == NULL ? "" : self->question);
}

static void
add_button (CrampAnswerButtons *self,
            const CrampAnswer  *answer)
{
  GtkWidget *button = cramp_answer_button_new (_ (answer->label), get_choice (self));

  describe_button (self, button);
  g_object_set_data (G_OBJECT (button), "answer", (gpointer) answer);
  g_signal_connect (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  g_ptr_array_add (self->toggles, button);
  place_button (self, button);
}

static void
set_question (CrampAnswerButtons *self,
              const char         *question)
{
  g_free (self->question);
  self->question = g_strdup (question);
  gtk_label_set_label (self->heading, question == NULL ? "" : question);
  for (guint i = 0; i < self->toggles->len; i++)
    describe_button (self, self->toggles->pdata[i]);
}

static void
cramp_answer_buttons_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CrampAnswerButtons *self = CRAMP_ANSWER_BUTTONS (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      set_question (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_QUESTION:
      gtk_widget_set_visible (GTK_WIDGET (self->heading), g_value_get_boolean (value));
      break;
    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_answer_buttons_finalize (GObject *object)
{
  CrampAnswerButtons *self = CRAMP_ANSWER_BUTTONS (object);

  g_free (self->question);
  g_ptr_array_unref (self->toggles);

  G_OBJECT_CLASS (cramp_answer_buttons_parent_class)->finalize (object);
}

static void
cramp_answer_buttons_class_init (CrampAnswerButtonsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cramp_answer_buttons_set_property;
  object_class->finalize = cramp_answer_buttons_finalize;

  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_QUESTION] = g_param_spec_boolean ("shows-question", NULL, NULL, FALSE,
                                                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CrampAnswerButtons::answered:
   *
   * Another answer holds now.
   */
  answered_emission = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-answer-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, heading);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, buttons);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, scale);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, grades);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, low);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerButtons, high);
}

static void
cramp_answer_buttons_init (CrampAnswerButtons *self)
{
  self->value = CRAMP_UNANSWERED;
  self->toggles = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_answer_buttons_set_answers:
 * @answers: (array length=n_answers): the answers, which must stay where they are
 * @n_answers: how many there are
 *
 * Sets what can be answered. To be called once.
 */
void
cramp_answer_buttons_set_answers (CrampAnswerButtons *self,
                                  const CrampAnswer  *answers,
                                  guint               n_answers)
{
  self->answers = answers;
  self->n_answers = n_answers;
  for (guint i = 0; i < n_answers; i++)
    add_button (self, &answers[i]);

  update_buttons (self);
}

/**
 * cramp_answer_buttons_set_ends:
 * @low: what the first answer means
 * @high: what the last answer means
 *
 * Makes the answers a scale in one row, with words at its ends. To be called
 * before the answers are set.
 */
void
cramp_answer_buttons_set_ends (CrampAnswerButtons *self,
                               const char         *low,
                               const char         *high)
{
  gtk_label_set_label (self->low, low);
  gtk_label_set_label (self->high, high);
  self->is_scale = TRUE;
  gtk_widget_set_visible (self->scale, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
}

/**
 * cramp_answer_buttons_set_describe:
 * @describe: says a value in words that none of the answers stands for, such
 *   as the seconds of a stopwatch
 *
 * Sets how such a value is said.
 */
void
cramp_answer_buttons_set_describe (CrampAnswerButtons *self,
                                   char *(*describe) (int value))
{
  self->describe = describe;
}

int
cramp_answer_buttons_get_value (CrampAnswerButtons *self)
{
  return self->value;
}

/**
 * cramp_answer_buttons_set_value:
 * @value: the answer, or %CRAMP_UNANSWERED
 *
 * Sets the answer.
 */
void
cramp_answer_buttons_set_value (CrampAnswerButtons *self,
                                int                 value)
{
  if (self->value == value)
    return;

  self->value = value;
  update_buttons (self);
  g_signal_emit (self, answered_emission, 0);
}

/**
 * cramp_answer_buttons_describe:
 *
 * Returns: (transfer full) (nullable): the answer in words, or %NULL while there
 *   is none
 */
char *
cramp_answer_buttons_describe (CrampAnswerButtons *self)
{
  char *answers;

  if (self->value == CRAMP_UNANSWERED)
    return NULL;

  answers = cramp_answers_describe (self->answers, self->n_answers, self->value, self->several);
  if (answers == NULL && self->describe != NULL)
    return self->describe (self->value);

  return answers == NULL && self->value == 0 ? g_strdup (_ ("None of these")) : answers;
}

/**
 * cramp_answer_buttons_is_whole:
 *
 * Returns: whether no other answer can join the one that is given
 */
gboolean
cramp_answer_buttons_is_whole (CrampAnswerButtons *self)
{
  if (self->value == CRAMP_UNANSWERED || !self->several)
    return self->value != CRAMP_UNANSWERED;

  for (guint i = 0; i < self->n_answers; i++)
    if (self->answers[i].alone && holds (self, i))
      return TRUE;

  return FALSE;
}

/* cramp-answer-row.c - one question with its answers as buttons
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-row.h"

#include <glib/gi18n.h>

#include "cramp-vocabulary.h"

struct _CrampAnswerRow
{
  AdwExpanderRow parent_instance;

  GtkFlowBox *buttons;
  GtkWidget  *ends;
  GtkLabel   *low;
  GtkLabel   *high;

  const CrampAnswer *answers;
  guint              n_answers;
  gboolean           several;
  int                value;
  gboolean           updating;

  char *(*describe) (int value);
};

G_DEFINE_FINAL_TYPE (CrampAnswerRow, cramp_answer_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_0,
  PROP_SEVERAL,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
holds (CrampAnswerRow *self,
       guint           i)
{
  if (self->value == CRAMP_UNANSWERED)
    return FALSE;

  return self->several ? (self->value & self->answers[i].value) != 0 : self->value == self->answers[i].value;
}

static GtkToggleButton *
get_button (CrampAnswerRow *self,
            guint           i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->buttons, (int) i);

  return GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (child));
}

static char *
describe_value (CrampAnswerRow *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (self->value == CRAMP_UNANSWERED)
    return g_strdup (_ ("Not answered"));

  for (guint i = 0; i < self->n_answers; i++)
    if (holds (self, i))
      g_ptr_array_add (labels, (gpointer) _ (self->answers[i].label));
  if (labels->len == 0 && self->describe != NULL)
    return self->describe (self->value);

  g_ptr_array_add (labels, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) labels->pdata);
}

static void
update_buttons (CrampAnswerRow *self)
{
  g_autofree char *text = describe_value (self);

  self->updating = TRUE;
  for (guint i = 0; i < self->n_answers; i++)
    gtk_toggle_button_set_active (get_button (self, i), holds (self, i));
  self->updating = FALSE;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

/* Pressing an answer again takes it back: the question is open again. */
static int
value_after_press (CrampAnswerRow *self,
                   int             pressed,
                   gboolean        active)
{
  int set;

  if (!self->several)
    return active ? pressed : CRAMP_UNANSWERED;

  set = self->value == CRAMP_UNANSWERED ? 0 : self->value;
  set = active ? set | pressed : set & ~pressed;

  return set == 0 ? CRAMP_UNANSWERED : set;
}

static void
button_toggled_cb (GtkToggleButton *button,
                   CrampAnswerRow  *self)
{
  const CrampAnswer *answer = g_object_get_data (G_OBJECT (button), "answer");

  if (!self->updating)
    cramp_answer_row_set_value (self, value_after_press (self, answer->value, gtk_toggle_button_get_active (button)));
}

static void
add_button (CrampAnswerRow    *self,
            const CrampAnswer *answer)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (answer->label));
  GtkWidget *child = gtk_flow_box_child_new ();

  g_object_set_data (G_OBJECT (button), "answer", (gpointer) answer);
  g_signal_connect (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_insert (self->buttons, child, -1);
}

static void
cramp_answer_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CrampAnswerRow *self = CRAMP_ANSWER_ROW (object);

  switch (prop_id)
    {
    case PROP_SEVERAL:
      g_value_set_boolean (value, self->several);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_answer_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CrampAnswerRow *self = CRAMP_ANSWER_ROW (object);

  switch (prop_id)
    {
    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;
    case PROP_VALUE:
      cramp_answer_row_set_value (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_answer_row_class_init (CrampAnswerRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_answer_row_get_property;
  object_class->set_property = cramp_answer_row_set_property;

  properties[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, CRAMP_UNANSWERED, G_MAXINT, CRAMP_UNANSWERED,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/cramp-answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerRow, ends);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerRow, low);
  gtk_widget_class_bind_template_child (widget_class, CrampAnswerRow, high);
}

static void
cramp_answer_row_init (CrampAnswerRow *self)
{
  self->value = CRAMP_UNANSWERED;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_answer_row_set_answers:
 * @self: a row
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
  self->answers = answers;
  self->n_answers = n_answers;
  for (guint i = 0; i < n_answers; i++)
    add_button (self, &answers[i]);

  update_buttons (self);
}

/**
 * cramp_answer_row_set_ends:
 * @self: a row
 * @low: what the first answer means
 * @high: what the last answer means
 *
 * Puts words at the ends of a scale.
 */
void
cramp_answer_row_set_ends (CrampAnswerRow *self,
                           const char     *low,
                           const char     *high)
{
  gtk_label_set_label (self->low, low);
  gtk_label_set_label (self->high, high);
  gtk_widget_set_visible (self->ends, TRUE);
}

/**
 * cramp_answer_row_set_describe:
 * @self: a row
 * @describe: says a value in words that none of the answers stands for, such
 *   as the seconds of a stopwatch
 *
 * Sets how such a value is shown. To be called before the value is set.
 */
void
cramp_answer_row_set_describe (CrampAnswerRow *self,
                               char *(*describe) (int value))
{
  self->describe = describe;
}

int
cramp_answer_row_get_value (CrampAnswerRow *self)
{
  return self->value;
}

/**
 * cramp_answer_row_set_value:
 * @self: a row
 * @value: the answer, or %CRAMP_UNANSWERED
 *
 * Sets the answer.
 */
void
cramp_answer_row_set_value (CrampAnswerRow *self,
                            int             value)
{
  if (self->value == value)
    return;

  self->value = value;
  update_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

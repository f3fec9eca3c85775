/* cramp-danger-question.c - one question that is asked at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-danger-question.h"

#include "cramp-spoken-news.h"
#include "cramp-spoken.h"
#include "cramp-vocabulary.h"

struct _CrampDangerQuestion
{
  AdwBin parent_instance;

  GtkLabel  *question;
  GtkWidget *yes;
  GtkWidget *partly_place;
  GtkWidget *partly;
  GtkWidget *no;
};

G_DEFINE_FINAL_TYPE (CrampDangerQuestion, cramp_danger_question, ADW_TYPE_BIN)

static guint answered_emission;

static void
yes_clicked_cb (CrampDangerQuestion *self)
{
  g_signal_emit (self, answered_emission, 0, CRAMP_SETTLED_YES);
}

static void
partly_clicked_cb (CrampDangerQuestion *self)
{
  g_signal_emit (self, answered_emission, 0, CRAMP_SETTLED_PARTLY);
}

static void
no_clicked_cb (CrampDangerQuestion *self)
{
  g_signal_emit (self, answered_emission, 0, CRAMP_SETTLED_NO);
}

static void
cramp_danger_question_class_init (CrampDangerQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* The answer is a CrampSettled. */
  answered_emission = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/danger/cramp-danger-question.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDangerQuestion, question);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerQuestion, yes);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerQuestion, partly_place);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerQuestion, partly);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerQuestion, no);
  gtk_widget_class_bind_template_callback (widget_class, yes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, partly_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_clicked_cb);
}

static void
cramp_danger_question_init (CrampDangerQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Yes" alone says nothing to somebody who hears one control at a time. */
static void
describe (GtkWidget  *button,
          const char *question)
{
  cramp_spoken_set_description (button, question);
}

/**
 * cramp_danger_question_ask:
 * @question: (nullable): what to ask, or %NULL to ask nothing
 * @may_be_partly: whether "Partly" is one of the answers
 *
 * Asks until the question is answered; "answered" tells the #CrampSettled.
 */
void
cramp_danger_question_ask (CrampDangerQuestion *self,
                           const char          *question,
                           gboolean             may_be_partly)
{
  gtk_widget_set_visible (GTK_WIDGET (self), question != NULL);
  cramp_spoken_news_tell (GTK_WIDGET (self), question);
  if (question == NULL)
    return;

  gtk_label_set_label (self->question, question);
  gtk_widget_set_visible (self->partly_place, may_be_partly);
  describe (self->yes, question);
  describe (self->partly, question);
  describe (self->no, question);
}

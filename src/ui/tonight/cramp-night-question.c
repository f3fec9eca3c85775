/* cramp-night-question.c - how was last night?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-question.h"

#include "cramp-large-text.h"
#include "cramp-night-words.h"

struct _CrampNightQuestion
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkLabel  *night;
  GtkBox    *answers;
};

G_DEFINE_FINAL_TYPE (CrampNightQuestion, cramp_night_question, ADW_TYPE_BIN)

static gboolean
cramp_night_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (CRAMP_NIGHT_QUESTION (widget)->answers)));
}

static void
cramp_night_question_class_init (CrampNightQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_night_question_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-night-question.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightQuestion, title);
  gtk_widget_class_bind_template_child (widget_class, CrampNightQuestion, night);
  gtk_widget_class_bind_template_child (widget_class, CrampNightQuestion, answers);
}

static void
cramp_night_question_init (CrampNightQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_title (self->title);
  cramp_large_text_stack (self->answers);
}

/**
 * cramp_night_question_set_night:
 *
 * Asks about a night. The answers do win.cramp-free and win.log-last-night.
 */
void
cramp_night_question_set_night (CrampNightQuestion *self,
                                CrampNightDate      night)
{
  gtk_label_set_label (self->night, cramp_night_words_weekdays (night));
}

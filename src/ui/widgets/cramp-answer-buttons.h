/* cramp-answer-buttons.h - the answers to one question as buttons
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-answer.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ANSWER_BUTTONS (cramp_answer_buttons_get_type ())

G_DECLARE_FINAL_TYPE (CrampAnswerButtons, cramp_answer_buttons, CRAMP, ANSWER_BUTTONS, GtkBox)

void cramp_answer_buttons_set_answers (CrampAnswerButtons *self,
                                       const CrampAnswer  *answers,
                                       guint               n_answers);
void cramp_answer_buttons_set_ends (CrampAnswerButtons *self,
                                    const char         *low,
                                    const char         *high);
void cramp_answer_buttons_set_describe (CrampAnswerButtons *self,
                                        char *(*describe) (int value));

int   cramp_answer_buttons_get_value (CrampAnswerButtons *self);
void  cramp_answer_buttons_set_value (CrampAnswerButtons *self,
                                      int                 value);
char *cramp_answer_buttons_describe (CrampAnswerButtons *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_answer_buttons_is_whole (CrampAnswerButtons *self);

G_END_DECLS

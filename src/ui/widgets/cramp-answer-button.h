/* cramp-answer-button.h - one answer, which looks like one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CrampAnswerChoice:
 * @CRAMP_ANSWER_ONE: only one of the answers can hold
 * @CRAMP_ANSWER_SEVERAL: several can
 * @CRAMP_ANSWER_SCALE: one can, and they are numbers in a row
 * @CRAMP_ANSWER_DAYS: several can, and they are the days of a week in a row
 *
 * Among which others an answer stands.
 */
typedef enum
{
  CRAMP_ANSWER_ONE,
  CRAMP_ANSWER_SEVERAL,
  CRAMP_ANSWER_SCALE,
  CRAMP_ANSWER_DAYS,
} CrampAnswerChoice;

GtkWidget *cramp_answer_button_new (const char       *label,
                                    CrampAnswerChoice choice);
void       cramp_answer_button_set_chosen (GtkToggleButton *button,
                                           gboolean         chosen);

G_END_DECLS

/* cramp-question-flow.h - one question after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_QUESTION_FLOW (cramp_question_flow_get_type ())

G_DECLARE_FINAL_TYPE (CrampQuestionFlow, cramp_question_flow, CRAMP, QUESTION_FLOW, GObject)

CrampQuestionFlow *cramp_question_flow_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cramp_question_flow_add (CrampQuestionFlow *self,
                              AdwExpanderRow    *row,
                              int                place);
void cramp_question_flow_set_answered (CrampQuestionFlow *self,
                                       AdwExpanderRow    *row,
                                       gboolean           answered);

AdwExpanderRow *cramp_question_flow_get_open (CrampQuestionFlow *self);
gboolean        cramp_question_flow_is_answered (CrampQuestionFlow *self,
                                                 AdwExpanderRow    *row);

void cramp_question_flow_begin (CrampQuestionFlow *self);
void cramp_question_flow_go_on (CrampQuestionFlow *self);
void cramp_question_flow_skip (CrampQuestionFlow *self);

G_END_DECLS

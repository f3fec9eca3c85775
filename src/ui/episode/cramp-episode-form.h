/* cramp-episode-form.h - the questions about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-episode.h"
#include "cramp-question-flow.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_FORM (cramp_episode_form_get_type ())

G_DECLARE_FINAL_TYPE (CrampEpisodeForm, cramp_episode_form, CRAMP, EPISODE_FORM, GtkBox)

void cramp_episode_form_set_episode (CrampEpisodeForm *self,
                                     CrampEpisode     *episode);
void cramp_episode_form_begin (CrampEpisodeForm *self);
void cramp_episode_form_set_stopwatch (CrampEpisodeForm *self,
                                       CrampEpisode     *episode);
void cramp_episode_form_read_answers (CrampEpisodeForm *self,
                                      int              *answers);

GtkWidget *cramp_episode_form_get_row (CrampEpisodeForm *self,
                                       CrampEpisodeField field);

CrampQuestionFlow *cramp_episode_form_get_flow (CrampEpisodeForm *self);

G_END_DECLS

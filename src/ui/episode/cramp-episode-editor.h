/* cramp-episode-editor.h - everything about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-deed.h"
#include "cramp-episode.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_EDITOR (cramp_episode_editor_get_type ())

G_DECLARE_FINAL_TYPE (CrampEpisodeEditor, cramp_episode_editor, CRAMP, EPISODE_EDITOR, AdwWindow)

CrampEpisodeEditor *cramp_episode_editor_new (GtkWindow         *parent,
                                              CrampStore        *store,
                                              CrampEpisodeDraft *draft,
                                              gboolean           is_new);

CrampDeed *cramp_episode_editor_get_deed (CrampEpisodeEditor *self);

G_END_DECLS

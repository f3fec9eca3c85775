/* cramp-episode-editor.h - everything about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-change.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_EDITOR (cramp_episode_editor_get_type ())

G_DECLARE_FINAL_TYPE (CrampEpisodeEditor, cramp_episode_editor, CRAMP, EPISODE_EDITOR, AdwWindow)

/**
 * CrampEpisodeEditorResult:
 * @CRAMP_EPISODE_EDITOR_UNCHANGED: the diary is as it was
 * @CRAMP_EPISODE_EDITOR_ADDED: the cramp is new
 * @CRAMP_EPISODE_EDITOR_CHANGED: the cramp was changed
 * @CRAMP_EPISODE_EDITOR_DELETED: the cramp was deleted
 */
typedef enum
{
  CRAMP_EPISODE_EDITOR_UNCHANGED,
  CRAMP_EPISODE_EDITOR_ADDED,
  CRAMP_EPISODE_EDITOR_CHANGED,
  CRAMP_EPISODE_EDITOR_DELETED,
} CrampEpisodeEditorResult;

CrampEpisodeEditor *cramp_episode_editor_new (GtkWindow         *parent,
                                              CrampStore        *store,
                                              CrampEpisodeDraft *draft,
                                              CrampChange       *change);

CrampEpisodeEditorResult cramp_episode_editor_get_result (CrampEpisodeEditor *self);
CrampChange             *cramp_episode_editor_steal_change (CrampEpisodeEditor *self);

G_END_DECLS

/* cramp-diary-window.h - a window with a diary, as its actions see it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-assessor.h"
#include "cramp-deed.h"
#include "cramp-reminder-watch.h"
#include "cramp-store.h"
#include "cramp-toast.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_WINDOW (cramp_diary_window_get_type ())

G_DECLARE_DERIVABLE_TYPE (CrampDiaryWindow, cramp_diary_window, CRAMP, DIARY_WINDOW, AdwApplicationWindow)

/**
 * CrampDiaryWindowClass:
 * @refresh: reads the diary anew and shows it
 * @show_page: shows the page of that name, such as `diary` or `welcome`
 * @show_night: shows a night among the others
 *
 * What a window with pages does for its actions, which know none of them.
 */
struct _CrampDiaryWindowClass
{
  AdwApplicationWindowClass parent_class;

  void (*refresh) (CrampDiaryWindow *self);
  void (*show_page) (CrampDiaryWindow *self,
                     const char       *page);
  void (*show_night) (CrampDiaryWindow *self,
                      CrampNightDate    night);
};

void cramp_diary_window_set_toast (CrampDiaryWindow *self,
                                   CrampToast       *toast);
void cramp_diary_window_set_store (CrampDiaryWindow *self,
                                   CrampStore       *store);

CrampStore         *cramp_diary_window_get_store (CrampDiaryWindow *self);
CrampAssessor      *cramp_diary_window_get_assessor (CrampDiaryWindow *self);
CrampReminderWatch *cramp_diary_window_get_reminder_watch (CrampDiaryWindow *self);

void cramp_diary_window_refresh (CrampDiaryWindow *self);
void cramp_diary_window_show_page (CrampDiaryWindow *self,
                                   const char       *page);
void cramp_diary_window_show_night (CrampDiaryWindow *self,
                                    CrampNightDate    night);

GtkWindow *cramp_diary_window_find (CrampDiaryWindow *self,
                                    GType             type);

void cramp_diary_window_tell (CrampDiaryWindow *self,
                              const char       *message);
void cramp_diary_window_hush (CrampDiaryWindow *self);
void cramp_diary_window_tell_not_saved (CrampDiaryWindow *self,
                                        const GError     *error);
void cramp_diary_window_ask (CrampDiaryWindow *self,
                             const char       *question,
                             const char       *answer,
                             const char       *action,
                             GVariant         *target);
void cramp_diary_window_offer_undo (CrampDiaryWindow *self,
                                    const char       *message,
                                    const char       *details_of,
                                    CrampDeed        *deed);
void cramp_diary_window_end_quietly (CrampDiaryWindow *self,
                                     gboolean          done,
                                     const GError     *error);
void cramp_diary_window_update_undo (CrampDiaryWindow *self);

G_END_DECLS

/* cramp-store-person.h - what belongs to the person, in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-store.h"

G_BEGIN_DECLS

CrampProfile *cramp_store_read_profile (CrampStore *self,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      cramp_store_save_profile (CrampStore         *self,
                                        const CrampProfile *profile,
                                        GError            **error);

GPtrArray *cramp_store_read_reminders (CrampStore *self,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_save_reminder (CrampStore                 *self,
                                      const CrampReminderSetting *setting,
                                      GError                    **error);

GPtrArray *cramp_store_read_danger_checks (CrampStore *self,
                                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cramp_store_read_danger_checks_between (CrampStore *self,
                                                   GDateTime  *first,
                                                   GDateTime  *last,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_add_danger_check (CrampStore             *self,
                                         const CrampDangerCheck *check,
                                         gboolean               *added,
                                         GError                **error);
gboolean   cramp_store_replace_danger_check (CrampStore             *self,
                                             const CrampDangerCheck *old,
                                             const CrampDangerCheck *check,
                                             GError                **error);

GPtrArray *cramp_store_read_shown (CrampStore *self,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_add_shown (CrampStore       *self,
                                  const CrampShown *shown,
                                  gboolean         *added,
                                  GError          **error);

gboolean cramp_store_remove_shown (CrampStore       *self,
                                   const CrampShown *shown,
                                   GError          **error);

GPtrArray *cramp_store_read_plans (CrampStore *self,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_add_plan (CrampStore      *self,
                                 const CrampPlan *plan,
                                 gboolean        *added,
                                 GError         **error);

G_END_DECLS

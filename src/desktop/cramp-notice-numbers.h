/* cramp-notice-numbers.h - the numbers that the server gave to notices
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CrampNoticeNumbers CrampNoticeNumbers;

CrampNoticeNumbers *cramp_notice_numbers_new (GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_notice_numbers_free (CrampNoticeNumbers *self);

gboolean    cramp_notice_numbers_are_restored (const CrampNoticeNumbers *self);
void        cramp_notice_numbers_restore (CrampNoticeNumbers *self,
                                          const char         *owner);
gboolean    cramp_notice_numbers_follow (CrampNoticeNumbers *self,
                                         const char         *owner);
const char *cramp_notice_numbers_get_owner (const CrampNoticeNumbers *self);

void     cramp_notice_numbers_put (CrampNoticeNumbers *self,
                                   const char         *id,
                                   guint               number);
guint    cramp_notice_numbers_find (CrampNoticeNumbers *self,
                                    const char         *id);
guint    cramp_notice_numbers_take (CrampNoticeNumbers *self,
                                    const char         *id);
void     cramp_notice_numbers_close (CrampNoticeNumbers *self,
                                     guint               number);
gboolean cramp_notice_numbers_are_ours (CrampNoticeNumbers *self,
                                        guint               number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampNoticeNumbers, cramp_notice_numbers_free)

G_END_DECLS

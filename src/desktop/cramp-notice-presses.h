/* cramp-notice-presses.h - which button of which notice was pressed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notice-numbers.h"
#include "cramp-notifier.h"

G_BEGIN_DECLS

/**
 * CrampNoticePresses:
 *
 * What the server says of presses, until it is known whose they are.
 */
typedef struct _CrampNoticePresses CrampNoticePresses;

CrampNoticePresses *cramp_notice_presses_new (CrampNotifier      *notifier,
                                              CrampNoticeNumbers *numbers) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_notice_presses_free (CrampNoticePresses *self);

char **cramp_notice_presses_dup_actions (const char *const *actions) G_GNUC_WARN_UNUSED_RESULT;
void   cramp_notice_presses_hear (CrampNoticePresses *self,
                                  GVariant           *press);
void   cramp_notice_presses_forget (CrampNoticePresses *self);
void   cramp_notice_presses_begin_showing (CrampNoticePresses *self);
void   cramp_notice_presses_end_showing (CrampNoticePresses *self);

G_END_DECLS

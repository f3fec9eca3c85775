/* cramp-window-opener.h - asking the window for something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CrampWindowOpener:
 *
 * Asks the window, which is another program, for something after the press of
 * a button.
 */
typedef struct _CrampWindowOpener CrampWindowOpener;

CrampWindowOpener *cramp_window_opener_new (GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;
void               cramp_window_opener_free (CrampWindowOpener *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWindowOpener, cramp_window_opener_free)

void cramp_window_opener_activate (CrampWindowOpener *self,
                                   const char        *action,
                                   GVariant          *parameter);

G_END_DECLS

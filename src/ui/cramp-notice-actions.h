/* cramp-notice-actions.h - what notifications ask of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-application.h"

G_BEGIN_DECLS

void cramp_notice_actions_add (CrampApplication *application);

G_END_DECLS

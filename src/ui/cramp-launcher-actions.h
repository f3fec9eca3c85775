/* cramp-launcher-actions.h - what the launcher asks of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-application.h"

G_BEGIN_DECLS

void cramp_launcher_actions_add (CrampApplication *application);

G_END_DECLS

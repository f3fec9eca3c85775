/* cramp-spoken-dialog.h - what a screen reader says of a question
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_spoken_dialog_complete (AdwMessageDialog *dialog);

G_END_DECLS

/* cramp-trouble-page.h - why there is no diary to show, and what can be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_TROUBLE_PAGE (cramp_trouble_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampTroublePage, cramp_trouble_page, CRAMP, TROUBLE_PAGE, AdwBin)

gboolean cramp_trouble_page_is_for (const GError *error);
void     cramp_trouble_page_show (CrampTroublePage *self,
                                  const GError     *error,
                                  const char       *path);

G_END_DECLS

/* cramp-catalogue.h - the texts of one language, from its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CrampCatalogue CrampCatalogue;

CrampCatalogue *cramp_catalogue_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_catalogue_free (CrampCatalogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCatalogue, cramp_catalogue_free)

const char *cramp_catalogue_find (CrampCatalogue *self,
                                  const char     *text);
const char *cramp_catalogue_find_plural (CrampCatalogue *self,
                                         const char     *text,
                                         gulong          number);

G_END_DECLS

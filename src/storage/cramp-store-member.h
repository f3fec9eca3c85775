/* cramp-store-member.h - the members of a record as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

guint cramp_bind_member (CrampStatement    *statement,
                         guint              column,
                         const CrampMember *member,
                         gconstpointer      record);
guint cramp_read_member (CrampStatement    *row,
                         guint              column,
                         const CrampMember *member,
                         gpointer           record);
guint cramp_read_member_part (CrampStatement    *row,
                              guint              column,
                              const CrampMember *member,
                              gpointer           record);

gboolean cramp_member_check_time (const CrampMember *member,
                                  gconstpointer      record,
                                  GError           **error);

G_END_DECLS

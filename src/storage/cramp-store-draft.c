/* cramp-store-draft.c - a sheet that is being typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-draft.h"

#include "cramp-store-record.h"
#include "cramp-store-table.h"

static const CrampMember members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (CrampDraftLine, night), .required = TRUE },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("typed", .maximum = CRAMP_DRAFT_MAX_TYPED), G_STRUCT_OFFSET (CrampDraftLine, typed), .required = TRUE },
};

static void
free_line (gpointer record)
{
  cramp_kind_free (&cramp_sheet_draft_kind, record);
}

const CrampKind cramp_sheet_draft_kind = {
  .name = "sheet_draft",
  CRAMP_KIND_OF (CrampDraftLine, members),
  .n_key = 1,
  .named = TRUE,
  .free_record = free_line,
};

/**
 * cramp_store_read_draft:
 *
 * Returns: (transfer full) (element-type CrampDraftLine): the lines of the sheet
 *   that was being typed in when the program ended, by their nights; none when
 *   there is no such sheet
 */
GPtrArray *
cramp_store_read_draft (CrampStore *self,
                        GError    **error)
{
  return cramp_store_read_records (self, &cramp_sheet_draft_kind, error);
}

static gboolean
save_lines (CrampStore *self,
            GPtrArray  *lines,
            GError    **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (!cramp_store_save_record (self, &cramp_sheet_draft_kind, g_ptr_array_index (lines, i), error))
      return FALSE;

  return TRUE;
}

/**
 * cramp_store_save_draft:
 * @lines: (element-type CrampDraftLine): all lines of the sheet, each of another
 *   night
 *
 * Saves them in place of those that were there.
 *
 * Returns: whether they are on the disk, or in the open transaction
 */
gboolean
cramp_store_save_draft (CrampStore *self,
                        GPtrArray  *lines,
                        GError    **error)
{
  return cramp_store_begin (self, error) &&
         cramp_store_end (self, cramp_store_delete_draft (self, error) && save_lines (self, lines, error), error);
}

/**
 * cramp_store_delete_draft:
 *
 * Returns: whether no sheet is being typed in any more, on the disk or in the
 *   open transaction
 */
gboolean
cramp_store_delete_draft (CrampStore *self,
                          GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, cramp_store_execute (self, "DELETE FROM sheet_draft", error), error);
}

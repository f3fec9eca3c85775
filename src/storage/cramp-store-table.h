/* cramp-store-table.h - kinds of records as tables
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

/* A table has the name of its kind. Its columns have the names of the members;
 * a time is followed by its offset, and a list of records, which have a table of
 * their own, is only said to be answered. The only record of a kind, and those
 * of a list, begin with a number. Each row is asked for as its columns and then
 * what names it in messages. */

/* What the program keeps for itself. */
extern const CrampKind cramp_reminder_event_kind;
extern const CrampKind cramp_night_total_kind;
extern const CrampKind cramp_guide_kind;
extern const CrampKind cramp_signal_told_kind;
extern const CrampKind cramp_reminder_since_kind;
extern const CrampKind cramp_deed_kind;
extern const CrampKind cramp_deed_change_kind;
extern const CrampKind cramp_sheet_draft_kind;

/* The number of the only record of its kind. */
#define CRAMP_TABLE_ONLY 1

/* The column that tells when a record was last changed. */
#define CRAMP_TABLE_MODIFIED "modified"

const CrampKind *cramp_table_get (guint number);

/**
 * CrampTable:
 * @members: (array length=n_members): each for itself, also those of runs
 * @n_members: how many there are
 * @columns: (array zero-terminated=1): their names, in the order of members
 * @n_columns: how many there are
 * @n_identity: so many, from the first one on, tell a row from every other one
 * @label: the expression that names a row in messages; it never tells what the
 *   row holds beside its key
 * @identity: the expression, a text, that tells a row from every other one
 * @match: the condition that a row is the one whose identity is the first
 *   parameter; column by column, so that an index finds it
 * @select: asks for rows; which ones is to follow
 * @same: asks for the row of a record
 * @like: asks for the rows that have the key of a record
 * @write: writes a record; its parameters are the columns
 * @add: writes a record unless there is a row in its place
 * @delete: deletes the row of a record
 * @key: asks for the identity of a record
 * @list: (nullable): the member that is a list of records
 * @copy: asks for all that the record of an identity holds, its list, if there
 *   is one, as one value more
 * @mark: the expression for a mark of all that, apart from when it was changed
 *
 * What is asked of a table, put together once: there are few tables, they never
 * change, and this is kept as long as the program lives.
 */
typedef struct
{
  CrampMember *members;
  guint        n_members;

  char **columns;
  guint  n_columns;
  guint  n_identity;
  char  *label;
  char  *identity;
  char  *match;
  char  *select;
  char  *same;
  char  *like;
  char  *write;
  char  *add;
  char *delete;
  char *key;

  const CrampMember *list;
  char              *copy;
  char              *mark;
} CrampTable;

const CrampTable *cramp_table_of (const CrampKind *kind);
int               cramp_table_find_column (const CrampKind *kind,
                                           const char      *name);
gboolean          cramp_table_has_number (const CrampKind *kind);

G_END_DECLS

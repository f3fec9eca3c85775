/* cramp-store-table.h - records as rows of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-field.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

/**
 * CrampTable:
 * @name: its name
 * @key: the expression that names a row in messages, never what it holds
 * @columns: (array zero-terminated=1): the columns that no field describes
 * @fields: (array length=n_fields): the questions, each a column of its name
 * @n_fields: how many there are
 * @read_row: makes a record of a row, or %NULL when it holds what no diary can
 * @free_record: frees what @read_row made
 *
 * How one kind of record is kept. Each row is asked for as @columns, then
 * @fields, then @key.
 */
typedef struct
{
  const char        *name;
  const char        *key;
  const char *const *columns;
  const CrampField  *fields;
  guint              n_fields;
  gpointer (*read_row) (CrampStatement *row);
  GDestroyNotify free_record;
} CrampTable;

extern const CrampTable cramp_episode_table;
extern const CrampTable cramp_night_table;
extern const CrampTable cramp_profile_table;
extern const CrampTable cramp_medicine_table;
extern const CrampTable cramp_reminder_table;
extern const CrampTable cramp_danger_check_table;
extern const CrampTable cramp_shown_table;
extern const CrampTable cramp_plan_table;
extern const CrampTable cramp_reminder_event_table;
extern const CrampTable cramp_night_total_table;
extern const CrampTable cramp_guide_table;
extern const CrampTable cramp_reminder_pause_table;
extern const CrampTable cramp_signal_told_table;
extern const CrampTable cramp_reminder_since_table;
extern const CrampTable cramp_visit_table;

#define CRAMP_N_TABLES 15

extern const CrampTable *const cramp_tables[CRAMP_N_TABLES];

CrampStatement *cramp_store_prepare_select (CrampStore       *self,
                                            const CrampTable *table,
                                            const char       *rest,
                                            GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_replace (CrampStore       *self,
                                             const CrampTable *table,
                                             GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_add (CrampStore       *self,
                                         const CrampTable *table,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray  *cramp_store_read_rows (CrampStore       *self,
                                   const CrampTable *table,
                                   CrampStatement   *statement,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GArray     *cramp_store_read_values (CrampStore       *self,
                                     const CrampTable *table,
                                     CrampStatement   *statement,
                                     guint             size,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    cramp_store_find_row (CrampStore       *self,
                                  const CrampTable *table,
                                  CrampStatement   *statement,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    cramp_table_read_row (const CrampTable *table,
                                  CrampStatement   *row) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_table_get_key (const CrampTable *table,
                                 CrampStatement   *row);

void     cramp_table_bind_answers (const CrampTable *table,
                                   CrampStatement   *statement,
                                   const int        *answers);
gboolean cramp_table_read_answers (const CrampTable *table,
                                   CrampStatement   *row,
                                   int              *answers);

G_END_DECLS

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
 * @identity: (nullable): the expression, a text, that tells a row from every
 *   other one
 * @by_contents: whether instead all that it holds does, as a JSON array of its
 *   columns; with neither no change of a row is ever taken back
 * @columns: (array zero-terminated=1): the columns that no field describes
 * @fields: (array length=n_fields): the questions, each a column of its name
 * @n_fields: how many there are
 * @read_row: makes a record of a row, or %NULL when it holds what no diary can
 * @read_part: (nullable): makes a record of what can be read of a row that
 *   @read_row refuses, or %NULL
 * @free_record: frees what @read_row made
 * @of_person: whether its rows are entries of the person, and not what the
 *   program keeps for itself
 * @together: (nullable) (array zero-terminated=1): columns that only make sense
 *   together: a change of them is taken back whole or not at all
 * @list: (nullable): a table whose rows, in the order of their first column,
 *   are a list in the only row of this one
 * @take_list: puts the records of @list into a record; takes them over
 * @save: writes a record that was changed back
 * @remove: (nullable): takes a record out; %NULL when a record is nothing but
 *   its answers: one with none is the same as no record, and @save takes it out
 *
 * How one kind of record is kept. Each row is asked for as @columns, then
 * @fields, then @key.
 */
typedef struct _CrampTable CrampTable;
struct _CrampTable
{
  const char        *name;
  const char        *key;
  const char        *identity;
  gboolean           by_contents;
  const char *const *columns;
  const CrampField  *fields;
  guint              n_fields;
  gpointer (*read_row) (CrampStatement *row);
  gpointer (*read_part) (CrampStatement *row);
  GDestroyNotify free_record;
  gboolean       of_person;

  const char *const *together;
  const CrampTable  *list;
  void (*take_list) (gpointer   record,
                     GPtrArray *list);
  gboolean (*save) (CrampStore *self,
                    gpointer    record,
                    GError    **error);
  gboolean (*remove) (CrampStore *self,
                      gpointer    record,
                      GError    **error);
};

/**
 * CrampStoreBind:
 * @statement: the statement that adds a record
 * @record: the record
 *
 * Binds one record to the statement that adds it.
 */
typedef void (*CrampStoreBind) (CrampStatement *statement,
                                gconstpointer   record);

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
extern const CrampTable cramp_deed_table;
extern const CrampTable cramp_deed_change_table;

/* Between the name of a table and the key of a row. */
#define CRAMP_TABLE_KEY_SEPARATOR "\x1f"

#define CRAMP_N_TABLES 17

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
CrampStatement *cramp_store_prepare_remove (CrampStore       *self,
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
gboolean    cramp_store_find_row (CrampStore       *self,
                                  const CrampTable *table,
                                  CrampStatement   *statement,
                                  gpointer         *record,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_table_can_read (const CrampTable *table,
                                  CrampStatement   *row);
gpointer    cramp_table_read_row (const CrampTable *table,
                                  CrampStatement   *row) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_table_get_key (const CrampTable *table,
                                 CrampStatement   *row);
gboolean    cramp_table_has_identity (const CrampTable *table);
char       *cramp_table_match_identity (const CrampTable *table) G_GNUC_WARN_UNUSED_RESULT;

void     cramp_store_note_unreadable (CrampStore       *self,
                                      const CrampTable *table,
                                      CrampStatement   *row);
gboolean cramp_store_set_aside (CrampStore       *self,
                                const CrampTable *table,
                                CrampStatement   *statement,
                                GError          **error);
gboolean cramp_store_set_aside_all (CrampStore       *self,
                                    const CrampTable *table,
                                    GError          **error);
gboolean cramp_store_set_aside_key (CrampStore       *self,
                                    const CrampTable *table,
                                    const char       *key,
                                    GError          **error);

void     cramp_table_bind_answers (const CrampTable *table,
                                   CrampStatement   *statement,
                                   const int        *answers);
gboolean cramp_table_read_answers (const CrampTable *table,
                                   CrampStatement   *row,
                                   int              *answers);
void     cramp_table_read_each_answer (const CrampTable *table,
                                       CrampStatement   *row,
                                       int              *answers);

G_END_DECLS

/* cramp-store-table.c - kinds of records as tables
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-table.h"

#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-store-mark.h"

static const CrampKind *const others[] = {
  &cramp_medicine_kind,
  &cramp_reminder_event_kind,
  &cramp_night_total_kind,
  &cramp_guide_kind,
  &cramp_signal_told_kind,
  &cramp_reminder_since_kind,
  &cramp_deed_kind,
  &cramp_deed_change_kind,
  &cramp_sheet_draft_kind,
};

/**
 * cramp_table_get:
 * @number: counted from 0
 *
 * Returns: (nullable): the kind of that table, or %NULL after the last one
 */
const CrampKind *
cramp_table_get (guint number)
{
  if (number < CRAMP_N_KINDS)
    return cramp_kinds[number];

  number -= CRAMP_N_KINDS;
  return number < G_N_ELEMENTS (others) ? others[number] : NULL;
}

/**
 * cramp_table_has_number:
 * @kind: a kind
 *
 * Returns: whether the first column is a number and no member
 */
gboolean
cramp_table_has_number (const CrampKind *kind)
{
  return kind->n_key == 0 || kind->inner;
}

typedef enum
{
  AS_NAME,
  AS_PARAMETER,
  AS_EQUALITY,
} Shape;

static void
list_members (const CrampKind *kind,
              CrampTable      *table)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (CrampMember));
  CrampMember member;
  gsize       n_members;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    g_array_append_val (members, member);
  table->members = g_array_steal (members, &n_members);
  table->n_members = (guint) n_members;
}

static char **
list_columns (const CrampKind  *kind,
              const CrampTable *table)
{
  GPtrArray *columns = g_ptr_array_new ();

  if (cramp_table_has_number (kind))
    g_ptr_array_add (columns, g_strdup (kind->inner ? "position" : "id"));
  for (guint i = 0; i < table->n_members; i++)
    {
      const CrampMember *member = &table->members[i];

      g_ptr_array_add (columns, g_strconcat (member->field->name, member->type == CRAMP_MEMBER_RECORDS ? "_answered" : NULL, NULL));
      if (member->type == CRAMP_MEMBER_TIME)
        g_ptr_array_add (columns, g_strdup ("offset"));
    }

  g_ptr_array_add (columns, NULL);
  return (char **) g_ptr_array_free (columns, FALSE);
}

static char *
join (const CrampTable *table,
      guint             n_columns,
      Shape             shape)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      if (i > 0)
        g_string_append (sql, shape == AS_EQUALITY ? " AND " : ", ");
      if (shape != AS_PARAMETER)
        g_string_append_printf (sql, "\"%s\"", table->columns[i]);
      if (shape == AS_EQUALITY)
        g_string_append (sql, " IS ");
      if (shape != AS_NAME)
        g_string_append_printf (sql, "?%u", i + 1);
    }

  return g_string_free (sql, FALSE);
}

static char *
make_label (const CrampKind  *kind,
            const CrampTable *table)
{
  guint    n_columns = cramp_table_has_number (kind) ? 1 : kind->named ? kind->n_key
                                                                       : 0;
  GString *label = g_string_new (n_columns == 0 ? "rowid" : "");

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (label, "%s\"%s\"", i > 0 ? " || ' ' || " : "", table->columns[i]);

  return g_string_free (label, FALSE);
}

static char *
make_identity (const CrampKind  *kind,
               const CrampTable *table,
               Shape             shape)
{
  g_autofree char *columns = join (table, table->n_identity, shape);

  if (kind->n_key == 0)
    return g_strdup_printf ("CAST (%s AS TEXT)", columns);

  return table->n_identity == 1 ? g_steal_pointer (&columns) : g_strdup_printf ("json_array (%s)", columns);
}

static char *
make_match (const CrampTable *table)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; table->n_identity > 1 && i < table->n_identity; i++)
    g_string_append_printf (match, "%s\"%s\" IS json_extract (?1, '$[%u]')", i > 0 ? " AND " : "", table->columns[i], i);
  if (table->n_identity == 1)
    g_string_append_printf (match, "%s = ?1", table->identity);

  return g_string_free (match, FALSE);
}

/* Whether what a row holds beside its key can be replaced. */
static gboolean
has_place (const CrampKind  *kind,
           const CrampTable *table)
{
  return kind->inner || table->n_identity < table->n_columns;
}

static char *
make_write (const CrampKind  *kind,
            const CrampTable *table)
{
  guint            n_columns = table->n_columns;
  g_autofree char *names = join (table, n_columns, AS_NAME);
  g_autofree char *parameters = join (table, n_columns, AS_PARAMETER);
  g_autofree char *equalities = join (table, n_columns, AS_EQUALITY);

  if (has_place (kind, table))
    return g_strdup_printf ("REPLACE INTO %s (%s) VALUES (%s)", kind->name, names, parameters);

  return g_strdup_printf ("INSERT INTO %s (%s) SELECT %s WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s)",
                          kind->name, names, parameters, kind->name, equalities);
}

static char *
make_add (const CrampKind  *kind,
          const CrampTable *table)
{
  g_autofree char *names = join (table, table->n_columns, AS_NAME);
  g_autofree char *parameters = join (table, table->n_columns, AS_PARAMETER);

  if (!has_place (kind, table))
    return g_strdup (table->write);

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING", kind->name, names, parameters);
}

static const CrampMember *
find_list (const CrampTable *table)
{
  for (guint i = 0; i < table->n_members; i++)
    if (table->members[i].type == CRAMP_MEMBER_RECORDS)
      return &table->members[i];

  return NULL;
}

/* The list in its order, without the places. */
static void
append_list (GString         *sql,
             const CrampKind *list)
{
  const CrampTable *table = cramp_table_of (list);

  g_string_append (sql, ", (SELECT json_group_array (json_array (");
  for (guint i = 1; i < table->n_columns; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 1 ? ", " : "", table->columns[i]);
  g_string_append_printf (sql, ")) FROM (SELECT * FROM %s ORDER BY \"%s\"))", list->name, table->columns[0]);
}

/* Everything that a record holds; when it was changed only if @modified. */
static char *
make_content (const CrampTable *table,
              gboolean          modified)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    if (modified || !g_str_equal (table->columns[i], CRAMP_TABLE_MODIFIED))
      g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", table->columns[i]);
  if (table->list != NULL)
    append_list (sql, table->list->records);

  return g_string_free (sql, FALSE);
}

static void
describe_content (const CrampKind *kind,
                  CrampTable      *table)
{
  g_autofree char *all = make_content (table, TRUE);
  g_autofree char *marked = make_content (table, FALSE);

  table->copy = g_strdup_printf ("SELECT %s FROM %s WHERE %s", all, kind->name, table->match);
  table->mark = g_strdup_printf (CRAMP_MARK_FUNCTION " (%s)", marked);
}

static CrampTable *
make_table (const CrampKind *kind)
{
  CrampTable      *table = g_new0 (CrampTable, 1);
  g_autofree char *names = NULL;
  g_autofree char *same = NULL;
  g_autofree char *like = NULL;
  g_autofree char *key = NULL;

  list_members (kind, table);
  table->columns = list_columns (kind, table);
  table->n_columns = g_strv_length (table->columns);
  table->n_identity = kind->n_key == 0 ? 1 : kind->several ? table->n_columns
                                                           : MIN (kind->n_key, table->n_columns);
  table->label = make_label (kind, table);
  table->identity = make_identity (kind, table, AS_NAME);
  table->match = make_match (table);

  names = join (table, table->n_columns, AS_NAME);
  same = join (table, table->n_identity, AS_EQUALITY);
  like = join (table, kind->several ? kind->n_key : table->n_identity, AS_EQUALITY);
  key = make_identity (kind, table, AS_PARAMETER);
  table->select = g_strdup_printf ("SELECT %s, %s FROM %s ", names, table->label, kind->name);
  table->same = g_strdup_printf ("%sWHERE %s", table->select, same);
  table->like = g_strdup_printf ("%sWHERE %s", table->select, like);
  table->write = make_write (kind, table);
  table->add = make_add (kind, table);
  table->delete = g_strdup_printf ("DELETE FROM %s WHERE %s", kind->name, same);
  table->key = g_strdup_printf ("SELECT %s", key);
  table->list = find_list (table);
  describe_content (kind, table);

  return table;
}

const CrampTable *
cramp_table_of (const CrampKind *kind)
{
  static GHashTable *tables;
  CrampTable        *table;

  if (tables == NULL)
    tables = g_hash_table_new (NULL, NULL);
  table = g_hash_table_lookup (tables, kind);
  if (table == NULL)
    {
      table = make_table (kind);
      g_hash_table_insert (tables, (gpointer) kind, table);
    }

  return table;
}

/**
 * cramp_table_find_column:
 * @kind: a kind
 * @name: the name of a column
 *
 * Returns: its number, or -1 when there is none of that name
 */
int
cramp_table_find_column (const CrampKind *kind,
                         const char      *name)
{
  const CrampTable *table = cramp_table_of (kind);

  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i], name))
      return (int) i;

  return -1;
}

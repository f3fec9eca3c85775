/* cramp-kind.h - what a kind of record consists of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-field.h"

G_BEGIN_DECLS

typedef struct _CrampKind CrampKind;

/**
 * CrampMemberType:
 * @CRAMP_MEMBER_ANSWER: an int that answers a #CrampField
 * @CRAMP_MEMBER_TEXT: a `char *`, or %NULL; its field says how many characters
 *   it has at most
 * @CRAMP_MEMBER_DATE: a #CrampNightDate, or 0
 * @CRAMP_MEMBER_TIME: a `GDateTime *` with the offset that was in force, or %NULL
 * @CRAMP_MEMBER_INSTANT: a gint64 in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED
 * @CRAMP_MEMBER_MOMENT: likewise, but always there; 0 stands for none. No file
 *   has one
 * @CRAMP_MEMBER_CODES: a `GByteArray *` of values of its field's vocabulary in
 *   their order, or %NULL
 * @CRAMP_MEMBER_RECORDS: a `GPtrArray *` of records of another kind, or %NULL
 *
 * What stands in a record.
 */
typedef enum
{
  CRAMP_MEMBER_ANSWER,
  CRAMP_MEMBER_TEXT,
  CRAMP_MEMBER_DATE,
  CRAMP_MEMBER_TIME,
  CRAMP_MEMBER_INSTANT,
  CRAMP_MEMBER_MOMENT,
  CRAMP_MEMBER_CODES,
  CRAMP_MEMBER_RECORDS,
} CrampMemberType;

/**
 * CrampMember:
 * @type: what it is
 * @field: its name and its limits
 * @offset: where a record has it
 * @n_fields: how many of them follow each other from here on, each with the next
 *   field; 0 is the same as 1
 * @required: whether no record is without it
 * @remark: whether it speaks of the record and not of what is recorded: when it
 *   was changed, how it came into the diary
 * @records: (nullable): the kind of %CRAMP_MEMBER_RECORDS
 *
 * One member of a record, or a run of members of one type.
 */
typedef struct
{
  CrampMemberType   type;
  const CrampField *field;
  gsize             offset;
  guint             n_fields;
  gboolean          required;
  gboolean          remark;
  const CrampKind  *records;
} CrampMember;

/* The field of a member that is no answer: its name, and what limits it. */
#define CRAMP_FIELD(...) (&(const CrampField){ __VA_ARGS__ })

/* The members @first to before @end of an array in a record. */
#define CRAMP_MEMBER_RUN(record, array, fields, first, end) \
  .field = &(fields)[first], .offset = G_STRUCT_OFFSET (record, array[first]), .n_fields = (end) - (first)

/* When a record was last changed: the newer one wins an import. */
#define CRAMP_MEMBER_MODIFIED(record)                                                                  \
  {                                                                                                    \
    CRAMP_MEMBER_INSTANT, CRAMP_FIELD ("modified"), G_STRUCT_OFFSET (record, modified), .remark = TRUE \
  }

/* As @n_key: a record is told from others by all that it holds. */
#define CRAMP_KEY_WHOLE G_MAXUINT

/**
 * CrampKind:
 * @name: what one is called in the database
 * @list: (nullable): what files call all of them, or the only one; %NULL when
 *   files have none
 * @size: of the struct of one
 * @members: (array length=n_members): what it consists of, in the order of files
 * @n_members: how many there are; a run is one
 * @n_key: the first so many members tell it from every other one, or
 *   %CRAMP_KEY_WHOLE; 0 when there is only one
 * @several: whether several can have one key, as long as they contradict each
 *   other
 * @inner: whether one stands in a list of a record of another kind
 * @named: whether its key names it: a file that has it twice is refused
 * @in_every_file: whether a file has the list even when it is empty; of others
 *   older releases would wonder
 * @is_answers: whether it is nothing but answers: one without any is the same as
 *   none
 * @partly: whether what can be read of one counts although the rest cannot
 * @together: (nullable) (array zero-terminated=1): columns that only make sense
 *   together: a change of them is taken back whole or not at all
 * @accepts: (nullable): whether the members of a record go with each other
 * @free_record: frees one
 * @seal: (nullable): makes an object of a struct, which it takes over, where the
 *   program has records as objects
 * @open: (nullable): the struct of such an object
 *
 * A kind of record. Whatever is done with records of any kind, in memory, in the
 * database or in files, takes from here what it needs to know.
 */
struct _CrampKind
{
  const char        *name;
  const char        *list;
  gsize              size;
  const CrampMember *members;
  guint              n_members;
  guint              n_key;
  gboolean           several;
  gboolean           inner;
  gboolean           named;
  gboolean           in_every_file;
  gboolean           is_answers;
  gboolean           partly;
  const char *const *together;
  gboolean (*accepts) (gconstpointer record);
  GDestroyNotify free_record;
  gpointer (*seal) (gpointer record);
  gconstpointer (*open) (gconstpointer object);
};

/* What a description begins with. */
#define CRAMP_KIND_OF(type, table) .size = sizeof (type), .members = (table), .n_members = G_N_ELEMENTS (table)

/* Where a record has a member. */
#define CRAMP_MEMBER_AT(type, record, member) (*(type *) G_STRUCT_MEMBER_P (record, (member)->offset))

gboolean cramp_kind_get_member (const CrampKind *kind,
                                guint            number,
                                CrampMember     *member);

gpointer      cramp_kind_new (const CrampKind *kind) G_GNUC_WARN_UNUSED_RESULT;
gpointer      cramp_kind_copy (const CrampKind *kind,
                               gconstpointer    record) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_kind_free (const CrampKind *kind,
                               gpointer         record);
gpointer      cramp_kind_seal (const CrampKind *kind,
                               gpointer         record) G_GNUC_WARN_UNUSED_RESULT;
gconstpointer cramp_kind_open (const CrampKind *kind,
                               gconstpointer    record);

gboolean cramp_member_is_answered (const CrampMember *member,
                                   gconstpointer      record);
void     cramp_member_clear (const CrampMember *member,
                             gpointer           record);
void     cramp_member_take (const CrampMember *member,
                            gpointer           record,
                            gconstpointer      from);

gboolean cramp_kind_is_empty (const CrampKind *kind,
                              gconstpointer    record);
gboolean cramp_kind_fill (const CrampKind *kind,
                          gpointer         record,
                          gconstpointer    from);
gint64   cramp_kind_get_modified (const CrampKind *kind,
                                  gconstpointer    record);

G_END_DECLS

/* cramp-trend-reader.c - what charts are made of, read and kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-trend-reader.h"

#include "cramp-store-facts.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"

struct _CrampTrendReader
{
  GObject parent_instance;

  CrampStore    *store;
  gint64         data_version; /* of what is kept */
  CrampNightDate changed_from; /* nights from here on are read anew */

  CrampNightDate from, last; /* what is kept; last is 0 when nothing is */
  GArray        *totals;
  GArray        *cramps;
  CrampProfile  *profile;
};

/* Read in a few milliseconds, also with many cramps in a night. */
#define NIGHTS_AHEAD 365

G_DEFINE_FINAL_TYPE (CrampTrendReader, cramp_trend_reader, G_TYPE_OBJECT)

static void
night_changed_cb (CrampTrendReader *self,
                  guint             night)
{
  self->changed_from = MIN (self->changed_from, night);
}

static void
cramp_trend_reader_finalize (GObject *object)
{
  CrampTrendReader *self = CRAMP_TREND_READER (object);

  g_clear_object (&self->store);
  g_array_unref (self->totals);
  g_array_unref (self->cramps);
  g_clear_pointer (&self->profile, cramp_profile_free);

  G_OBJECT_CLASS (cramp_trend_reader_parent_class)->finalize (object);
}

static void
cramp_trend_reader_class_init (CrampTrendReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_trend_reader_finalize;
}

static void
cramp_trend_reader_init (CrampTrendReader *self)
{
  self->totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  self->cramps = g_array_new (FALSE, FALSE, sizeof (CrampEpisodeFacts));
}

/**
 * cramp_trend_reader_new:
 * @store: a diary
 *
 * Makes what reads for charts. A hundred thousand cramps take 2 MB, and after one
 * more entry only the nights from that entry on are read again.
 *
 * Returns: (transfer full): the reader
 */
CrampTrendReader *
cramp_trend_reader_new (CrampStore *store)
{
  CrampTrendReader *self = g_object_new (CRAMP_TYPE_TREND_READER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "night-changed", G_CALLBACK (night_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Others do not say which nights they changed. */
static gboolean
notice_others (CrampTrendReader *self,
               GError          **error)
{
  gint64 version;

  if (!cramp_store_read_data_version (self->store, &version, error))
    return FALSE;

  if (version != self->data_version)
    self->changed_from = 0;
  self->data_version = version;

  return TRUE;
}

static void
forget_totals (GArray        *totals,
               CrampNightDate from)
{
  guint n = totals->len;

  while (n > 0 && g_array_index (totals, CrampNightTotal, n - 1).night >= from)
    n--;
  g_array_set_size (totals, n);
}

static void
forget_cramps (GArray        *cramps,
               CrampNightDate from)
{
  guint n = cramps->len;

  while (n > 0 && g_array_index (cramps, CrampEpisodeFacts, n - 1).night >= from)
    n--;
  g_array_set_size (cramps, n);
}

static void
append (GArray *kept,
        GArray *read)
{
  if (read->len > 0)
    g_array_append_vals (kept, read->data, read->len);
}

static gboolean
read_since (CrampTrendReader *self,
            CrampNightDate    from,
            CrampNightDate    last,
            GError          **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (self->store, from, last, error);
  g_autoptr (GArray) cramps = totals == NULL ? NULL : cramp_store_read_facts (self->store, from, last, error);

  if (cramps == NULL)
    return FALSE;

  forget_totals (self->totals, from);
  forget_cramps (self->cramps, from);
  append (self->totals, totals);
  append (self->cramps, cramps);
  return TRUE;
}

/* Makes what is kept reach from @from to @last. */
static gboolean
read_nights (CrampTrendReader *self,
             CrampNightDate    from,
             CrampNightDate    last,
             GError          **error)
{
  CrampNightDate stale = MIN (self->changed_from, self->last + 1);

  if (self->last == 0 || from < self->from || last < self->last)
    {
      self->from = from;
      stale = from;
    }
  stale = MAX (stale, self->from);
  if (stale <= last && !read_since (self, stale, last, error))
    {
      self->last = 0;
      return FALSE;
    }

  self->last = last;
  self->changed_from = G_MAXUINT32;
  return TRUE;
}

static gboolean
read_profile (CrampTrendReader *self,
              GError          **error)
{
  CrampProfile *profile = cramp_store_read_profile (self->store, error);

  if (profile == NULL)
    return FALSE;

  g_clear_pointer (&self->profile, cramp_profile_free);
  self->profile = profile;
  return TRUE;
}

/* The twelve weeks before are compared with. All nights of the diary are asked for
 * without a bound, which is faster. */
static CrampNightDate
find_from (CrampTrendSpan span,
           CrampNightDate first)
{
  CrampTrendSpan before = cramp_trend_span_before (span, first);
  CrampNightDate from = before.first == 0 ? span.first : before.first;

  return from <= first ? 0 : from;
}

/**
 * cramp_trend_reader_read:
 * @first: the first night of the diary (rule N5), or 0 when it has none
 * @as_of: the last night to speak about (rule N4)
 *
 * Reads what charts of that length show, from one moment of the diary. The cost is
 * that of its nights the first time, and afterwards of those that changed.
 *
 * Returns: (transfer full) (nullable): the numbers, whose medicines stay until the
 *   next call, or %NULL when the store failed
 */
CrampTrends *
cramp_trend_reader_read (CrampTrendReader *self,
                         CrampTrendLength  length,
                         CrampNightDate    first,
                         CrampNightDate    as_of,
                         GError          **error)
{
  CrampTrendSpan     span = cramp_trend_span_new (length, first, as_of);
  CrampTrendMaterial material = { .first = first };
  gboolean           begun, success;

  g_return_val_if_fail (CRAMP_IS_TREND_READER (self), NULL);

  if (!cramp_store_begin_read (self->store, &begun, error))
    return NULL;
  success = notice_others (self, error) && read_profile (self, error) &&
            read_nights (self, find_from (span, first), as_of, error);
  cramp_store_end_read (self->store, begun);
  if (!success)
    return NULL;

  material.totals = self->totals;
  material.cramps = self->cramps;
  material.medicines = self->profile->medicines;
  return cramp_trends_new (&material, span);
}

static void
prepend (GArray *kept,
         GArray *read)
{
  if (read->len > 0)
    g_array_prepend_vals (kept, read->data, read->len);
}

static gboolean
read_before (CrampTrendReader *self,
             CrampNightDate    from)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (self->store, from, self->from - 1, NULL);
  g_autoptr (GArray) cramps = totals == NULL ? NULL : cramp_store_read_facts (self->store, from, self->from - 1, NULL);

  if (cramps == NULL)
    return FALSE;

  prepend (self->totals, totals);
  prepend (self->cramps, cramps);
  return TRUE;
}

/**
 * cramp_trend_reader_read_ahead:
 * @first: the first night of the diary (rule N5)
 *
 * Reads the nights of one more year before those that are kept, for when there is
 * nothing else to do: a chart over all of them is then drawn without reading
 * anything. What could not be read is read when it is asked for.
 *
 * Returns: whether there are more
 */
gboolean
cramp_trend_reader_read_ahead (CrampTrendReader *self,
                               CrampNightDate    first)
{
  CrampNightDate from = MAX (first, self->from - MIN (self->from, NIGHTS_AHEAD));
  gboolean       begun, success;

  g_return_val_if_fail (CRAMP_IS_TREND_READER (self), FALSE);

  if (self->last == 0 || first == 0 || self->from <= first || !cramp_store_begin_read (self->store, &begun, NULL))
    return FALSE;
  success = read_before (self, from);
  cramp_store_end_read (self->store, begun);
  if (!success)
    return FALSE;

  /* All nights are asked for without a bound. */
  self->from = from == first ? 0 : from;
  return self->from != 0;
}

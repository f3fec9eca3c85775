/* cramp-copy-words.c - what a copy would change, and what it has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-copy-words.h"

#include <glib/gi18n.h>

#include "cramp-words.h"

/**
 * cramp_copy_words_get_format:
 *
 * Returns: (transfer none): what a copy in that format is
 */
const char *
cramp_copy_words_get_format (CrampFileFormat format)
{
  switch (format)
    {
    case CRAMP_FILE_JSON:
      return _ ("Whole diary (.json)");
    case CRAMP_FILE_EPISODES_CSV:
      /* Translators: a table is what a spreadsheet opens. */
      return _ ("Cramps as a table (.csv)");
    case CRAMP_FILE_NIGHTS_CSV:
      return _ ("Nights as a table (.nights.csv)");
    case CRAMP_FILE_FHIR:
      return _ ("For a medical record (.fhir.json)");
    case CRAMP_N_FILE_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Adds a sentence about @n things as a line of its own, if there are any. */
static void G_GNUC_PRINTF (3, 4)
    add_line (GString    *text,
              guint       n,
              const char *sentence,
              ...)
{
  va_list numbers;

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (numbers, sentence);
  g_string_append_vprintf (text, sentence, numbers);
  va_end (numbers);
}

static CrampImportCount
count_all (const CrampImportSummary *summary,
           guint                     first)
{
  CrampImportCount all = { 0 };

  for (guint i = first; i < CRAMP_N_KINDS; i++)
    {
      all.added += summary->counts[i].added;
      all.changed += summary->counts[i].changed;
      all.unchanged += summary->counts[i].unchanged;
    }

  return all;
}

/**
 * cramp_copy_words_is_nothing:
 *
 * Returns: whether nothing would change, or has changed
 */
gboolean
cramp_copy_words_is_nothing (const CrampImportSummary *summary)
{
  CrampImportCount all = count_all (summary, 0);

  return all.added + all.changed == 0;
}

static void
add_cramps_and_nights (GString                *text,
                       const CrampImportCount *counts)
{
  guint n = counts[CRAMP_KIND_EPISODES].added;

  /* Translators: the %u of this and of the next sentences is a number. */
  add_line (text, n, ngettext ("%u cramp is added.", "%u cramps are added.", n), n);
  n = counts[CRAMP_KIND_EPISODES].changed;
  add_line (text, n, ngettext ("%u cramp is changed: the file has more about it, or something newer.", "%u cramps are changed: the file has more about them, or something newer.", n), n);
  n = counts[CRAMP_KIND_NIGHTS].added;
  add_line (text, n, ngettext ("Answers for %u night are added.", "Answers for %u nights are added.", n), n);
  n = counts[CRAMP_KIND_NIGHTS].changed;
  add_line (text, n, ngettext ("Answers for %u night are changed.", "Answers for %u nights are changed.", n), n);
}

static void
add_others (GString                *text,
            const CrampImportCount *counts,
            const CrampImportCount *others)
{
  guint n = others->added;

  if (counts[CRAMP_KIND_PROFILE].changed > 0)
    add_line (text, 1, _ ("What you left open about yourself is filled in."));
  add_line (text, n, ngettext ("%u other entry is added, such as a reminder or a visit to a doctor.", "%u other entries are added, such as reminders and visits to a doctor.", n), n);
  n = others->changed;
  add_line (text, n, ngettext ("%u other entry is changed, such as a reminder or a visit to a doctor.", "%u other entries are changed, such as reminders and visits to a doctor.", n), n);
}

static void
add_remarks (GString                  *text,
             const CrampImportSummary *summary)
{
  guint n = count_all (summary, 0).unchanged;

  add_line (text, n, ngettext ("%u entry of the file is in your diary already and stays as it is.", "%u entries of the file are in your diary already and stay as they are.", n), n);
  n = summary->contradicted_ticks;
  add_line (text, n, ngettext ("%u night is marked as free of cramps and has a cramp: the cramp counts.", "%u nights are marked as free of cramps and have a cramp: the cramps count.", n), n);
  n = summary->ignored_members;
  add_line (text, n, ngettext ("%u detail of the file is unknown to this program and is left out.", "%u details of the file are unknown to this program and are left out.", n), n);
}

/**
 * cramp_copy_words_preview:
 * @summary: what bringing in a copy would change
 *
 * Returns: (transfer full): whole sentences, each a line of its own
 */
char *
cramp_copy_words_preview (const CrampImportSummary *summary)
{
  GString         *text = g_string_new (NULL);
  CrampImportCount others = count_all (summary, CRAMP_KIND_PROFILE + 1);

  add_cramps_and_nights (text, summary->counts);
  add_others (text, summary->counts, &others);
  add_remarks (text, summary);

  return g_string_free (text, FALSE);
}

static void
add_cramps_then (GString                    *text,
                 const CrampDifferenceCount *count)
{
  guint n = count->added;

  /* Translators: the %u of this and of the next sentences is a number. */
  add_line (text, n, ngettext ("%u cramp comes back.", "%u cramps come back.", n), n);
  n = count->removed;
  add_line (text, n, ngettext ("%u cramp goes: it is not in the backup.", "%u cramps go: they are not in the backup.", n), n);
  n = count->changed;
  add_line (text, n, ngettext ("%u cramp becomes as it was then.", "%u cramps become as they were then.", n), n);
}

static void
add_nights_then (GString                    *text,
                 const CrampDifferenceCount *count)
{
  guint n = count->added;

  add_line (text, n, ngettext ("Answers for %u night come back.", "Answers for %u nights come back.", n), n);
  n = count->removed;
  add_line (text, n, ngettext ("Answers for %u night go: they are not in the backup.", "Answers for %u nights go: they are not in the backup.", n), n);
  n = count->changed;
  add_line (text, n, ngettext ("Answers for %u night become as they were then.", "Answers for %u nights become as they were then.", n), n);
}

static void
add_others_then (GString                    *text,
                 const CrampDifferenceCount *counts)
{
  CrampDifferenceCount all = { 0 };
  guint                n;

  for (guint i = CRAMP_KIND_PROFILE + 1; i < CRAMP_N_KINDS; i++)
    {
      all.added += counts[i].added;
      all.removed += counts[i].removed;
      all.changed += counts[i].changed;
    }

  n = all.added;
  add_line (text, n, ngettext ("%u other entry comes back, such as a reminder or a visit to a doctor.", "%u other entries come back, such as reminders and visits to a doctor.", n), n);
  n = all.removed;
  add_line (text, n, ngettext ("%u other entry goes, such as a reminder or a visit to a doctor.", "%u other entries go, such as reminders and visits to a doctor.", n), n);
  n = all.changed;
  add_line (text, n, ngettext ("%u other entry becomes as it was then, such as a reminder.", "%u other entries become as they were then, such as reminders.", n), n);
}

/**
 * cramp_copy_words_preview_restore:
 * @difference: by what a backup differs from the diary
 *
 * Returns: (transfer full): whole sentences, each a line of its own
 */
char *
cramp_copy_words_preview_restore (const CrampDiaryDifference *difference)
{
  GString *text = g_string_new (NULL);

  add_cramps_then (text, &difference->counts[CRAMP_KIND_EPISODES]);
  add_nights_then (text, &difference->counts[CRAMP_KIND_NIGHTS]);
  if (difference->counts[CRAMP_KIND_PROFILE].changed > 0)
    add_line (text, 1, _ ("What you said about yourself becomes as it was then."));
  add_others_then (text, difference->counts);

  return g_string_free (text, FALSE);
}

/**
 * cramp_copy_words_brought_in:
 * @summary: what bringing in a file has changed
 * @is_of_table: whether it was a table of another program, and no copy
 *
 * Returns: (transfer full): one sentence
 */
char *
cramp_copy_words_brought_in (const CrampImportSummary *summary,
                             gboolean                  is_of_table)
{
  CrampImportCount all = count_all (summary, 0);

  if (cramp_copy_words_is_nothing (summary))
    return g_strdup (is_of_table ? _ ("Everything in this table is in your diary already. Nothing has changed.")
                                 : _ ("Everything in this copy is in your diary already. Nothing has changed."));
  if (is_of_table)
    /* Translators: both %u are numbers of entries of the diary. */
    return g_strdup_printf (_ ("The table is in your diary now (added: %u, changed: %u)"), all.added, all.changed);

  /* Translators: both %u are numbers of entries of the diary. */
  return g_strdup_printf (_ ("The copy is in your diary now (added: %u, changed: %u)"), all.added, all.changed);
}

/**
 * cramp_copy_words_saved:
 * @path: where the copy is
 * @n_left_out: how many entries could not be read
 *
 * Returns: (transfer full): a sentence or two
 */
char *
cramp_copy_words_saved (const char *path,
                        guint       n_left_out)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *saved = g_strdup_printf (_ ("The copy is saved: %s"), name);
  g_autofree char *left_out = NULL;

  if (n_left_out == 0)
    return g_steal_pointer (&saved);

  /* Translators: %u is a number of entries of the diary. */
  left_out = g_strdup_printf (ngettext ("%u entry could not be read and is left out.", "%u entries could not be read and are left out.", n_left_out), n_left_out);
  return g_strconcat (saved, "\n", left_out, NULL);
}

/**
 * cramp_copy_words_last_backup:
 * @backup: (nullable): when the last backup was taken, in local time, or %NULL
 *   when there is none
 * @now: the current local time
 *
 * Returns: (transfer full): a few words
 */
char *
cramp_copy_words_last_backup (GDateTime *backup,
                              GDateTime *now)
{
  g_autofree char *time = backup == NULL ? NULL : cramp_words_time (backup);
  g_autofree char *moment = NULL;

  if (backup == NULL)
    return g_strdup (_ ("No backup yet"));
  if (cramp_date_of (backup) == cramp_date_of (now))
    /* Translators: %s is a time of day, such as "08:10". */
    return g_strdup_printf (_ ("Last backup: today, %s"), time);
  if (cramp_date_of (backup) + 1 == cramp_date_of (now))
    /* Translators: %s is a time of day, such as "08:10". */
    return g_strdup_printf (_ ("Last backup: yesterday, %s"), time);

  moment = cramp_words_moment (backup);
  /* Translators: %s is a moment, such as "Thursday 19 November, 22:00". */
  return g_strdup_printf (_ ("Last backup: %s"), moment);
}

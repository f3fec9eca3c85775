/* cramp-spreadsheet-calendar.c - months, weekdays and hours of the day by name
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All words stand as cramp_spreadsheet_text_fold() makes them: without capitals and
 * accents. A table comes from anywhere, whatever language the program speaks. */

#include "cramp-spreadsheet-calendar.h"

#include <string.h>

#define MONTHS_PER_YEAR 12
#define DAYS_PER_WEEK 7

static const char *const months[MONTHS_PER_YEAR][12] = {
  { "january", "januar", "janner", "janvier", "enero", "janv", "jan", "ene" },
  { "february", "februar", "fevrier", "febrero", "fevr", "feb", "fev" },
  { "march", "maerz", "marzo", "marz", "mars", "mar", "mrz" },
  { "april", "avril", "abril", "apr", "avr", "abr" },
  { "may", "mai", "mayo" },
  { "june", "juni", "juin", "junio", "jun" },
  { "july", "juli", "juillet", "julio", "juil", "jul" },
  { "august", "agosto", "aout", "aug", "ago" },
  { "september", "septembre", "septiembre", "setiembre", "sept", "sep" },
  { "october", "oktober", "octobre", "octubre", "oct", "okt" },
  { "november", "novembre", "noviembre", "nov" },
  { "december", "dezember", "decembre", "diciembre", "dec", "dez", "dic" },
};

static const char *const weekdays[DAYS_PER_WEEK][10] = {
  { "monday", "mon", "montag", "mo", "lundi", "lunes", "lun" },
  { "tuesday", "tues", "tue", "dienstag", "di", "mardi", "martes" },
  { "wednesday", "wed", "mittwoch", "mi", "mercredi", "mer", "miercoles", "mie" },
  { "thursday", "thurs", "thur", "thu", "donnerstag", "do", "jeudi", "jeu", "jueves" },
  { "friday", "fri", "freitag", "fr", "vendredi", "ven", "viernes", "vie" },
  { "saturday", "sat", "samstag", "sonnabend", "sa", "samedi", "sam", "sabado", "sab" },
  { "sunday", "sun", "sonntag", "so", "dimanche", "dim", "domingo", "dom" },
};

static const char *const chinese_weeks[] = { "星期", "礼拜", "周", NULL };
static const char *const chinese_days[DAYS_PER_WEEK][3] = { { "一" }, { "二" }, { "三" }, { "四" }, { "五" }, { "六" }, { "日", "天" } };

static const char *const halves[CRAMP_SPREADSHEET_N_HALVES][14] = {
  [CRAMP_SPREADSHEET_AM] = { "a.m.", "a.m", "am", "凌晨", "清晨", "早晨", "早上", "上午" },
  [CRAMP_SPREADSHEET_PM] = { "p.m.", "p.m", "pm", "中午", "下午", "傍晚" },
  [CRAMP_SPREADSHEET_EVENING] = { "晚上", "夜里", "夜间", "半夜", "深夜", "午夜", "夜晚" },
};

/* Whether a letter of the west goes on where a word ends. */
static gboolean
ends_word (const char *word,
           const char *behind)
{
  return !g_ascii_isalpha (word[strlen (word) - 1]) || !g_unichar_isalpha (g_utf8_get_char (behind));
}

/**
 * cramp_spreadsheet_skip:
 * @at: (inout): a place in a text; behind the word that stands there
 * @words: (array zero-terminated=1): the longer of two that begin alike first
 *
 * Returns: whether one of the words stands there, and no letter goes on behind it
 */
gboolean
cramp_spreadsheet_skip (const char       **at,
                        const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (*at, *words) && ends_word (*words, *at + strlen (*words)))
      {
        *at += strlen (*words);
        return TRUE;
      }

  return FALSE;
}

/**
 * cramp_spreadsheet_take_month:
 * @at: (inout): a place in a text; behind the name of a month that stands there
 *
 * Returns: the month, from 1, or 0
 */
guint
cramp_spreadsheet_take_month (const char **at)
{
  for (guint month = 0; month < MONTHS_PER_YEAR; month++)
    if (cramp_spreadsheet_skip (at, months[month]))
      return month + 1;

  return 0;
}

/**
 * cramp_spreadsheet_take_weekday:
 * @at: (inout): a place in a text that was folded; behind the weekday that stands there
 *
 * Returns: which day of the week it is, 1 for Monday, or 0 when none stands there
 */
guint
cramp_spreadsheet_take_weekday (const char **at)
{
  const char *behind = *at;
  gboolean    is_chinese = cramp_spreadsheet_skip (&behind, chinese_weeks);

  for (guint day = 0; day < DAYS_PER_WEEK; day++)
    if (cramp_spreadsheet_skip (&behind, is_chinese ? chinese_days[day] : weekdays[day]))
      {
        *at = behind;
        return day + 1;
      }

  return 0;
}

/**
 * cramp_spreadsheet_take_half:
 * @at: (inout): a place in a text; behind the part of a day that stands there
 *
 * Returns: the part, or %CRAMP_SPREADSHEET_N_HALVES
 */
CrampSpreadsheetHalf
cramp_spreadsheet_take_half (const char **at)
{
  CrampSpreadsheetHalf half = 0;

  while (half < CRAMP_SPREADSHEET_N_HALVES && !cramp_spreadsheet_skip (at, halves[half]))
    half++;

  return half;
}

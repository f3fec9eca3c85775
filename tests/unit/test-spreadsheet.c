/* test-spreadsheet.c - tables of other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-spreadsheet-guess.h"
#include "cramp-spreadsheet-order.h"
#include "cramp-time.h"
#include "table-case.h"

#define MARK "\xef\xbb\xbf"
#define HERE "Europe/Berlin"

static CrampSpreadsheet *
read_text (const char *text)
{
  return table_case_read (text, strlen (text));
}

static void
assert_start (CrampEpisode *episode,
              const char   *start,
              const char   *night)
{
  g_autofree char *text = cramp_time_to_string (cramp_episode_get_start (episode));
  g_autofree char *date = cramp_night_date_to_string (cramp_episode_get_night (episode));

  g_assert_cmpstr (text, ==, start);
  g_assert_cmpstr (date, ==, night);
}

static char *
list_roles (const CrampSpreadsheetColumns *columns)
{
  static const char codes[CRAMP_SPREADSHEET_N_ROLES + 1] = "-dmtclapin";
  static const char orders[CRAMP_SPREADSHEET_N_ORDERS + 2] = "ydm?";
  GString          *text = g_string_new (NULL);

  for (guint i = 0; i < columns->n; i++)
    g_string_append_c (text, codes[columns->roles[i]]);
  g_string_append_printf (text, " %c", orders[columns->order]);

  return g_string_free (text, FALSE);
}

/* d date, m moment, t time, c count, l leg, a place, p pain, i minutes, n note; and
 * the order of dates. */
static void
test_guess (void)
{
  static const char *const tables[][2] = {
    { "Date,Time,Leg,Where,Pain,Minutes,Note\n24/11/2026,02:30,left,calf,7,5,a\n", "dtlapin d" },
    { "Date;Time;Cramps;Comment\n24.11.2026;;0;\n25.11.2026;02:30;2;x\n", "dtcn d" },
    { "Datum;Uhrzeit;Bein;Stelle;Schmerz (0-10);Dauer;Bemerkung\n24.11.2026;02:30;links;Wade;7;2,5;kalt\n", "dtlapin d" },
    { "date\ttime\tpain\n2026-11-24\t2:30 AM\t7\n", "dtp y" },
    { "日期,时间,左右,部位,疼痛程度,持续时间(分钟),备注\n2026年11月24日,凌晨2:30,左,小腿,7,5,冷\n", "dtlapin y" },
    { "日期,抽筋次数,备注\n2026/11/24,0,\n2026/11/25,2,累\n", "dcn y" },
    { "抽筋时间,抽筋部位\n2026-11-24 02:30,左小腿\n", "ma y" },
    { "Fecha,Hora,Pierna,Dolor\n24/11/2026,2:30,izquierda,7\n", "dtlp d" },
    { "Jour;Heure;Jambe;Douleur;Durée;Remarque\n24 novembre 2026;2h30;gauche;7;5 min;froid\n", "dtlpin d" },
    { "When,How bad (pain),Anything else\n11/24/2026 2:30 AM,7,x\n", "mp- m" },
    { "24/11/2026,02:30,x\n25/11/2026,03:30,y\n", "dt- d" },
    { "Night,Cramp?\n24/11/2026,yes\n23/11/2026,no\n", "dc d" },
    { "Nr,Date,Steps\n1,2026-11-24,4000\n2,2026-11-25,1200\n", "-d- y" },
    { "Created,Date,Time\n2026-11-26 08:00,2026-11-24,02:30\n", "-dt y" },
    { "Date,Score\n03/04/2026,5\n", "dp ?" },
    { "Date,Score\n03/04/2026,5\n04/04/2026,5\n05/04/2026,5\n", "dp ?" },
    { "Date,Score\n31/03/2026,5\n03/04/2026,5\n04/04/2026,5\n", "dp d" },
    { "Date,Score\n09/11/2026,5\n10/11/2026,5\n12/11/2026,5\n", "dp d" }, /* else in the future */
    { "Date,Score\n01/02/2026,5\n05/02/2026,5\n03/03/2026,5\n", "dp d" }, /* else not one after the other */
    { "Date,Score\n02/01/2026,5\n02/05/2026,5\n03/03/2026,5\n", "dp m" },
    { "Date,Score\nDi 3.11.26,5\n", "dp d" }, /* else on another day of the week */
    { "Date,Score\nWed 03/04/2026,5\n", "dp m" },
    { "Date,Score\n03/04/2026 (Fri),5\n", "dp d" },
    { "Date,Score\nMon 03/04/2026,5\n", "dp ?" },
    { "Date,Score\n24-Nov-26,5\n", "dp d" },
    { "Date,Score\nNov 24 2026,5\n", "dp m" },
    { "Date,Score\n20261124,5\n", "dp y" },
    { "Name,Pain\nx,5\n", "-p ?" },
    { "Date,Pain\n24/11/2026,strong\n", "d- d" },
    { "My cramps\n\nDate,Pain\n24/11/2026,5\n", "dp d" },
    { "Table 1,,\nDate,Pain,\n24/11/2026,5,\n", "dp d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CrampSpreadsheet) table = read_text (tables[i][0]);
      g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_guess (table, TABLE_TODAY);
      g_autofree char *roles = list_roles (columns);

      g_test_message ("%s", tables[i][0]);
      g_assert_cmpstr (roles, ==, tables[i][1]);
    }
}

/* What each program writes of the same table. */
static void
test_programs (void)
{
  static const char        text[] = "Date\tNote\r\n24/11/2026\t\"café 小腿\"\r\n";
  static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-16" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize            length;
      g_autofree char *bytes = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (CrampSpreadsheet) table = table_case_read (bytes, length);

      g_assert_cmpuint (table->n_columns, ==, 2);
      g_assert_cmpstr (table->headings[0], ==, "Date");
      g_assert_cmpstr (cramp_spreadsheet_get_cell (table, 0, 1), ==, "café 小腿");
    }
}

static void
assert_cell (const char *bytes,
             const char *expected)
{
  g_autoptr (CrampSpreadsheet) table = read_text (bytes);

  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpstr (cramp_spreadsheet_get_cell (table, 0, 1), ==, expected);
}

static void
test_shapes (void)
{
  assert_cell ("Datum;Gr\xf6\xdf"
               "e\r\n24.11.2026;\xfc"
               "bel\r\n",
               "übel");
  assert_cell (MARK "Date,Note\r\n24/11/2026,x\r\n", "x");
  assert_cell ("Date,Note\r24/11/2026,x\r", "x");
  assert_cell ("sep=;\r\nDate;Note\r\n24/11/2026;x\r\n", "x");
  assert_cell ("Date,Note\n24/11/2026,\"a, \"\"b\"\"\nc\"\n", "a, \"b\"\nc");
  assert_cell ("Date,Note\n24/11/2026,5\" nail\n", "5\" nail");
  assert_cell ("Date,Note,,\n24/11/2026,  x ,,\n", "x");
  assert_cell ("Date;Note\n24/11/2026;1,5, or 2,5\n", "1,5, or 2,5");
  assert_cell ("Date,,Note\n24/11/2026,,x\n", "x");
  assert_cell ("Date,Note\n24/11/2026,x\n\n\n", "x");
}

/* A row with little in it is a title only where headings follow. */
static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *heading; /* of the first column */
    guint       n_rows;
    guint       first_row;
  } tables[] = {
    { "My cramps\n2026-11-24\nDate,Pain\n2026-11-20,5\n", "Date", 1, 4 },
    { "2026-11-20,\n2026-11-21,\n2026-11-22,3\n", "", 3, 1 },
    { "My cramps\n2026-11-20,\n2026-11-22,3\n", "", 2, 2 },
    { "2026-11-20,\n2026-11-21,\n,tired\n", "", 3, 1 },
    { "2026-11-20\n2026-11-21\n", "", 2, 1 },
    { "Date\n2026-11-20\n", "Date", 1, 2 },
    { "Date,Pain\n", "Date", 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CrampSpreadsheet) table = read_text (tables[i].text);

      g_test_message ("%s", tables[i].text);
      g_assert_cmpstr (table->headings[0], ==, tables[i].heading);
      g_assert_cmpuint (table->rows->len, ==, tables[i].n_rows);
      g_assert_cmpuint (table->first_row, ==, tables[i].first_row);
    }
}

static void
test_nights (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Time,Leg,Where,Pain,Minutes,Note\n"
                                               "24/11/2026,02:30,left,calf,7,\"2,5\",cold\n"
                                               "24/11/2026,23:50,,,,,\n"
                                               "24/11/2026,12:00,,,,,\n"
                                               "20/11/2026,,right,,,,\n"
                                               "19/11/2026,24:00,,,,,\n"
                                               "18/11/2026,夜里12点半,,,,,\n");
  const CrampSpreadsheetResult *result = read->result;
  CrampEpisode                 *first;

  g_assert_cmpuint (result->complaints->len, ==, 0);
  g_assert_cmpuint (result->n_cramps, ==, 6);
  g_assert_cmpuint (result->n_without_time, ==, 1);
  assert_start (table_case_get_episode (result, 0), "2026-11-19T00:30:00+01:00", "2026-11-18");
  assert_start (table_case_get_episode (result, 1), "2026-11-20T00:00:00+01:00", "2026-11-19");
  assert_start (table_case_get_episode (result, 2), "2026-11-21T03:00:00+01:00", "2026-11-20");
  g_assert_false (cramp_episode_knows_time (table_case_get_episode (result, 2)));
  assert_start (table_case_get_episode (result, 3), "2026-11-24T02:30:00+01:00", "2026-11-23");
  assert_start (table_case_get_episode (result, 4), "2026-11-24T12:00:00+01:00", "2026-11-24");
  assert_start (table_case_get_episode (result, 5), "2026-11-24T23:50:00+01:00", "2026-11-24");

  first = table_case_get_episode (result, 3);
  g_assert_cmpint (cramp_episode_get_answer (first, CRAMP_EPISODE_SIDE), ==, CRAMP_SIDE_LEFT);
  g_assert_cmpint (cramp_episode_get_answer (first, CRAMP_EPISODE_SITES), ==, CRAMP_SET (CRAMP_SITE_CALF));
  g_assert_cmpint (cramp_episode_get_answer (first, CRAMP_EPISODE_PAIN), ==, 7);
  g_assert_cmpint (cramp_episode_get_answer (first, CRAMP_EPISODE_DURATION_S), ==, 150);
  g_assert_cmpint (cramp_episode_get_answer (first, CRAMP_EPISODE_WOKE), ==, CRAMP_UNANSWERED);
  g_assert_cmpstr (cramp_episode_get_note (first), ==, "cold");
}

/* In spring the clock skips an hour, in autumn it shows one twice. */
static void
test_clock_changes (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Time\n2026-03-29,02:30\n2026-10-25,02:30\n");
  const CrampSpreadsheetResult *result = read->result;

  assert_start (table_case_get_episode (result, 0), "2026-03-29T03:30:00+02:00", "2026-03-28");
  assert_start (table_case_get_episode (result, 1), "2026-10-25T02:30:00+02:00", "2026-10-24");
}

static void
test_offsets (void)
{
  g_autoptr (TableCase) read = table_case_new ("When,Pain\n2026-11-24T02:30:00Z,1\n2026-11-25T02:30:00+08:00,1\n");
  const CrampSpreadsheetResult *result = read->result;

  assert_start (table_case_get_episode (result, 0), "2026-11-24T03:30:00+01:00", "2026-11-23");
  assert_start (table_case_get_episode (result, 1), "2026-11-25T02:30:00+08:00", "2026-11-24");
}

static void
test_counts (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Cramps,Time,Pain,Note\n"
                                               "20/11/2026,0,,,slept well\n"
                                               "21/11/2026,,,,\n"
                                               "22/11/2026,3,23:10,7,\n"
                                               "23/11/2026,,,,tired\n"
                                               "24/11/2026,0,,0,\n"
                                               "25/11/2026,0,02:30,,\n"
                                               "26/11/2026,,,0,\n");
  const CrampSpreadsheetResult *result = read->result;

  g_assert_cmpuint (result->n_cramps, ==, 3);
  g_assert_cmpuint (result->n_free, ==, 2);
  g_assert_cmpuint (result->n_date_only, ==, 3);
  g_assert_cmpuint (result->n_left_out, ==, 1);
  g_assert_cmpuint (result->complaints->len, ==, 1);
  g_assert_cmpint (g_array_index (result->complaints, CrampSpreadsheetComplaint, 0).problem, ==, CRAMP_SPREADSHEET_BOTH);
  g_assert_cmpuint (g_array_index (result->complaints, CrampSpreadsheetComplaint, 0).row, ==, 7);

  assert_start (table_case_get_episode (result, 2), "2026-11-23T03:00:00+01:00", "2026-11-22");
  g_assert_false (cramp_episode_knows_time (table_case_get_episode (result, 1)));
  g_assert_false (cramp_episode_knows_time (table_case_get_episode (result, 2)));

  /* A night that nobody answered stays open, also beside a note. */
  g_assert_cmpuint (result->file->diary->records[CRAMP_KIND_NIGHTS]->len, ==, 3);
  g_assert_cmpint (table_case_get_night (result, 0)->answers[CRAMP_NIGHT_CRAMP_FREE], ==, TRUE);
  g_assert_cmpstr (table_case_get_night (result, 0)->note, ==, "slept well");
  g_assert_cmpint (table_case_get_night (result, 1)->answers[CRAMP_NIGHT_CRAMP_FREE], ==, CRAMP_UNANSWERED);
  g_assert_cmpstr (table_case_get_night (result, 1)->note, ==, "tired");
}

/* What the person says of dates that stand alone. */
static void
test_dates_alone (void)
{
  g_autoptr (CrampSpreadsheet) table = read_text ("Date,Cramps,Pain\n20/11/2026,0,\n21/11/2026,1,\n22/11/2026,,\n");
  g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_guess (table, TABLE_TODAY);
  g_autoptr (CrampSpreadsheetResult) result = NULL;

  columns->names_morning = TRUE;
  columns->date_is_cramp = TRUE;
  result = table_case_convert (table, columns, HERE);
  g_assert_cmpuint (result->n_cramps, ==, 2);
  g_assert_cmpuint (result->n_date_only, ==, 1);
  g_assert_cmpuint (table_case_get_night (result, 0)->date, ==, TABLE_TODAY - 9);
  assert_start (table_case_get_episode (result, 0), "2026-11-21T03:00:00+01:00", "2026-11-20");
}

/* Cells that were merged: the night goes on, also behind midnight. */
static void
test_merged_dates (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Time,Pain\n,22:00,4\n20/11/2026,23:50,5\n,02:10,7\n,,3\n,,\n,04:00,2\n23/11/2026,,1\n,01:00,6\n");
  const CrampSpreadsheetResult *result = read->result;

  g_assert_cmpuint (result->n_below, ==, 3);
  g_assert_cmpuint (result->n_left_out, ==, 2);
  g_assert_cmpuint (result->n_cramps, ==, 5);
  assert_start (table_case_get_episode (result, 0), "2026-11-20T23:50:00+01:00", "2026-11-20");
  assert_start (table_case_get_episode (result, 1), "2026-11-21T02:10:00+01:00", "2026-11-20");
  assert_start (table_case_get_episode (result, 2), "2026-11-21T03:00:00+01:00", "2026-11-20");
  assert_start (table_case_get_episode (result, 3), "2026-11-24T01:00:00+01:00", "2026-11-23");
}

/* As a spreadsheet counts days whose cells it was not told to show as dates. */
static void
test_serial_dates (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Time,Pain\n46346,0.9930555556,5\n46350,0.0902777778,7\n");
  g_autoptr (TableCase) moments = table_case_new ("When,Pain\n46346.9930555556,5\n46350.0902777778,7\n");

  assert_start (table_case_get_episode (read->result, 0), "2026-11-20T23:50:00+01:00", "2026-11-20");
  assert_start (table_case_get_episode (read->result, 1), "2026-11-24T02:10:00+01:00", "2026-11-23");
  assert_start (table_case_get_episode (moments->result, 1), "2026-11-24T02:10:00+01:00", "2026-11-23");
}

/* Whoever has moved brings in the same nights. */
static void
test_elsewhere (void)
{
  g_autoptr (CrampSpreadsheet) table = read_text ("Date,Leg\n20/11/2026,left\n20/11/2026,right\n");
  g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_guess (table, TABLE_TODAY);
  g_autoptr (CrampSpreadsheetResult) here = table_case_convert (table, columns, HERE);
  g_autoptr (CrampSpreadsheetResult) there = table_case_convert (table, columns, "Asia/Shanghai");

  g_assert_cmpuint (here->n_cramps, ==, 2);
  for (guint i = 0; i < here->n_cramps; i++)
    g_assert_cmpstr (cramp_episode_get_id (table_case_get_episode (here, i)), ==, cramp_episode_get_id (table_case_get_episode (there, i)));
}

static void
test_list_of_dates (void)
{
  g_autoptr (TableCase) read = table_case_new ("Cramp on,Note\n20/11/2026,\n21/11/2026,\n21/11/2026,\n22/11/2026,bad\n");
  const CrampSpreadsheetResult *result = read->result;

  g_assert_cmpuint (result->n_cramps, ==, 3);
  g_assert_cmpuint (result->n_repeated, ==, 1);
}

static void
test_complaints (void)
{
  static const CrampSpreadsheetComplaint expected[] = {
    { CRAMP_SPREADSHEET_NOT_ANSWER, 3, 3, "strong" },
    { CRAMP_SPREADSHEET_NOT_DATE, 4, 0, "soon" },
    { CRAMP_SPREADSHEET_NO_DATE, 5, 0, "" },
    { CRAMP_SPREADSHEET_NOT_TIME, 6, 1, "late" },
    { CRAMP_SPREADSHEET_FUTURE, 7, 0, "24/12/2026" },
    { CRAMP_SPREADSHEET_NOT_COUNT, 8, 2, "many" },
    { CRAMP_SPREADSHEET_NOT_DATE, 9, 0, "11/24/2026" },
  };
  g_autoptr (TableCase) read = table_case_new ("Date,Time,Cramps,Pain\n"
                                               "24/11/2026,02:30,1,7\n"
                                               "25/11/2026,02:30,,strong\n"
                                               "soon,02:30,,7\n"
                                               ",02:30,,7\n"
                                               "26/11/2026,late,,7\n"
                                               "24/12/2026,02:30,,7\n"
                                               "26/11/2026,02:30,many,7\n"
                                               "11/24/2026,02:30,,7\n"
                                               ",,,\n"
                                               "27/11/2026,02:30,,7\n");
  const CrampSpreadsheetResult *result = read->result;

  g_assert_cmpuint (result->n_cramps, ==, 3);
  g_assert_cmpuint (result->n_left_out, ==, 6);
  g_assert_cmpuint (result->complaints->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CrampSpreadsheetComplaint *complaint = &g_array_index (result->complaints, CrampSpreadsheetComplaint, i);

      g_assert_cmpint (complaint->problem, ==, expected[i].problem);
      g_assert_cmpuint (complaint->row, ==, expected[i].row);
      g_assert_cmpuint (complaint->column, ==, expected[i].column);
      g_assert_cmpstr (complaint->value, ==, expected[i].value);
    }
}

/* Both in one cell, in either column, and the rest of what is not understood. */
static void
test_limbs (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Where,Leg\n24/11/2026,left calf,\n25/11/2026,calf,\n26/11/2026,foot,right flank\n");
  const CrampSpreadsheetResult *result = read->result;

  g_assert_cmpuint (result->complaints->len, ==, 1);
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (result, 0), CRAMP_EPISODE_SIDE), ==, CRAMP_SIDE_LEFT);
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (result, 0), CRAMP_EPISODE_SITES), ==, CRAMP_SET (CRAMP_SITE_CALF));
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (result, 2), CRAMP_EPISODE_SIDE), ==, CRAMP_SIDE_RIGHT);
}

static int
get_side (const CrampSpreadsheetResult *result,
          guint                         number)
{
  return cramp_episode_get_answer (table_case_get_episode (result, number), CRAMP_EPISODE_SIDE);
}

/* A column for each leg, to be ticked. */
static void
test_ticks (void)
{
  g_autoptr (TableCase) table = table_case_new ("Night,Cramp?,Left,Right,Wade\n2026-11-01,y,x,,x\n2026-11-02,n,,,\n2026-11-03,yes,1,1,0\n2026-11-04,N,no,no,\n2026-11-05,Y,,ja,\n");

  g_assert_cmpuint (table->result->complaints->len, ==, 0);
  g_assert_cmpuint (table->result->n_cramps, ==, 3);
  g_assert_cmpuint (table->result->n_free, ==, 2);
  g_assert_cmpint (get_side (table->result, 0), ==, CRAMP_SIDE_LEFT);
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (table->result, 0), CRAMP_EPISODE_SITES), ==, CRAMP_SET (CRAMP_SITE_CALF));
  g_assert_cmpint (get_side (table->result, 1), ==, CRAMP_SIDE_BOTH);
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (table->result, 1), CRAMP_EPISODE_SITES), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (get_side (table->result, 2), ==, CRAMP_SIDE_RIGHT);
}

/* What stood last on a calendar has no year, and is of the last one that it fits. */
static void
test_without_year (void)
{
  g_autoptr (TableCase) german = table_case_new ("Tag;Krämpfe\nMo 3.11.;1\nDi 4.11.;0\n");
  g_autoptr (TableCase) chinese = table_case_new ("日期,时间,持续时间\n11月9日,凌晨三点,十分钟\n");

  g_assert_cmpuint (german->result->complaints->len, ==, 0);
  g_assert_cmpuint (german->result->n_without_year, ==, 2);
  g_assert_cmpuint (table_case_get_night (german->result, 0)->date, ==, TABLE_TODAY - 389);
  g_assert_cmpuint (chinese->result->complaints->len, ==, 0);
  g_assert_cmpuint (chinese->result->n_without_year, ==, 1);
  g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (chinese->result, 0), CRAMP_EPISODE_DURATION_S), ==, 600);
}

/* As spreadsheets write a note of several lines. */
static void
test_lines (void)
{
  g_autoptr (TableCase) table = table_case_new ("Date,Note\r\n2026-11-01,\"walked,\r\n\"\"ouch\"\"\"\r\n");

  g_assert_cmpstr (cramp_episode_get_note (table_case_get_episode (table->result, 0)), ==, "walked,\n\"ouch\"");
}

static void
test_example (void)
{
  g_autoptr (CrampSpreadsheet) table = read_text ("Date,Pain\n24/11/2026,5\n03/04/2026,5\n");
  g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_guess (table, TABLE_TODAY);
  const char    *text;
  CrampNightDate date;

  g_assert_true (cramp_spreadsheet_find_example (table, columns, TABLE_TODAY, &text, &date));
  g_assert_cmpstr (text, ==, "03/04/2026");
  g_assert_cmpuint (date, ==, TABLE_TODAY - 239);
  columns->order = CRAMP_SPREADSHEET_N_ORDERS;
  g_assert_true (cramp_spreadsheet_find_example (table, columns, TABLE_TODAY, &text, &date));
  g_assert_cmpuint (date, ==, 0);
}

static void
test_remembered (void)
{
  g_autoptr (CrampSpreadsheet) table = read_text ("Date,A,B\n24/11/2026,x,y\n");
  g_autoptr (CrampSpreadsheet) later = read_text ("Date,A,B\n03/04/2026,z,z\n");
  g_autoptr (CrampSpreadsheet) other = read_text ("Date,A,C\n03/04/2026,z,z\n");
  g_autoptr (CrampSpreadsheet) bare = read_text ("03/04/2026,z,z\n");
  g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_guess (table, TABLE_TODAY);
  g_autoptr (CrampSpreadsheetColumns) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spoilt = NULL;

  cramp_spreadsheet_columns_set (columns, 1, CRAMP_SPREADSHEET_NOTE);
  cramp_spreadsheet_columns_set (columns, 2, CRAMP_SPREADSHEET_NOTE);
  columns->names_morning = TRUE;
  text = cramp_spreadsheet_columns_to_text (columns, table);
  g_assert_null (strstr (text, "Date"));

  again = cramp_spreadsheet_columns_recall ((const char *const[]){ "", "x y z", text, NULL }, later);
  g_assert_nonnull (again);
  g_assert_cmpint (again->roles[2], ==, CRAMP_SPREADSHEET_NOTE);
  g_assert_true (again->names_morning);
  g_assert_false (again->date_is_cramp);
  g_assert_cmpint (again->order, ==, CRAMP_SPREADSHEET_DAY_FIRST);
  g_assert_cmpint (cramp_spreadsheet_guess_order (later, 0, TABLE_TODAY, again->order), ==, CRAMP_SPREADSHEET_DAY_FIRST);

  g_assert_null (cramp_spreadsheet_columns_recall ((const char *const[]){ text, NULL }, other));
  g_assert_null (cramp_spreadsheet_columns_recall ((const char *const[]){ text, NULL }, bare));
  spoilt = g_strconcat (text, " no", NULL);
  g_assert_null (cramp_spreadsheet_columns_recall ((const char *const[]){ spoilt, NULL }, table));
  g_assert_true (cramp_spreadsheet_columns_is_same_table (text, spoilt));
  g_assert_false (cramp_spreadsheet_columns_is_same_table (text, "x y"));
}

/* The night of today has not come to its morning. */
static void
test_below_today (void)
{
  g_autoptr (TableCase) read = table_case_new ("Date,Time,Pain\n28/11/2026,,5\n,23:10,4\n,02:30,6\n");
  const CrampSpreadsheetComplaint *complaint;

  g_assert_cmpuint (read->result->n_cramps, ==, 2);
  g_assert_cmpuint (read->result->n_below, ==, 1);
  g_assert_cmpuint (read->result->n_left_out, ==, 1);
  g_assert_cmpuint (read->result->complaints->len, ==, 1);
  complaint = &g_array_index (read->result->complaints, CrampSpreadsheetComplaint, 0);
  g_assert_cmpint (complaint->problem, ==, CRAMP_SPREADSHEET_FUTURE);
  g_assert_cmpuint (complaint->row, ==, 4);
}

/* Read in the afternoon, as in the evening, nothing becomes a cramp that nobody can
 * have had. */
static void
test_time_to_come (void)
{
  static const struct
  {
    const char *rows;
    int         hour;
    guint       n_cramps;
    guint       n_free;
  } cases[] = {
    { "28/11/2026 16:10,1", 17, 1, 0 },
    { "28/11/2026 23:10,1", 17, 0, 0 },
    { "28/11/2026 24:30,1", 23, 0, 0 },
    { "27/11/2026 24:30,1", 1, 1, 0 },
    { "28/11/2026 21:30 +02:00,1", 21, 1, 0 },
    { "28/11/2026 20:30 -05:00,1", 21, 0, 0 },
    { "28/11/2026,1", 17, 1, 0 },
    { "28/11/2026,1", 9, 0, 0 },
    { "28/11/2026,0", 17, 0, 0 },
    { "27/11/2026,0", 9, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("When,Cramps\n24/11/2026 02:10,1\n%s\n", cases[i].rows);
      g_autoptr (TableCase) read = table_case_new (text);
      g_autoptr (CrampSpreadsheetResult) result = table_case_convert_at (read->table, read->columns, HERE, cases[i].hour);

      g_test_message ("%s at %d", cases[i].rows, cases[i].hour);
      g_assert_cmpuint (result->n_cramps, ==, cases[i].n_cramps + 1);
      g_assert_cmpuint (result->n_free, ==, cases[i].n_free);
      g_assert_cmpuint (result->complaints->len, ==, cases[i].n_cramps + cases[i].n_free == 0);
      if (result->complaints->len > 0)
        g_assert_cmpuint (g_array_index (result->complaints, CrampSpreadsheetComplaint, 0).row, ==, 3);
    }
}

static void
test_below_without_time (void)
{
  g_autoptr (TableCase) read = table_case_new ("When,Pain\n27/11/2026 02:10,5\n28/11/2026 23:10,5\n,4\n");
  g_autoptr (CrampSpreadsheetResult) result = NULL;

  read->columns->names_morning = TRUE;
  result = table_case_convert (read->table, read->columns, HERE);
  g_assert_cmpuint (result->complaints->len, ==, 0);
  g_assert_cmpuint (result->n_below, ==, 1);
  g_assert_cmpuint (cramp_episode_get_night (table_case_get_episode (result, 2)), ==, TABLE_TODAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spreadsheet/guess", test_guess);
  g_test_add_func ("/spreadsheet/programs", test_programs);
  g_test_add_func ("/spreadsheet/shapes", test_shapes);
  g_test_add_func ("/spreadsheet/titles", test_titles);
  g_test_add_func ("/spreadsheet/nights", test_nights);
  g_test_add_func ("/spreadsheet/clock-changes", test_clock_changes);
  g_test_add_func ("/spreadsheet/offsets", test_offsets);
  g_test_add_func ("/spreadsheet/counts", test_counts);
  g_test_add_func ("/spreadsheet/dates-alone", test_dates_alone);
  g_test_add_func ("/spreadsheet/merged-dates", test_merged_dates);
  g_test_add_func ("/spreadsheet/serial-dates", test_serial_dates);
  g_test_add_func ("/spreadsheet/elsewhere", test_elsewhere);
  g_test_add_func ("/spreadsheet/list-of-dates", test_list_of_dates);
  g_test_add_func ("/spreadsheet/complaints", test_complaints);
  g_test_add_func ("/spreadsheet/limbs", test_limbs);
  g_test_add_func ("/spreadsheet/ticks", test_ticks);
  g_test_add_func ("/spreadsheet/without-year", test_without_year);
  g_test_add_func ("/spreadsheet/lines", test_lines);
  g_test_add_func ("/spreadsheet/example", test_example);
  g_test_add_func ("/spreadsheet/remembered", test_remembered);
  g_test_add_func ("/spreadsheet/below-today", test_below_today);
  g_test_add_func ("/spreadsheet/time-to-come", test_time_to_come);
  g_test_add_func ("/spreadsheet/below-without-time", test_below_without_time);

  return g_test_run ();
}

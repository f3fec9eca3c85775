/* test-spreadsheet-cells.c - what people write into the cells of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-answer.h"
#include "cramp-spreadsheet-moment.h"
#include "cramp-vocabulary.h"

/* 28 November 2026 */
#define TODAY 739948

static char *
describe (const CrampSpreadsheetMoment *moment)
{
  GString *text = g_string_new (NULL);

  if (moment->date != 0)
    {
      g_autofree char *date = cramp_night_date_to_string (moment->date);

      g_string_append (text, date);
    }
  if (moment->minute != CRAMP_UNANSWERED)
    g_string_append_printf (text, "T%02d:%02d", moment->minute / 60, moment->minute % 60);
  if (moment->offset != CRAMP_SPREADSHEET_NO_OFFSET)
    g_string_append_printf (text, "%+d", moment->offset);

  return g_string_free (text, FALSE);
}

static char *
read_moment (const char           *text,
             CrampSpreadsheetOrder order)
{
  CrampSpreadsheetMoment moment;

  return cramp_spreadsheet_moment_read (text, order, TODAY, &moment) ? describe (&moment) : g_strdup ("-");
}

static const struct
{
  const char *text;
  const char *expected[CRAMP_SPREADSHEET_N_ORDERS]; /* year, day, month first; NULL as the one before */
} dates[] = {
  { "2026-11-24", { "2026-11-24" } },
  { "2026/11/24", { "2026-11-24" } },
  { "2026.11.24", { "2026-11-24" } },
  { "2026-3-4", { "2026-03-04" } },
  { "20261124", { "2026-11-24" } },
  { "46350", { "2026-11-24" } },
  { "36526", { "2000-01-01" } },
  { "12345", { "-" } },
  { "46350x", { "-" } },
  { "2026年11月24日", { "2026-11-24" } },
  { "2026年3月4号", { "2026-03-04" } },
  { "２０２６年１１月２４日", { "2026-11-24" } },
  { "2026年11月24日 星期二", { "2026-11-24" } },
  { "2026年11月24日（周二）", { "2026-11-24" } },
  { "24/11/2026", { "-", "2026-11-24", "-" } },
  { "11/24/2026", { "-", "-", "2026-11-24" } },
  { "03/04/2026", { "-", "2026-04-03", "2026-03-04" } },
  { "3.4.26", { "-", "2026-04-03", "2026-03-04" } },
  { "24.11.2026", { "-", "2026-11-24", "-" } },
  { "24.11.26", { "2024-11-26", "2026-11-24", "-" } },
  { "26-11-24", { "2026-11-24", "2024-11-26", "-" } },
  { "24 Nov 2026", { "2026-11-24" } },
  { "24-Nov-26", { "2026-11-24" } },
  { "24. November 2026", { "2026-11-24" } },
  { "3. März 2026", { "2026-03-03" } },
  { "24 novembre 2026", { "2026-11-24" } },
  { "1er août 2026", { "2026-08-01" } },
  { "24 de noviembre de 2026", { "2026-11-24" } },
  { "Nov 24, 2026", { "2026-11-24" } },
  { "November 24th, 2026", { "2026-11-24" } },
  { "Tue, 24 Nov 2026", { "2026-11-24" } },
  { "Dienstag, 24.11.2026", { "-", "2026-11-24", "-" } },
  { "Di. 24.11.2026", { "-", "2026-11-24", "-" } },
  { "2026-Nov-24", { "2026-11-24" } },
  { "2024-02-29", { "2024-02-29" } },
  { "2026-02-29", { "-" } },
  { "31/04/2026", { "-" } },
  { "00/00/2026", { "-" } },
  { "1899-12-31", { "-" } },
  { "2101-01-01", { "-" } },
  { "24/11", { "-" } },
  { "24 Nov", { "2026-11-24" } },
  { "9 November", { "2026-11-09" } },
  { "Nov 29", { "2025-11-29" } },
  { "29 Feb", { "2024-02-29" } },
  { "Mo 3.11.", { "2025-11-03" } },
  { "Di, 3.11.", { "2026-11-03" } },
  { "3.11.", { "2026-11-03" } },
  { "3.11", { "T03:11" } },
  { "Tue 3/11", { "2025-03-11", "2026-11-03", "2025-03-11" } },
  { "11月9日", { "2026-11-09" } },
  { "十一月九日", { "2026-11-09" } },
  { "12月1日 周一", { "2025-12-01" } },
  { "31.2.", { "-" } },
  { "3.11.:", { "-" } },
  { "November 2026", { "-" } },
  { "24/11/2026 or so", { "-" } },
  { "24/11/20267", { "-" } },
  { "450000", { "-" } },
  { "1-2-3-4", { "-" } },
  { "24 Nov Dec", { "-" } },
  { "total", { "-" } },
  { "", { "-" } },
  { "///", { "-" } },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const char *expected = NULL;

      for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
        {
          g_autofree char *text = read_moment (dates[i].text, order);

          if (dates[i].expected[order] != NULL)
            expected = dates[i].expected[order];
          g_test_message ("%s", dates[i].text);
          g_assert_cmpstr (text, ==, expected);
        }
    }
}

static void
test_moments (void)
{
  static const char *const moments[][2] = {
    { "24/11/2026 02:30", "2026-11-24T02:30" },
    { "24/11/2026 2:30 AM", "2026-11-24T02:30" },
    { "24/11/2026, 11:30:15 pm", "2026-11-24T23:30" },
    { "24.11.2026 02.30 Uhr", "2026-11-24T02:30" },
    { "24.11.2026 um 2:30", "2026-11-24T02:30" },
    { "2026-11-24T02:30:00", "2026-11-24T02:30" },
    { "2026-11-24 02:30:00.000", "2026-11-24T02:30" },
    { "2026-11-24T02:30:00Z", "2026-11-24T02:30+0" },
    { "2026-11-24T02:30:00+08:00", "2026-11-24T02:30+480" },
    { "2026-11-24 02:30:00 -0500", "2026-11-24T02:30-300" },
    { "2026-11-24 02:30:00-0500", "2026-11-24T02:30-300" },
    { "2026年11月24日 凌晨2:30", "2026-11-24T02:30" },
    { "2026年11月24日2时30分", "2026-11-24T02:30" },
    { "2026/11/24 下午 11:05", "2026-11-24T23:05" },
    { "2:30 24/11/2026", "2026-11-24T02:30" },
    { "24/11/2026 24:00", "2026-11-24T24:00" },
    { "24/11/2026 24:01", "2026-11-24T24:01" },
    { "24/11/2026 25:00", "-" },
    { "24/11/2026 02:60", "-" },
    { "24/11/2026 night", "-" },
    { "02:30", "T02:30" },
    { "46350.1041666667", "2026-11-24T02:30" },
    { "46350,99999", "2026-11-25T00:00" },
    { "46350.", "-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *text = read_moment (moments[i][0], CRAMP_SPREADSHEET_DAY_FIRST);

      g_test_message ("%s", moments[i][0]);
      g_assert_cmpstr (text, ==, moments[i][1]);
    }
}

static const struct
{
  const char *text;
  int         hour, minute; /* -1 for none */
} clocks[] = {
  { "0.1041666667", 2, 30 },
  { "0,125", 3, 0 },
  { "0.5", -1 },
  { "02:30", 2, 30 },
  { "2:30", 2, 30 },
  { "02:30:59", 2, 30 },
  { "2.30", 2, 30 },
  { "0230", 2, 30 },
  { "2h30", 2, 30 },
  { "2 h", 2, 0 },
  { "2h", 2, 0 },
  { "2 Uhr", 2, 0 },
  { "2:30 Uhr", 2, 30 },
  { "2:30 am", 2, 30 },
  { "2:30am", 2, 30 },
  { "2:30 a.m.", 2, 30 },
  { "2 am", 2, 0 },
  { "12:30 AM", 0, 30 },
  { "12:30 PM", 12, 30 },
  { "11 p.m.", 23, 0 },
  { "14:30 PM", 14, 30 },
  { "0:05", 0, 5 },
  { "00:00", 0, 0 },
  { "24:00", 24, 0 },
  { "24:30", 24, 30 },
  { "凌晨三点", 3, 0 },
  { "凌晨三点二十", 3, 20 },
  { "半夜十二点半", 24, 30 },
  { "晚上十一点四十五分", 23, 45 },
  { "凌晨两点一刻", 2, 15 },
  { "凌晨2点半", 2, 30 },
  { "凌晨2点30分", 2, 30 },
  { "凌晨 2：30", 2, 30 },
  { "半夜2点", 2, 0 },
  { "晚上11点", 23, 0 },
  { "晚上12点", 24, 0 },
  { "夜里12点半", 24, 30 },
  { "半夜 12:05", 24, 5 },
  { "夜里1点05分", 1, 5 },
  { "上午6:10", 6, 10 },
  { "下午3点钟", 15, 0 },
  { "2026-11-24 02:30", 2, 30 },
  { "24/11/2026 02:30", 2, 30 },
  { "2", -1 },
  { "25:00", -1 },
  { "2:3", -1 },
  { "2:75", -1 },
  { "13 30", -1 },
  { "9930", -1 },
  { "night", -1 },
  { "02:30-03:00", -1 },
  { "24/11/2026", -1 },
};

static void
test_clocks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      int      minute;
      gboolean is_clock = cramp_spreadsheet_clock_read (clocks[i].text, &minute);

      g_test_message ("%s", clocks[i].text);
      g_assert_cmpint (is_clock, ==, clocks[i].hour >= 0);
      if (is_clock)
        g_assert_cmpint (minute, ==, clocks[i].hour * 60 + clocks[i].minute);
    }
}

#define CALF CRAMP_SET (CRAMP_SITE_CALF)
#define FOOT CRAMP_SET (CRAMP_SITE_FOOT)
#define THIGH (CRAMP_SET (CRAMP_SITE_THIGH_FRONT) | CRAMP_SET (CRAMP_SITE_THIGH_BACK))
#define TOES CRAMP_SET (CRAMP_SITE_TOES)

static void
test_limbs (void)
{
  static const struct
  {
    const char *text;
    int         side;
    int         sites;
    gboolean    is_rest_unknown;
  } limbs[] = {
    { "left", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "L", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "Right leg", CRAMP_SIDE_RIGHT, CRAMP_UNANSWERED },
    { "left + right", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "both legs", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "L/R", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "li.", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "re. Wade", CRAMP_SIDE_RIGHT, CALF },
    { "links", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "linkes Bein", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "les deux jambes", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "derecha", CRAMP_SIDE_RIGHT, CRAMP_UNANSWERED },
    { "左", CRAMP_SIDE_LEFT, CRAMP_UNANSWERED },
    { "双腿", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "左腿和右腿", CRAMP_SIDE_BOTH, CRAMP_UNANSWERED },
    { "calf", CRAMP_UNANSWERED, CALF },
    { "Calf, foot", CRAMP_UNANSWERED, CALF | FOOT },
    { "left calf", CRAMP_SIDE_LEFT, CALF },
    { "Wade rechts", CRAMP_SIDE_RIGHT, CALF },
    { "左小腿肚", CRAMP_SIDE_LEFT, CALF },
    { "右脚趾", CRAMP_SIDE_RIGHT, TOES },
    { "Füße", CRAMP_UNANSWERED, FOOT },
    { "Fuß", CRAMP_UNANSWERED, FOOT },
    { "front of thigh", CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_THIGH_FRONT) },
    { "大腿后侧", CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_THIGH_BACK) },
    { "Oberschenkel hinten", CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_THIGH_BACK) },
    { "knee", CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_OTHER) },
    { "右脚踝", CRAMP_SIDE_RIGHT, CRAMP_SET (CRAMP_SITE_OTHER) },
    { "thigh", CRAMP_UNANSWERED, THIGH },
    { "left thigh", CRAMP_SIDE_LEFT, THIGH },
    { "大腿", CRAMP_UNANSWERED, THIGH },
    { "somewhere", CRAMP_UNANSWERED, CRAMP_UNANSWERED, TRUE },
    { "lefty", CRAMP_UNANSWERED, CRAMP_UNANSWERED, TRUE },
    { "7", CRAMP_UNANSWERED, CRAMP_UNANSWERED, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limbs); i++)
    {
      int side = CRAMP_UNANSWERED, sites = CRAMP_UNANSWERED;

      g_test_message ("%s", limbs[i].text);
      g_assert_cmpint (cramp_spreadsheet_limb_read (limbs[i].text, &side, &sites), ==, !limbs[i].is_rest_unknown);
      g_assert_cmpint (side, ==, limbs[i].side);
      g_assert_cmpint (sites, ==, limbs[i].sites);
    }
}

typedef gboolean (*Read) (const char *text,
                          int        *value);

static const struct
{
  Read        read;
  const char *text;
  int         value; /* -1 for none */
} numbers[] = {
  { cramp_spreadsheet_pain_read, "0", 0 },
  { cramp_spreadsheet_pain_read, "10", 10 },
  { cramp_spreadsheet_pain_read, "7/10", 7 },
  { cramp_spreadsheet_pain_read, "7 / 10", 7 },
  { cramp_spreadsheet_pain_read, "7,0", 7 },
  { cramp_spreadsheet_pain_read, "7.0", 7 },
  { cramp_spreadsheet_pain_read, "7分", 7 },
  { cramp_spreadsheet_pain_read, "11", -1 },
  { cramp_spreadsheet_pain_read, "-1", -1 },
  { cramp_spreadsheet_pain_read, "7.5", -1 },
  { cramp_spreadsheet_pain_read, "3/5", -1 },
  { cramp_spreadsheet_pain_read, "strong", -1 },
  { cramp_spreadsheet_pain_read, "5-6", -1 },
  { cramp_spreadsheet_pain_read, "99999999999", -1 },
  { cramp_spreadsheet_duration_read, "5", 300 },
  { cramp_spreadsheet_duration_read, "2,5", 150 },
  { cramp_spreadsheet_duration_read, "0.5 min", 30 },
  { cramp_spreadsheet_duration_read, "5 Minuten", 300 },
  { cramp_spreadsheet_duration_read, "5分钟", 300 },
  { cramp_spreadsheet_duration_read, "30 s", 30 },
  { cramp_spreadsheet_duration_read, "30秒", 30 },
  { cramp_spreadsheet_duration_read, "1 h", 3600 },
  { cramp_spreadsheet_duration_read, "0:05:00", 300 },
  { cramp_spreadsheet_duration_read, "00:02:30", 150 },
  { cramp_spreadsheet_duration_read, "0", 0 },
  { cramp_spreadsheet_duration_read, "1440", 86400 },
  { cramp_spreadsheet_duration_read, "1441", -1 },
  { cramp_spreadsheet_duration_read, "1:30", -1 },
  { cramp_spreadsheet_duration_read, "long", -1 },
  { cramp_spreadsheet_duration_read, "-5", -1 },
  { cramp_spreadsheet_duration_read, "5 x", -1 },
  { cramp_spreadsheet_count_read, "0", 0 },
  { cramp_spreadsheet_count_read, "3", 3 },
  { cramp_spreadsheet_count_read, "2x", -1 },
  { cramp_spreadsheet_count_read, "2次", 2 },
  { cramp_spreadsheet_count_read, "3 times", 3 },
  { cramp_spreadsheet_count_read, "none", 0 },
  { cramp_spreadsheet_count_read, "Nein", 0 },
  { cramp_spreadsheet_count_read, "没有", 0 },
  { cramp_spreadsheet_count_read, "yes", 1 },
  { cramp_spreadsheet_count_read, "X", 1 },
  { cramp_spreadsheet_count_read, "有", 1 },
  { cramp_spreadsheet_count_read, "21", -1 },
  { cramp_spreadsheet_count_read, "many", -1 },
  { cramp_spreadsheet_count_read, "1.5", -1 },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int      value = -1;
      gboolean is_read = numbers[i].read (numbers[i].text, &value);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpint (is_read, ==, numbers[i].value >= 0);
      if (is_read)
        g_assert_cmpint (value, ==, numbers[i].value);
    }

  g_assert_true (cramp_spreadsheet_is_blank (""));
  g_assert_true (cramp_spreadsheet_is_blank (" ? "));
  g_assert_true (cramp_spreadsheet_is_blank ("不详"));
  g_assert_false (cramp_spreadsheet_is_blank ("0"));
}

static char *
write_date (const char  *pattern,
            const GDate *date)
{
  GString *text = g_string_new (NULL);

  for (; *pattern != '\0'; pattern++)
    if (*pattern == 'Y')
      g_string_append_printf (text, "%04u", g_date_get_year (date));
    else if (*pattern == 'M')
      g_string_append_printf (text, "%02u", g_date_get_month (date));
    else if (*pattern == 'D')
      g_string_append_printf (text, "%u", g_date_get_day (date));
    else
      g_string_append_c (text, *pattern);

  return g_string_free (text, FALSE);
}

/* Of two centuries, in every way that a date may be written. */
static void
test_every_date (void)
{
  static const char *const patterns[][CRAMP_SPREADSHEET_N_ORDERS] = {
    { "Y-M-D", "D/M/Y", "M/D/Y" },
    { "Y/M/D", "D.M.Y", "M-D-Y" },
    { "Y年M月D日", "D-M-Y", "M.D.Y" },
  };
  GDate date;

  g_date_clear (&date, 1);
  for (g_date_set_dmy (&date, 1, 1, 1900); g_date_get_year (&date) <= 2100; g_date_add_days (&date, 5))
    for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
      for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
        {
          g_autofree char       *text = write_date (patterns[i][order], &date);
          CrampSpreadsheetMoment moment;

          g_assert_true (cramp_spreadsheet_moment_read (text, order, TODAY, &moment));
          g_assert_cmpuint (moment.date, ==, g_date_get_julian (&date));
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spreadsheet-cells/dates", test_dates);
  g_test_add_func ("/spreadsheet-cells/moments", test_moments);
  g_test_add_func ("/spreadsheet-cells/clocks", test_clocks);
  g_test_add_func ("/spreadsheet-cells/limbs", test_limbs);
  g_test_add_func ("/spreadsheet-cells/numbers", test_numbers);
  g_test_add_func ("/spreadsheet-cells/every-date", test_every_date);

  return g_test_run ();
}

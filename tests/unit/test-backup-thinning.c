/* test-backup-thinning.c - which backups stay
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-backup-thinning.h"

#define MAX_KEPT (CRAMP_BACKUP_DAYS + CRAMP_BACKUP_WEEKS + CRAMP_BACKUP_MONTHS)
#define N_ROUNDS 200
#define MANY_DAYS 1200

/* 1 January 2024, a Monday. */
#define MONDAY 738886

/* The newest first. */
static GArray *
new_backups (void)
{
  return g_array_new (FALSE, TRUE, sizeof (CrampBackupAge));
}

static void
add_newer (GArray *backups,
           guint32 day,
           gint64  size)
{
  CrampBackupAge age = { day, size, FALSE };

  g_array_prepend_val (backups, age);
}

static CrampBackupAge *
get (GArray *backups,
     guint   number)
{
  return &g_array_index (backups, CrampBackupAge, number);
}

static int *
thin (GArray  *backups,
      gboolean each)
{
  int *instead = g_new0 (int, backups->len);

  cramp_backup_thin (get (backups, 0), backups->len, each, instead);
  return instead;
}

/* Takes away those that may go. */
static void
thin_out (GArray *backups)
{
  g_autofree int *instead = thin (backups, FALSE);

  for (guint i = backups->len; i > 0; i--)
    if (instead[i - 1] != CRAMP_BACKUP_STAYS)
      g_array_remove_index (backups, i - 1);
}

static gboolean
has_day (GArray *backups,
         guint32 day)
{
  for (guint i = 0; i < backups->len; i++)
    if (get (backups, i)->day == day)
      return TRUE;

  return FALSE;
}

static void
test_three_years (void)
{
  g_autoptr (GArray) backups = new_backups ();

  for (guint day = 0; day < 3 * 365; day++)
    add_newer (backups, MONDAY + day, 1000);
  thin_out (backups);

  /* The last day is Wednesday 30 December 2026. */
  for (guint i = 0; i < CRAMP_BACKUP_DAYS; i++)
    g_assert_cmpuint (get (backups, i)->day, ==, MONDAY + 3 * 365 - 1 - i);
  for (guint week = 1; week < CRAMP_BACKUP_WEEKS; week++)
    g_assert_true (has_day (backups, MONDAY + 3 * 364 - 1 - 7 * (week - 1)));
  g_assert_true (has_day (backups, g_date_get_julian (&(GDate){ .dmy = 1, .day = 30, .month = 11, .year = 2026 })));
  g_assert_true (has_day (backups, g_date_get_julian (&(GDate){ .dmy = 1, .day = 31, .month = 1, .year = 2025 })));
  g_assert_false (has_day (backups, g_date_get_julian (&(GDate){ .dmy = 1, .day = 31, .month = 12, .year = 2024 })));
  g_assert_cmpuint (backups->len, <=, MAX_KEPT);
}

/* The last one of a day stands for the others. */
static void
test_one_day (void)
{
  g_autoptr (GArray) backups = new_backups ();
  g_autofree int *instead = NULL;

  for (guint i = 0; i < 5; i++)
    add_newer (backups, MONDAY, 1000);
  instead = thin (backups, FALSE);

  g_assert_cmpint (instead[0], ==, CRAMP_BACKUP_STAYS);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpint (instead[i], ==, 0);
}

/* Before each of several imports of one day the diary was another one. */
static void
test_each (void)
{
  g_autoptr (GArray) backups = new_backups ();
  g_autofree int *instead = NULL;

  for (guint i = 0; i < 9; i++)
    add_newer (backups, MONDAY, 1000);
  instead = thin (backups, TRUE);

  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (instead[i], ==, i < CRAMP_BACKUP_DAYS ? CRAMP_BACKUP_STAYS : 0);
}

/* Neither the one that cannot be restored goes, nor what it would stand for. */
static void
test_damaged (void)
{
  g_autoptr (GArray) backups = new_backups ();
  g_autofree int *instead = NULL;

  for (guint i = 0; i < 3; i++)
    add_newer (backups, MONDAY, 1000);
  get (backups, 0)->is_damaged = TRUE;
  instead = thin (backups, FALSE);

  g_assert_cmpint (instead[0], ==, CRAMP_BACKUP_STAYS);
  g_assert_cmpint (instead[1], ==, CRAMP_BACKUP_STAYS);
  g_assert_cmpint (instead[2], ==, 1);

  get (backups, 1)->is_damaged = TRUE;
  get (backups, 2)->is_damaged = TRUE;
  g_clear_pointer (&instead, g_free);
  instead = thin (backups, FALSE);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (instead[i], ==, CRAMP_BACKUP_STAYS);
}

/* A diary that was lost and begun anew does not push out the old one. */
static void
test_begun_anew (void)
{
  g_autoptr (GArray) backups = new_backups ();
  guint32 day = MONDAY;

  for (guint i = 0; i < 400; i++)
    add_newer (backups, day++, 100000 + i);
  for (guint i = 0; i < MANY_DAYS; i++)
    {
      add_newer (backups, day++, 1000 + i);
      thin_out (backups);
      g_assert_true (has_day (backups, MONDAY + 399));
    }
}

static void
test_none (void)
{
  g_autoptr (GArray) backups = new_backups ();

  cramp_backup_thin (NULL, 0, FALSE, NULL);
  add_newer (backups, MONDAY, 0);
  thin_out (backups);
  g_assert_cmpuint (backups->len, ==, 1);
}

/* A few hundred days on which something was entered, with gaps between them, and
 * several backups on some days. */
static GArray *
make_random (GRand *random)
{
  GArray *backups = new_backups ();
  guint32 day = MONDAY + (guint32) g_rand_int_range (random, 0, 366);
  guint   n = (guint) g_rand_int_range (random, 1, 600);
  int     gap = g_rand_int_range (random, 1, 40);

  for (guint i = 0; i < n; i++)
    {
      add_newer (backups, day, g_rand_int_range (random, 5000, 9000));
      if (g_rand_boolean (random))
        day += (guint32) g_rand_int_range (random, 1, gap + 1);
    }

  return backups;
}

/* Each one that goes has one in its place that is newer and stays, and what was
 * thinned once is not thinned further. */
static void
check_thinned (GArray    *backups,
               const int *instead)
{
  guint n_kept = 0;

  g_assert_cmpint (instead[0], ==, CRAMP_BACKUP_STAYS);
  for (guint i = 0; i < backups->len; i++)
    if (instead[i] == CRAMP_BACKUP_STAYS)
      n_kept++;
    else
      {
        g_assert_cmpint (instead[i], <, i);
        g_assert_cmpint (instead[instead[i]], ==, CRAMP_BACKUP_STAYS);
      }
  g_assert_cmpuint (n_kept, >=, MIN (backups->len, 1));
  g_assert_cmpuint (n_kept, <=, MAX_KEPT);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (14);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GArray) backups = make_random (random);
      g_autofree int *instead = thin (backups, FALSE);
      guint           n_thinned;

      check_thinned (backups, instead);
      thin_out (backups);
      n_thinned = backups->len;
      thin_out (backups);
      g_assert_cmpuint (backups->len, ==, n_thinned);
    }
}

/* Thinned each day or once in the end: the same ones are there. */
static void
test_day_by_day (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (15);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GArray) all = make_random (random);
      g_autoptr (GArray) daily = new_backups ();

      for (guint i = all->len; i > 0; i--)
        {
          g_array_prepend_val (daily, *get (all, i - 1));
          thin_out (daily);
        }
      thin_out (all);

      g_assert_cmpuint (daily->len, ==, all->len);
      for (guint i = 0; i < all->len; i++)
        {
          g_assert_cmpuint (get (daily, i)->day, ==, get (all, i)->day);
          g_assert_cmpint (get (daily, i)->size, ==, get (all, i)->size);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup-thinning/three-years", test_three_years);
  g_test_add_func ("/backup-thinning/one-day", test_one_day);
  g_test_add_func ("/backup-thinning/each", test_each);
  g_test_add_func ("/backup-thinning/damaged", test_damaged);
  g_test_add_func ("/backup-thinning/begun-anew", test_begun_anew);
  g_test_add_func ("/backup-thinning/none", test_none);
  g_test_add_func ("/backup-thinning/random", test_random);
  g_test_add_func ("/backup-thinning/day-by-day", test_day_by_day);

  return g_test_run ();
}

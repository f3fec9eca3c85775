/* test-store-draft.c - a sheet that is being typed in, kept beside the records
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-diary.h"
#include "cramp-store-draft.h"
#include "store-folder.h"

static const CrampDraftLine lines[] = {
  { 739000, (char *) "1\x1f"
                     "2:40" },
  { 739001, (char *) "\x1f" },
  { 739002, (char *) "0" },
};

static void
save (CrampStore *store,
      guint       n_lines)
{
  g_autoptr (GPtrArray) draft = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (draft, (gpointer) &lines[i]);
  cramp_store_save_draft (store, draft, &error);
  g_assert_no_error (error);
}

static void
assert_kept (CrampStore *store,
             guint       n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) draft = cramp_store_read_draft (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (draft->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      const CrampDraftLine *line = g_ptr_array_index (draft, i);

      g_assert_cmpuint (line->night, ==, lines[i].night);
      g_assert_cmpstr (line->typed, ==, lines[i].typed);
    }
}

/* It is as it was saved last, and no part of the diary that files have. */
static void
test_kept (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);

  assert_kept (store, 0);
  save (store, 3);
  assert_kept (other, 3);
  save (other, 2);
  assert_kept (store, 2);
  g_assert_true (cramp_store_clear (store, NULL));
  assert_kept (store, 2);
  g_assert_true (cramp_store_delete_draft (store, NULL));
  assert_kept (other, 0);
}

/* What cannot be read keeps nobody from what can, and gives way to the next. */
static void
test_damaged (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);

  save (store, 3);
  store_folder_run (folder, "PRAGMA ignore_check_constraints = ON; UPDATE sheet_draft SET night = 'nonsense' WHERE night = (SELECT max (night) FROM sheet_draft)");
  assert_kept (store, 2);
  save (store, 1);
  assert_kept (store, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/draft/kept", test_kept);
  g_test_add_func ("/store/draft/damaged", test_damaged);

  return g_test_run ();
}

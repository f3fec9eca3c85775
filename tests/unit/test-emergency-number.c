/* test-emergency-number.c - the number to call is never empty
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-emergency-number.h"

static void
test_country (void)
{
  static const struct
  {
    const char *locale;
    const char *number;
  } cases[] = {
    { "zh_CN.UTF-8", "120" },
    { "en_CN", "120" },
    { "zh_HK.UTF-8", "999" },
    { "pt_MO", "999" },
    { "zh_TW.UTF-8", "119" },
    { "de_DE.UTF-8@euro", "112" },
    { "fr_FR", "112" },
    { "en_IE.UTF-8", "112" },
    { "en_GB.UTF-8", "999" },
    { "en_US.UTF-8", "911" },
    { "fr_CA", "911" },
    { "es_MX.UTF-8", "911" },
    { "ja_JP.UTF-8", "119" },
    { "ko_KR.UTF-8", "119" },
    { "en_AU.UTF-8", "000" },
    { "mi_NZ", "111" },
    { "hi_IN", "112" },
    { "pt_BR.UTF-8", "192" },
    { "en_ZZ.UTF-8", "112" },
    /* No country, or none that can be read. */
    { "C", "112" },
    { "C.UTF-8", "112" },
    { "POSIX", "112" },
    { "eo", "112" },
    { "sr@latin", "112" },
    { "es_419.UTF-8", "112" },
    { "en_", "112" },
    { "en_G", "112" },
    { "C.US_GB", "112" },
    { "", "112" },
    { NULL, "112" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].locale == NULL ? "none" : cases[i].locale);
      g_assert_cmpstr (cramp_emergency_number_get (NULL, cases[i].locale), ==, cases[i].number);
    }
}

static void
test_own (void)
{
  static const char *const empty[] = { NULL, "", " ", "\t \n" };
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  char **number = &profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER];

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_free (*number);
      *number = g_strdup (empty[i]);
      g_assert_cmpstr (cramp_emergency_number_get (profile, "en_GB.UTF-8"), ==, "999");
    }

  g_free (*number);
  *number = g_strdup ("0151 23 45");
  g_assert_cmpstr (cramp_emergency_number_get (profile, "en_GB.UTF-8"), ==, "0151 23 45");
  g_assert_cmpstr (cramp_emergency_number_get (profile, NULL), ==, "0151 23 45");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/emergency-number/country", test_country);
  g_test_add_func ("/emergency-number/own", test_own);

  return g_test_run ();
}

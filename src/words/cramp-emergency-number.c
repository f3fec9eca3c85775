/* cramp-emergency-number.c - whom to call when it is serious
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-emergency-number.h"

#include <string.h>

/* The emergency number of the GSM standard (3GPP TS 22.101) and of the European
 * Union (directive (EU) 2018/1972, article 109). A mobile telephone hands it on
 * to the local service nearly everywhere. */
#define GSM_NUMBER "112"

/* Where an ambulance has a number of its own. China, Britain and the United
 * States stand in the design; the others are general knowledge. Only those
 * that are beyond doubt are here: for the rest 112 is the better guess. */
static const struct
{
  char        region[3];
  const char *number;
} numbers[] = {
  { "AE", "998" },
  { "AR", "107" },
  { "AU", "000" },
  { "BR", "192" },
  { "CA", "911" },
  { "CL", "131" },
  { "CN", "120" },
  { "CO", "123" },
  { "CR", "911" },
  { "DO", "911" },
  { "EC", "911" },
  { "EG", "123" },
  { "GB", "999" },
  { "GG", "999" },
  { "HK", "999" },
  { "IL", "101" },
  { "IM", "999" },
  { "IN", "112" },
  { "JE", "999" },
  { "JP", "119" },
  { "KE", "999" },
  { "KR", "119" },
  { "MO", "999" },
  { "MX", "911" },
  { "MY", "999" },
  { "NO", "113" },
  { "NZ", "111" },
  { "PA", "911" },
  { "PE", "106" },
  { "PH", "911" },
  { "PR", "911" },
  { "SA", "997" },
  { "SG", "995" },
  { "TH", "1669" },
  { "TW", "119" },
  { "US", "911" },
  { "UY", "911" },
  { "VN", "115" },
};

/* A locale is language[_region][.codeset][@modifier]. */
static const char *
find_region (const char *locale)
{
  const char *end = locale + strcspn (locale, ".@");
  const char *underscore = memchr (locale, '_', (gsize) (end - locale));

  return underscore != NULL && end - underscore == 3 ? underscore + 1 : NULL;
}

static const char *
find_number (const char *region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_ascii_strncasecmp (numbers[i].region, region, 2) == 0)
      return numbers[i].number;

  return GSM_NUMBER;
}

static gboolean
has_number (const CrampProfile *profile)
{
  const char *text = profile == NULL ? NULL : profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER];

  return text != NULL && text[strspn (text, " \t\n")] != '\0';
}

/**
 * cramp_emergency_number_get:
 * @profile: (nullable): what is known of the person
 * @locale: (nullable): the locale of the place, such as the value of LC_TIME;
 *   desktops set that one by the region and not by the language
 *
 * Finds the number to call in an emergency: the person's own, or else the one
 * of the country.
 *
 * Returns: (transfer none): the number, never empty, for as long as @profile
 *   is unchanged
 */
const char *
cramp_emergency_number_get (const CrampProfile *profile,
                            const char         *locale)
{
  const char *region = locale == NULL ? NULL : find_region (locale);

  if (has_number (profile))
    return profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER];

  return region == NULL ? GSM_NUMBER : find_number (region);
}

/* translated.c - the translations of the build, for a program that is not installed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

char *bindtextdomain (const char *domain,
                      const char *folder);

char *
bindtextdomain (const char *domain,
                const char *folder)
{
  char *(*bind_real) (const char *, const char *) = (char *(*) (const char *, const char *) ) dlsym (RTLD_NEXT, "bindtextdomain");
  const char *instead = getenv ("CRAMP_TRANSLATIONS");

  return bind_real (domain, instead != NULL ? instead : folder);
}

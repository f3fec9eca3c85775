/* cramp-doctor-window.h - the page for the doctor, before it is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DOCTOR_WINDOW (cramp_doctor_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampDoctorWindow, cramp_doctor_window, CRAMP, DOCTOR_WINDOW, AdwWindow)

CrampDoctorWindow *cramp_doctor_window_new (GtkWindow  *parent,
                                            CrampStore *store);
void               cramp_doctor_window_save_to (CrampDoctorWindow *self,
                                                const char        *file);

G_END_DECLS

/* cramp-doctor-options.h - what the page for the doctor is to show
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-report-options.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DOCTOR_OPTIONS (cramp_doctor_options_get_type ())

/**
 * CrampDoctorOptions:
 *
 * A row that unfolds to what can be chosen. All of it is remembered but the dates
 * of other nights. What is remembered says nothing of the person: their name
 * stays in the diary.
 */
G_DECLARE_FINAL_TYPE (CrampDoctorOptions, cramp_doctor_options, CRAMP, DOCTOR_OPTIONS, AdwExpanderRow)

void               cramp_doctor_options_set_visit (CrampDoctorOptions *self,
                                                   CrampNightDate      visit);
CrampReportOptions cramp_doctor_options_get (CrampDoctorOptions *self);

G_END_DECLS

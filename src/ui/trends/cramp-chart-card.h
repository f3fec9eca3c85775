/* cramp-chart-card.h - a chart with its sentence, its table and its counting
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-chart.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CHART_CARD (cramp_chart_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampChartCard, cramp_chart_card, CRAMP, CHART_CARD, AdwPreferencesGroup)

GtkWidget *cramp_chart_card_new (CrampChart chart) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_chart_card_set (CrampChartCard    *self,
                                 const CrampTrends *trends);

G_END_DECLS

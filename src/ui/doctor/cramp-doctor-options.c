/* cramp-doctor-options.c - what the page for the doctor is to show
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-doctor-options.h"

#include <glib/gi18n.h>

#include "cramp-date-button.h"
#include "cramp-language.h"
#include "cramp-spoken-row.h"
#include "cramp-words.h"

/* In the order in which they are offered, the last two last. */
typedef enum
{
  PERIOD_4_WEEKS,
  PERIOD_12_WEEKS,
  PERIOD_YEAR,
  PERIOD_ALL,
  PERIOD_OTHER,
  PERIOD_VISIT,
} Period;

static const char *const period_codes[] = { "4-weeks", "12-weeks", "year", "all", "other", "visit", NULL };
static const char *const paper_codes[] = { "a4", "letter", NULL };
static const char *const name_codes[] = { "whole", "initials", "none", NULL };

static const guint period_nights[] = { 28, 84, 365, G_MAXUINT };

struct _CrampDoctorOptions
{
  AdwExpanderRow parent_instance;

  AdwComboRow     *period;
  GtkWidget       *first_row;
  CrampDateButton *first;
  GtkWidget       *last_row;
  CrampDateButton *last;
  AdwComboRow     *language;
  AdwComboRow     *paper;
  AdwComboRow     *name;
  GtkSwitch       *notes;
  GtkSwitch       *medicines;

  GSettings     *settings;
  GStrv          languages;
  CrampNightDate visit; /* the last one, or 0 */
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (CrampDoctorOptions, cramp_doctor_options, ADW_TYPE_EXPANDER_ROW)

static guint changed_emission;

static const char *
get_chosen (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  return chosen == NULL ? "" : gtk_string_object_get_string (chosen);
}

/* What it is about is said also while the row is folded. */
static void
update (CrampDoctorOptions *self)
{
  gboolean         other = adw_combo_row_get_selected (self->period) == PERIOD_OTHER;
  const char      *parts[] = { get_chosen (self->period), get_chosen (self->language), get_chosen (self->paper), NULL };
  g_autofree char *summary = g_strjoinv (" · ", (char **) parts);

  gtk_widget_set_visible (self->first_row, other);
  gtk_widget_set_visible (self->last_row, other);
  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
}

static void
remember (CrampDoctorOptions *self,
          const char         *key,
          AdwComboRow        *row,
          const char *const  *codes)
{
  guint chosen = adw_combo_row_get_selected (row);

  if (chosen < g_strv_length ((GStrv) codes))
    g_settings_set_string (self->settings, key, codes[chosen]);
}

static void
changed_cb (CrampDoctorOptions *self)
{
  if (self->loading)
    return;

  update (self);
  g_signal_emit (self, changed_emission, 0);
}

static void
chosen_cb (CrampDoctorOptions *self,
           GParamSpec         *pspec,
           AdwComboRow        *row)
{
  if (self->loading)
    return;

  if (row == self->period)
    remember (self, "page-period", row, period_codes);
  else if (row == self->language)
    remember (self, "page-language", row, (const char *const *) self->languages);
  else if (row == self->paper)
    remember (self, "page-paper", row, paper_codes);
  else
    remember (self, "page-name", row, name_codes);
  changed_cb (self);
}

static void
cramp_doctor_options_finalize (GObject *object)
{
  CrampDoctorOptions *self = CRAMP_DOCTOR_OPTIONS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (cramp_doctor_options_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, period);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, first_row);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, first);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, last_row);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, last);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, language);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, paper);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, name);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, notes);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorOptions, medicines);
}

static void
cramp_doctor_options_class_init (CrampDoctorOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_doctor_options_finalize;

  /**
   * CrampDoctorOptions::changed:
   *
   * Something else was chosen.
   */
  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/doctor/cramp-doctor-options.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

/* Each in its own words: whoever looks for it reads those. */
static void
list_languages (CrampDoctorOptions *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->languages = cramp_language_list ();
  for (char **code = self->languages; *code != NULL; code++)
    {
      g_auto (CrampLanguageUse) use = cramp_language_use (*code);

      gtk_string_list_append (names, cramp_language_get_name ());
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_strv_length (self->languages) > 1);
}

static void
recall (CrampDoctorOptions *self,
        const char         *key,
        AdwComboRow        *row,
        const char *const  *codes,
        guint               usual)
{
  g_autofree char *code = g_settings_get_string (self->settings, key);

  adw_combo_row_set_selected (row, usual);
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code) && i < g_list_model_get_n_items (adw_combo_row_get_model (row)))
      adw_combo_row_set_selected (row, i);
}

static guint
find_own_language (CrampDoctorOptions *self)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (g_str_equal (self->languages[i], cramp_language_get_code ()))
      return i;

  return 0;
}

static void
recall_all (CrampDoctorOptions *self)
{
  self->loading = TRUE;
  recall (self, "page-period", self->period, period_codes, PERIOD_12_WEEKS);
  recall (self, "page-language", self->language, (const char *const *) self->languages, find_own_language (self));
  recall (self, "page-paper", self->paper, paper_codes, cramp_paper_of_locale ());
  recall (self, "page-name", self->name, name_codes, CRAMP_REPORT_WHOLE_NAME);
  self->loading = FALSE;
  update (self);
}

static void
cramp_doctor_options_init (CrampDoctorOptions *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  list_languages (self);
  recall_all (self);
  g_settings_bind (self->settings, "page-notes", self->notes, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "page-medicines", self->medicines, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * cramp_doctor_options_set_visit:
 * @visit: the day of the last visit to a doctor, or 0
 *
 * Offers the nights since then.
 */
void
cramp_doctor_options_set_visit (CrampDoctorOptions *self,
                                CrampNightDate      visit)
{
  GtkStringList   *periods = GTK_STRING_LIST (adw_combo_row_get_model (self->period));
  g_autofree char *date = visit == 0 ? NULL : cramp_words_short_date (visit);
  /* Translators: %s is the date of a visit to the doctor. */
  g_autofree char  *since = visit == 0 ? NULL : g_strdup_printf (_ ("Since the visit of %s"), date);
  const char *const more[] = { since, NULL };

  if (self->visit == visit)
    return;

  self->loading = TRUE;
  gtk_string_list_splice (periods, PERIOD_VISIT, self->visit == 0 ? 0 : 1, visit == 0 ? NULL : more);
  self->visit = visit;
  recall_all (self);
}

/**
 * cramp_doctor_options_get:
 *
 * Returns: what was chosen; its language stays as long as @self is
 */
CrampReportOptions
cramp_doctor_options_get (CrampDoctorOptions *self)
{
  guint              period = adw_combo_row_get_selected (self->period);
  CrampReportOptions options = {
    .language = self->languages[adw_combo_row_get_selected (self->language)],
    .paper = (CrampPaper) adw_combo_row_get_selected (self->paper),
    .name = (CrampReportName) adw_combo_row_get_selected (self->name),
    .notes = gtk_switch_get_active (self->notes),
    .medicines = gtk_switch_get_active (self->medicines),
  };

  if (period == PERIOD_VISIT)
    options.first = self->visit;
  else if (period < G_N_ELEMENTS (period_nights))
    options.n_nights = period_nights[period];
  else
    {
      options.first = MAX (cramp_date_button_get_date (self->first), 1);
      options.last = cramp_date_button_get_date (self->last);
    }

  return options;
}

/* cramp-guide-sheet.c - what to do now, how, and for how long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-guide-sheet.h"

#include <glib/gi18n.h>

#include "cramp-guide-words.h"
#include "cramp-large-text.h"
#include "cramp-picture.h"
#include "cramp-spoken-news.h"

/* (choice) The last seconds of a step are spoken, the others are not. */
#define SPOKEN_SECONDS 3

struct _CrampGuideSheet
{
  AdwBin parent_instance;

  GtkLabel       *name;
  CrampPicture   *picture;
  GtkLabel       *step;
  GtkLabel       *count;
  GtkProgressBar *progress;
  GtkLabel       *how;
  GtkLabel       *caution;
};

/* As it is done with the left leg, which is nearer to the viewer. */
static const char *const drawings[CRAMP_N_EXERCISES] = {
  [CRAMP_EXERCISE_CALF] = "exercise-calf",
  [CRAMP_EXERCISE_HAMSTRING] = "exercise-hamstring",
  [CRAMP_EXERCISE_HEELS] = "exercise-heels",
  [CRAMP_EXERCISE_TOES] = "exercise-toes",
  [CRAMP_EXERCISE_SOAK] = "exercise-soak",
};

G_DEFINE_FINAL_TYPE (CrampGuideSheet, cramp_guide_sheet, ADW_TYPE_BIN)

static void
cramp_guide_sheet_class_init (CrampGuideSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/guide/cramp-guide-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, name);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, picture);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, step);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, count);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, progress);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, how);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideSheet, caution);
}

/* What stands above the count pushes it out of a small window with large text. */
static void
keep_count_in_sight (CrampGuideSheet *self)
{
  GtkBox  *content = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->count)));
  gboolean large = cramp_large_text_is_set ();

  gtk_box_reorder_child_after (content, GTK_WIDGET (self->count), large ? NULL : GTK_WIDGET (self->step));
  gtk_box_reorder_child_after (content, GTK_WIDGET (self->picture), large ? GTK_WIDGET (self->progress) : GTK_WIDGET (self->name));
}

static void
cramp_guide_sheet_init (CrampGuideSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_count_in_sight (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (keep_count_in_sight), self, G_CONNECT_SWAPPED);
}

/* A label that changes is heard as well as seen. */
static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words);
  cramp_spoken_news_tell (GTK_WIDGET (label), words);
}

/**
 * cramp_guide_sheet_set_caution:
 * @caution: when to stop, and who should not begin
 *
 * Sets what stands before a stretch, and during the whole of a soak.
 */
void
cramp_guide_sheet_set_caution (CrampGuideSheet *self,
                               const char      *caution)
{
  show_words (self->caution, caution);
}

/* A small window has room for how to do it or for the caution: while the water
 * is warm, for the caution. */
static void
show_parts (CrampGuideSheet *self,
            gboolean         is_ready,
            gboolean         is_running,
            gboolean         is_soak)
{
  gtk_widget_set_visible (GTK_WIDGET (self->count), is_running);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_running);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), is_running || is_ready);
  gtk_widget_set_visible (GTK_WIDGET (self->how), !is_running || !is_soak);
  gtk_widget_set_visible (GTK_WIDGET (self->caution), is_ready || (is_running && is_soak));
}

static void
show_exercise (CrampGuideSheet *self,
               CrampExercise    exercise,
               CrampSide        leg,
               const char      *step)
{
  cramp_picture_set (self->picture, drawings[exercise], leg == CRAMP_SIDE_RIGHT);
  show_words (self->name, cramp_guide_words_get_name (exercise));
  show_words (self->step, step);
  show_words (self->how, cramp_guide_words_get_how (exercise));
}

/**
 * cramp_guide_sheet_show_ready:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 *
 * Shows what is to come.
 */
void
cramp_guide_sheet_show_ready (CrampGuideSheet *self,
                              CrampCare        care)
{
  gboolean         is_soak = care == CRAMP_CARE_SOAK;
  int              minutes = (cramp_guide_get_length (care) + 30) / 60;
  g_autofree char *text = g_strdup_printf (ngettext ("It takes about %d minute. You can pause at any time.",
                                                     "It takes about %d minutes. You can pause at any time.", minutes),
                                           minutes);

  show_parts (self, TRUE, FALSE, is_soak);
  show_exercise (self, is_soak ? CRAMP_EXERCISE_SOAK : CRAMP_EXERCISE_CALF, CRAMP_SIDE_LEFT, text);
  if (!is_soak)
    {
      show_words (self->name, _ ("Calf, thigh, heels and toes"));
      show_words (self->how, _ ("You need a wall and a steady chair. Stretching before sleep may help some people."));
    }
}

/* Its last seconds are said, and not shown a second time. */
static void
show_count (CrampGuideSheet      *self,
            const CrampGuideRun  *run,
            const CrampGuideStep *step,
            gint64                now)
{
  int              position = cramp_guide_get_position (run, now);
  g_autofree char *count = cramp_guide_words_count (run, step, now);

  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, (double) position / run->length_s);
  if (run->since != 0 && step->start_s + step->length_s - position <= SPOKEN_SECONDS)
    cramp_spoken_news_tell (GTK_WIDGET (self->count), count);
  else
    cramp_spoken_news_tell (GTK_WIDGET (self->count), NULL);
}

/**
 * cramp_guide_sheet_show_running:
 * @run: a guide that is under way
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Shows what is to be done now, and how much longer.
 */
void
cramp_guide_sheet_show_running (CrampGuideSheet     *self,
                                const CrampGuideRun *run,
                                gint64               now)
{
  CrampGuideStep   step;
  g_autofree char *words = NULL;

  cramp_guide_get_step (run, now, &step);
  words = cramp_guide_words_step (&step);
  show_parts (self, FALSE, TRUE, run->care == CRAMP_CARE_SOAK);
  show_exercise (self, step.exercise, step.leg, run->since == 0 ? _ ("Paused") : words);
  show_count (self, run, &step, now);
}

static void
show_end (CrampGuideSheet *self,
          CrampCare        care,
          const char      *name,
          const char      *step,
          const char      *how)
{
  show_parts (self, FALSE, FALSE, care == CRAMP_CARE_SOAK);
  show_words (self->name, name);
  show_words (self->step, step);
  show_words (self->how, how);
}

/* The habit is marked unless hardly anything was done. */
static const char *
get_mark_words (const CrampGuideRun *run,
                gint64               now)
{
  if (cramp_guide_counts (run, now))
    return _ ("It is marked as done in your diary.");
  if (run->care == CRAMP_CARE_SOAK)
    return _ ("It was shorter than a minute, so it is not marked as done.");

  return _ ("Most of it was skipped, so it is not marked as done.");
}

/**
 * cramp_guide_sheet_show_over:
 * @run: a guide that is over
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Shows whether it counts, and what to do afterwards.
 */
void
cramp_guide_sheet_show_over (CrampGuideSheet     *self,
                             const CrampGuideRun *run,
                             gint64               now)
{
  const char *how = run->care == CRAMP_CARE_SOAK ? _ ("Take your feet out and dry them well, also between the toes.")
                                                 : _ ("Sit or lie down and rest a little.");

  show_end (self, run->care, _ ("Finished"), get_mark_words (run, now), how);
}

/**
 * cramp_guide_sheet_show_hurt:
 * @care: what was stopped because it hurt or burned
 *
 * Shows what to do then.
 */
void
cramp_guide_sheet_show_hurt (CrampGuideSheet *self,
                             CrampCare        care)
{
  const char *how = care == CRAMP_CARE_SOAK
                        ? _ ("Take your feet out of the water. If the skin is red or hurts, cool it under cool running water for 20 minutes. With blisters, or if you have diabetes or numb feet, show it to a doctor today.")
                        : _ ("Sit or lie down until it has eased. A stretch should pull gently and never hurt. If the pain stays, leave the exercises out and ask a doctor.");

  show_end (self, care, _ ("Stopped. Rest now"), _ ("It is not marked as done."), how);
}

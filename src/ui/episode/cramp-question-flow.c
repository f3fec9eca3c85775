/* cramp-question-flow.c - one question after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-question-flow.h"

/* Rows fold and glide for a quarter of a second, or longer on a busy machine:
 * what lies still from one look to the next has come to rest. */
#define PLACE_MSEC 150

/* One question lies open, and the others are a line each. Whoever opens another
 * one by hand goes on from there. */
struct _CrampQuestionFlow
{
  GObject parent_instance;

  GPtrArray      *rows;
  GHashTable     *answered; /* a set of rows */
  GHashTable     *skipped;  /* a set of rows */
  AdwExpanderRow *open;
  gboolean        is_turning;
  guint           place_source;
  graphene_rect_t seen; /* where the open row was at the last look */
};

G_DEFINE_FINAL_TYPE (CrampQuestionFlow, cramp_question_flow, G_TYPE_OBJECT)

static guint turned_emission;
static guint ended_emission;

static gboolean
is_asked (AdwExpanderRow *row)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_PREFERENCES_GROUP);

  return gtk_widget_get_visible (GTK_WIDGET (row)) && (group == NULL || gtk_widget_get_visible (group));
}

/* From the open question to the last one, and then those above that are still
 * to be answered: an answer may have called for them. */
static AdwExpanderRow *
find_next (CrampQuestionFlow *self)
{
  guint first = 0;

  if (self->open != NULL && g_ptr_array_find (self->rows, self->open, &first))
    first++;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwExpanderRow *row = self->rows->pdata[(first + i) % self->rows->len];

      if (row != self->open && is_asked (row) && !g_hash_table_contains (self->answered, row) && !g_hash_table_contains (self->skipped, row))
        return row;
    }

  return NULL;
}

/* The title of a question may have got out of sight with its answers below. */
static void
place_open (CrampQuestionFlow *self,
            GtkWidget         *page)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  double         top = self->seen.origin.y;

  if (top < 0 || top + self->seen.size.height > gtk_adjustment_get_page_size (place))
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + top);
}

static gboolean
place_cb (gpointer user_data)
{
  CrampQuestionFlow *self = user_data;
  GtkWidget         *row = GTK_WIDGET (self->open);
  GtkWidget         *page = row == NULL ? NULL : gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t    bounds;

  if (page != NULL && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, page, &bounds))
    {
      if (!graphene_rect_equal (&bounds, &self->seen))
        {
          self->seen = bounds;
          return G_SOURCE_CONTINUE;
        }
      place_open (self, page);
    }

  self->place_source = 0;

  return G_SOURCE_REMOVE;
}

static GtkWidget *
find_answer (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_answer (child);

  return found;
}

static void
take_keyboard (AdwExpanderRow *row)
{
  GtkWidget *answer = row == NULL ? NULL : find_answer (GTK_WIDGET (row));

  if (answer != NULL)
    gtk_widget_grab_focus (answer);
}

static void
turn_to (CrampQuestionFlow *self,
         AdwExpanderRow    *row)
{
  self->is_turning = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_set_expanded (self->rows->pdata[i], self->rows->pdata[i] == row);
  self->is_turning = FALSE;

  self->open = row;
  self->seen = *graphene_rect_zero ();
  g_clear_handle_id (&self->place_source, g_source_remove);
  if (row != NULL)
    self->place_source = g_timeout_add (PLACE_MSEC, place_cb, self);
  g_signal_emit (self, turned_emission, 0);
}

static void
expanded_cb (CrampQuestionFlow *self,
             GParamSpec        *pspec,
             AdwExpanderRow    *row)
{
  if (self->is_turning)
    return;

  if (adw_expander_row_get_expanded (row))
    turn_to (self, row);
  else if (self->open == row)
    turn_to (self, NULL);
}

static void
cramp_question_flow_dispose (GObject *object)
{
  CrampQuestionFlow *self = CRAMP_QUESTION_FLOW (object);

  g_clear_handle_id (&self->place_source, g_source_remove);

  G_OBJECT_CLASS (cramp_question_flow_parent_class)->dispose (object);
}

static void
cramp_question_flow_finalize (GObject *object)
{
  CrampQuestionFlow *self = CRAMP_QUESTION_FLOW (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->answered);
  g_hash_table_unref (self->skipped);

  G_OBJECT_CLASS (cramp_question_flow_parent_class)->finalize (object);
}

static void
cramp_question_flow_class_init (CrampQuestionFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_question_flow_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_question_flow_finalize;

  /**
   * CrampQuestionFlow::turned:
   * @self: the flow
   *
   * Another question lies open, or none.
   */
  turned_emission = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampQuestionFlow::ended:
   * @self: the flow
   *
   * The last question was answered or skipped.
   */
  ended_emission = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_question_flow_init (CrampQuestionFlow *self)
{
  self->rows = g_ptr_array_new ();
  self->answered = g_hash_table_new (NULL, NULL);
  self->skipped = g_hash_table_new (NULL, NULL);
}

CrampQuestionFlow *
cramp_question_flow_new (void)
{
  return g_object_new (CRAMP_TYPE_QUESTION_FLOW, NULL);
}

/**
 * cramp_question_flow_add:
 * @row: a question, which must stay for as long as @self
 * @place: before which others it is asked, or -1 for behind them all
 *
 * Adds a question.
 */
void
cramp_question_flow_add (CrampQuestionFlow *self,
                         AdwExpanderRow    *row,
                         int                place)
{
  g_ptr_array_insert (self->rows, place, row);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cramp_question_flow_set_answered:
 * @row: a question
 *
 * Notes whether a question is still to be asked. The open one stays open.
 */
void
cramp_question_flow_set_answered (CrampQuestionFlow *self,
                                  AdwExpanderRow    *row,
                                  gboolean           answered)
{
  if (answered)
    g_hash_table_add (self->answered, row);
  else
    g_hash_table_remove (self->answered, row);
}

gboolean
cramp_question_flow_is_answered (CrampQuestionFlow *self,
                                 AdwExpanderRow    *row)
{
  return g_hash_table_contains (self->answered, row);
}

/**
 * cramp_question_flow_get_open:
 *
 * Returns: (nullable): the question that lies open
 */
AdwExpanderRow *
cramp_question_flow_get_open (CrampQuestionFlow *self)
{
  return self->open;
}

/**
 * cramp_question_flow_begin:
 *
 * Opens the first question that is still to be answered, with the keyboard on
 * its first answer, and folds the others.
 */
void
cramp_question_flow_begin (CrampQuestionFlow *self)
{
  self->open = NULL;
  g_hash_table_remove_all (self->skipped);
  turn_to (self, find_next (self));
  take_keyboard (self->open);
}

/**
 * cramp_question_flow_go_on:
 *
 * Folds the open question and opens the next one, with the keyboard on its first
 * answer.
 */
void
cramp_question_flow_go_on (CrampQuestionFlow *self)
{
  AdwExpanderRow *next = find_next (self);

  turn_to (self, next);
  take_keyboard (next);
  if (next == NULL)
    g_signal_emit (self, ended_emission, 0);
}

/**
 * cramp_question_flow_skip:
 *
 * Goes on, and does not come back to the open question by itself.
 */
void
cramp_question_flow_skip (CrampQuestionFlow *self)
{
  if (self->open != NULL)
    g_hash_table_add (self->skipped, self->open);
  cramp_question_flow_go_on (self);
}

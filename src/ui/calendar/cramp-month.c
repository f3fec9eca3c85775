/* cramp-month.c - the nights of a month
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-month.h"

#include "cramp-calendar-words.h"
#include "cramp-month-keys.h"
#include "cramp-spoken.h"
#include "cramp-week.h"
#include "cramp-words.h"

/* A month of 31 days that begins on the last day of a week. */
#define WEEKS 6

struct _CrampMonth
{
  GtkWidget parent_instance;

  CrampWeek     *weeks[WEEKS];
  CrampNightDate first;
  guint          n_nights;
  guint          gap;    /* columns before the first night */
  CrampNightDate here;   /* what has the keyboard, or had it last */
  CrampNightDate anchor; /* where the stretch that is chosen was begun, or 0 */
  CrampNightDate end;    /* how far it goes, which may be backwards */
  gboolean       picks;  /* a press chooses a night and does not open it */
};

G_DEFINE_FINAL_TYPE (CrampMonth, cramp_month, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  WANTED,
  CHOSE,
  ACCEPTED,
  N_EMISSIONS
};

static guint emissions[N_EMISSIONS];

static CrampMonthCell *
get_cell (CrampMonth *self,
          guint       place)
{
  return CRAMP_MONTH_CELL (cramp_week_get_day (self->weeks[place / CRAMP_WEEK_DAYS], place % CRAMP_WEEK_DAYS));
}

static gboolean
is_chosen (CrampMonth    *self,
           CrampNightDate night)
{
  return self->anchor != 0 && night >= MIN (self->anchor, self->end) && night <= MAX (self->anchor, self->end);
}

static void
mark_chosen (CrampMonth *self)
{
  for (guint i = 0; i < self->n_nights; i++)
    {
      GtkWidget *cell = GTK_WIDGET (get_cell (self, self->gap + i));
      gboolean   is = is_chosen (self, self->first + i);

      if (is)
        gtk_widget_add_css_class (cell, "cramp-chosen");
      else
        gtk_widget_remove_css_class (cell, "cramp-chosen");
      gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, is, -1);
    }
}

static void
clicked_cb (CrampMonthCell *cell)
{
  CrampMonth    *self = CRAMP_MONTH (gtk_widget_get_ancestor (GTK_WIDGET (cell), CRAMP_TYPE_MONTH));
  CrampNightDate night = cramp_month_cell_get_night (cell);

  self->here = night;
  if (self->picks)
    {
      cramp_month_choose (self, self->anchor != 0 ? self->anchor : night, night);
      return;
    }

  cramp_month_unchoose (self);
  g_signal_emit (self, emissions[OPENED], 0, night);
}

static CrampNightDate
get_focused (CrampMonth *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return CRAMP_IS_MONTH_CELL (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? cramp_month_cell_get_night (CRAMP_MONTH_CELL (focus)) : 0;
}

/* What ends choosing, or goes on with what is chosen. */
static gboolean
answer_key (CrampMonth *self,
            guint       key)
{
  if (self->anchor == 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Escape:
      cramp_month_unchoose (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (self->picks)
        return FALSE;
      g_signal_emit (self, emissions[ACCEPTED], 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
move_to (CrampMonth    *self,
         CrampNightDate from,
         CrampNightDate to,
         gboolean       extends)
{
  CrampNightDate anchor = self->anchor != 0 ? self->anchor : from;

  if (!extends && !self->picks)
    cramp_month_unchoose (self);
  if (!cramp_month_go_to (self, to))
    g_signal_emit (self, emissions[WANTED], 0, to);
  if (extends)
    cramp_month_choose (self, anchor, self->here);
}

/* Where a key leads, or 0 when it leads nowhere. */
static CrampNightDate
follow_key (CrampMonth    *self,
            CrampNightDate from,
            guint          key)
{
  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return self->first;
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    return self->first + self->n_nights - 1;

  return cramp_month_keys_follow (from, key, gtk_widget_get_direction (GTK_WIDGET (self)));
}

static gboolean
key_pressed_cb (CrampMonth     *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  CrampNightDate  from = get_focused (self);
  CrampNightDate  to = from == 0 ? 0 : follow_key (self, from, key);

  if (from == 0 || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (to == 0)
    return answer_key (self, key);

  move_to (self, from, to, modifiers == GDK_SHIFT_MASK);
  return GDK_EVENT_STOP;
}

/* One place for the Tab key; the arrows lead through the nights. */
static gboolean
cramp_month_focus (GtkWidget       *widget,
                   GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
cramp_month_grab_focus (GtkWidget *widget)
{
  CrampMonth *self = CRAMP_MONTH (widget);

  return cramp_month_go_to (self, self->here) || cramp_month_go_to (self, self->first);
}

static void
cramp_month_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cramp_month_parent_class)->dispose (object);
}

static void
cramp_month_class_init (CrampMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_month_dispose;
  widget_class->focus = cramp_month_focus;
  widget_class->grab_focus = cramp_month_grab_focus;

  /* A night was pressed. */
  emissions[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* A key leads to a night of another month. */
  emissions[WANTED] = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /* Other nights are chosen, or none. */
  emissions[CHOSE] = g_signal_new ("chose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Something is to be done with them. */
  emissions[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static GtkWidget *
new_heading (guint column)
{
  guint      weekday = (cramp_calendar_words_first_weekday () + column) % CRAMP_WEEK_DAYS;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                   "label", cramp_words_weekday_letter (weekday), NULL);

  gtk_widget_add_css_class (label, "cramp-weekday");
  cramp_spoken_set_name (label, cramp_words_weekday (weekday));

  return label;
}

static void
add_headings (CrampMonth *self)
{
  CrampWeek *row = g_object_new (CRAMP_TYPE_WEEK, NULL);

  for (guint column = 0; column < CRAMP_WEEK_DAYS; column++)
    cramp_week_set_day (row, column, new_heading (column));
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
}

static void
add_week (CrampMonth *self,
          guint       row)
{
  self->weeks[row] = g_object_new (CRAMP_TYPE_WEEK, NULL);
  for (guint column = 0; column < CRAMP_WEEK_DAYS; column++)
    {
      GtkWidget *cell = cramp_month_cell_new (row, column);

      g_signal_connect (cell, "clicked", G_CALLBACK (clicked_cb), NULL);
      cramp_week_set_day (self->weeks[row], column, cell);
    }
  gtk_widget_set_parent (GTK_WIDGET (self->weeks[row]), GTK_WIDGET (self));
}

static void
add_keys (CrampMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the cell, which is a button. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cramp_month_init (CrampMonth *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  add_keys (self);
  add_headings (self);
  for (guint row = 0; row < WEEKS; row++)
    add_week (self, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, WEEKS + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, CRAMP_WEEK_DAYS, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
}

static void
show_place (CrampMonth    *self,
            GArray        *nights,
            guint          place,
            CrampNightDate running)
{
  CrampMonthCell *cell = get_cell (self, place);

  if (place < self->gap || place - self->gap >= nights->len)
    cramp_month_cell_clear (cell);
  else
    {
      const CrampCalendarNight *night = CRAMP_CALENDAR_NIGHT (nights, place - self->gap);

      cramp_month_cell_show (cell, night, night->glance.night == running);
    }
}

/**
 * cramp_month_show:
 * @nights: (element-type CrampCalendarNight): the nights of a month
 * @running: the night that is running
 *
 * Shows a month.
 */
void
cramp_month_show (CrampMonth    *self,
                  GArray        *nights,
                  CrampNightDate running)
{
  self->first = CRAMP_CALENDAR_NIGHT (nights, 0)->glance.night;
  self->n_nights = nights->len;
  self->gap = cramp_calendar_words_columns_before (self->first);
  if (self->here == 0)
    self->here = running;

  for (guint place = 0; place < WEEKS * CRAMP_WEEK_DAYS; place++)
    show_place (self, nights, place, running);
  for (guint row = 0; row < WEEKS; row++)
    gtk_widget_set_visible (GTK_WIDGET (self->weeks[row]), row * CRAMP_WEEK_DAYS < self->gap + nights->len);
  mark_chosen (self);
}

/**
 * cramp_month_find:
 *
 * Returns: (nullable): the cell of a night, or %NULL when it is of another month
 */
CrampMonthCell *
cramp_month_find (CrampMonth    *self,
                  CrampNightDate night)
{
  if (self->first == 0 || night < self->first || night >= self->first + self->n_nights)
    return NULL;

  return get_cell (self, self->gap + night - self->first);
}

/**
 * cramp_month_go_to:
 *
 * Returns: whether the keyboard is at that night now: it is of this month
 */
gboolean
cramp_month_go_to (CrampMonth    *self,
                   CrampNightDate night)
{
  CrampMonthCell *cell = cramp_month_find (self, night);

  if (cell == NULL)
    return FALSE;

  self->here = night;
  return gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/**
 * cramp_month_choose:
 * @anchor: where the nights begin, or 0 for none
 * @end: where they end, which may be before that
 *
 * Chooses a stretch of nights, also of several months.
 */
void
cramp_month_choose (CrampMonth    *self,
                    CrampNightDate anchor,
                    CrampNightDate end)
{
  if (anchor == 0 && self->anchor == 0)
    return;

  self->anchor = anchor;
  self->end = end;
  mark_chosen (self);
  g_signal_emit (self, emissions[CHOSE], 0);
}

/**
 * cramp_month_unchoose:
 *
 * Leaves no night chosen.
 */
void
cramp_month_unchoose (CrampMonth *self)
{
  cramp_month_choose (self, 0, 0);
}

/**
 * cramp_month_get_chosen:
 * @first: (out): the first of the nights that are chosen
 * @last: (out): the last one
 *
 * Returns: whether any are
 */
gboolean
cramp_month_get_chosen (CrampMonth     *self,
                        CrampNightDate *first,
                        CrampNightDate *last)
{
  *first = MIN (self->anchor, self->end);
  *last = MAX (self->anchor, self->end);

  return self->anchor != 0;
}

/**
 * cramp_month_get_anchor:
 *
 * Returns: where nights begin that are chosen from here on to another one
 */
CrampNightDate
cramp_month_get_anchor (CrampMonth *self)
{
  return self->anchor != 0 ? self->anchor : self->here;
}

/**
 * cramp_month_set_picks:
 * @picks: whether presses choose nights
 *
 * Says what a press does: it opens its night; or the first one chooses its night,
 * and the next ones all from there to theirs. So a stretch is chosen without
 * dragging and without Shift.
 */
void
cramp_month_set_picks (CrampMonth *self,
                       gboolean    picks)
{
  self->picks = picks;
  cramp_month_unchoose (self);
}

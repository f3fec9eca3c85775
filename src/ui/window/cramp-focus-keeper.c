/* cramp-focus-keeper.c - the keyboard is always somewhere, and finds its way back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-focus-keeper.h"

#include "cramp-tab-order.h"

/* What goes may come again at once, as a list that is filled anew, and GTK moves
 * the keyboard by itself when it next draws the window. */
#define SETTLE_MSEC 100

/* A step on the way from the window down to what has the keyboard. */
typedef struct
{
  GWeakRef parent;
  guint    index;
  gboolean is_in_popover; /* at once */
} Step;

struct _CrampFocusKeeper
{
  GObject parent_instance;

  GtkWindow *window;
  GtkWidget *last;
  GPtrArray *way;
  guint      lost_source;
  gboolean   is_aside; /* while another window is before this one */
};

G_DEFINE_FINAL_TYPE (CrampFocusKeeper, cramp_focus_keeper, G_TYPE_OBJECT)

static Step *
step_new (GtkWidget *child)
{
  Step *step = g_new0 (Step, 1);

  g_weak_ref_init (&step->parent, gtk_widget_get_parent (child));
  step->is_in_popover = GTK_IS_POPOVER (gtk_widget_get_parent (child));
  for (GtkWidget *before = gtk_widget_get_prev_sibling (child); before != NULL; before = gtk_widget_get_prev_sibling (before))
    step->index++;

  return step;
}

static void
step_free (Step *step)
{
  g_weak_ref_clear (&step->parent);
  g_free (step);
}

static void
remember (CrampFocusKeeper *self,
          GtkWidget        *focus)
{
  g_set_weak_pointer (&self->last, focus);
  g_ptr_array_set_size (self->way, 0);
  for (GtkWidget *widget = focus; gtk_widget_get_parent (widget) != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (self->way, step_new (widget));
}

/* What stands in the place now, else what stands before it, else what follows. */
static gboolean
move_near (GtkWidget *parent,
           guint      index)
{
  GtkWidget *there = gtk_widget_get_first_child (parent);

  for (guint i = 0; i < index && there != NULL && gtk_widget_get_next_sibling (there) != NULL; i++)
    there = gtk_widget_get_next_sibling (there);

  for (GtkWidget *child = there; child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, child == there ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD))
      return TRUE;

  return gtk_widget_child_focus (parent, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
dup_parent (CrampFocusKeeper *self,
            guint             i)
{
  Step *step = g_ptr_array_index (self->way, i);

  return g_weak_ref_get (&step->parent);
}

static gboolean
is_on_the_way (CrampFocusKeeper *self,
               GtkWidget        *widget)
{
  for (guint i = 0; i < self->way->len; i++)
    {
      g_autoptr (GtkWidget) parent = dup_parent (self, i);

      if (parent == widget)
        return TRUE;
    }

  return FALSE;
}

/* From a list or a menu that was closed to what had opened it. */
static gboolean
has_come_back (CrampFocusKeeper *self,
               GtkWidget        *focus)
{
  gboolean is_closed = FALSE;

  for (guint i = 0; i < self->way->len; i++)
    {
      const Step *step = g_ptr_array_index (self->way, i);
      g_autoptr (GtkWidget) parent = dup_parent (self, i);

      if (is_closed && parent != NULL && parent == focus)
        return TRUE;
      is_closed |= step->is_in_popover && (parent == NULL || !gtk_widget_get_mapped (parent));
    }

  return FALSE;
}

/* Where what has the keyboard goes, GTK gives it to something that held it, or
 * to the first place in the window, or to nobody. */
static gboolean
is_lost (CrampFocusKeeper *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (self->way->len == 0 || (self->last != NULL && gtk_widget_get_mapped (self->last)))
    return focus == NULL;

  if (has_come_back (self, focus))
    return FALSE;

  return focus == NULL || is_on_the_way (self, focus) || focus == cramp_tab_order_find_first (GTK_WIDGET (self->window));
}

static void
go_on (CrampFocusKeeper *self)
{
  for (guint i = 0; i < self->way->len; i++)
    {
      const Step *step = g_ptr_array_index (self->way, i);
      g_autoptr (GtkWidget) parent = dup_parent (self, i);

      if (parent != NULL && gtk_widget_get_mapped (parent) &&
          gtk_widget_is_ancestor (parent, GTK_WIDGET (self->window)) && move_near (parent, step->index))
        break;
    }
}

static gboolean
lost_cb (gpointer user_data)
{
  CrampFocusKeeper *self = user_data;

  self->lost_source = 0;
  if (!is_lost (self))
    remember (self, gtk_window_get_focus (self->window));
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    go_on (self);

  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (CrampFocusKeeper *self)
{
  if (self->lost_source != 0 || self->is_aside)
    return;

  if (!is_lost (self))
    remember (self, gtk_window_get_focus (self->window));
  else
    self->lost_source = g_timeout_add (SETTLE_MSEC, lost_cb, self);
}

static gboolean
is_behind_another (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && gtk_window_get_modal (l->data) && gtk_widget_get_mapped (l->data))
      return TRUE;

  return FALSE;
}

/* What changes behind another window moves the keyboard there, and a screen reader
 * would hear of it where it is not: so there is none before that window is closed. */
static void
active_changed_cb (CrampFocusKeeper *self)
{
  gboolean was_aside = self->is_aside;

  self->is_aside = !gtk_window_is_active (self->window) && is_behind_another (self->window);
  if (self->is_aside && !was_aside)
    gtk_window_set_focus (self->window, NULL);
  else if (was_aside && !self->is_aside && gtk_window_get_focus (self->window) == NULL && self->last != NULL && gtk_widget_get_mapped (self->last))
    gtk_window_set_focus (self->window, self->last);
  else if (was_aside && !self->is_aside)
    focus_changed_cb (self);
}

static void
moved_cb (GtkWindow       *window,
          GtkDirectionType direction,
          gpointer         keeper)
{
  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || gtk_window_get_focus (window) == NULL)
    return;

  g_signal_stop_emission_by_name (window, "move-focus");
  cramp_tab_order_go (window, direction);
}

static void
cramp_focus_keeper_finalize (GObject *object)
{
  CrampFocusKeeper *self = CRAMP_FOCUS_KEEPER (object);

  g_clear_handle_id (&self->lost_source, g_source_remove);
  g_clear_weak_pointer (&self->last);
  g_ptr_array_unref (self->way);

  G_OBJECT_CLASS (cramp_focus_keeper_parent_class)->finalize (object);
}

static void
cramp_focus_keeper_class_init (CrampFocusKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_focus_keeper_finalize;
}

static void
cramp_focus_keeper_init (CrampFocusKeeper *self)
{
  self->way = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/**
 * cramp_focus_keeper_add_to:
 *
 * Follows the keyboard in @window for as long as it lives.
 */
void
cramp_focus_keeper_add_to (GtkWindow *window)
{
  CrampFocusKeeper *self = g_object_new (CRAMP_TYPE_FOCUS_KEEPER, NULL);

  self->window = window;
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "move-focus", G_CALLBACK (moved_cb), self, 0);
  g_object_set_data_full (G_OBJECT (window), "cramp-focus-keeper", self, g_object_unref);
}

/**
 * cramp_focus_keeper_is_aside:
 * @window: a window
 *
 * Returns: whether another window is before it, so that it has no keyboard to
 *   give to anything
 */
gboolean
cramp_focus_keeper_is_aside (GtkWindow *window)
{
  CrampFocusKeeper *self = g_object_get_data (G_OBJECT (window), "cramp-focus-keeper");

  return self != NULL && self->is_aside;
}

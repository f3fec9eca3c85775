/* cramp-toast.c - what was done, and what could not be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-toast.h"

#include <glib/gi18n.h>

#include "cramp-diary-error.h"
#include "cramp-error-words.h"
#include "cramp-large-text.h"
#include "cramp-spoken-news.h"
#include "cramp-wrapping-label.h"

/* Long enough to read two sentences, and to find one's glasses for Undo. */
#define READ_SECONDS 10
#define UNDO_SECONDS 20

/* What the button that closes it takes, and the space before that. */
#define CLOSE_WIDTH 40

/* libadwaita's toasts wait for each other, lie on what they speak of, and
 * version 1.2 reads freed memory when one goes while the next comes up. This
 * one is a strip that the page makes room for, and there is never more than
 * one: the newest message takes the place of the one before. */
struct _CrampToast
{
  GtkBox parent_instance;

  GtkRevealer *revealer;
  GtkBox      *content;
  GtkLabel    *message;
  GtkButton   *details;
  GtkButton   *undo;
  GtkButton   *answer;

  GtkEventController *pointer;
  GtkWidget          *focus_before;
  gulong              focus_handler;
  guint               hide_source;
};

G_DEFINE_FINAL_TYPE (CrampToast, cramp_toast, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_focus (CrampToast *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->revealer));
}

/* Where the keyboard was before it came here. */
static void
focus_changed_cb (GtkRoot    *root,
                  GParamSpec *pspec,
                  CrampToast *self)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && !has_focus (self))
    g_set_weak_pointer (&self->focus_before, focus);
}

/* What goes must not take the keyboard along. */
static void
give_focus_back (CrampToast *self)
{
  if (!has_focus (self))
    return;

  if (self->focus_before == NULL || !gtk_widget_get_mapped (self->focus_before) || !gtk_widget_grab_focus (self->focus_before))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

/* Not under the hand of somebody who is about to press. */
static gboolean
is_in_use (CrampToast *self)
{
  return has_focus (self) || gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->pointer));
}

static gboolean
time_over_cb (gpointer user_data)
{
  CrampToast *self = user_data;

  if (is_in_use (self))
    return G_SOURCE_CONTINUE;

  self->hide_source = 0;
  cramp_toast_hide (self);

  return G_SOURCE_REMOVE;
}

static const char *
get_label (GtkButton *button)
{
  return gtk_label_get_label (GTK_LABEL (gtk_button_get_child (button)));
}

/* Who hears a message does not see its buttons. */
static char *
describe_buttons (CrampToast *self)
{
  GtkButton *const buttons[] = { self->details, self->undo, self->answer };
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (buttons[i])))
      g_ptr_array_add (labels, (gpointer) get_label (buttons[i]));
  if (labels->len == 0)
    return NULL;

  g_ptr_array_add (labels, NULL);
  shown = g_strjoinv (C_ ("list", ", "), (char **) labels->pdata);
  /* Translators: said by a screen reader after a message; %s is what its buttons
   * say: "Add details, Undo". */
  return g_strdup_printf (_ ("Below the page: %s."), shown);
}

/* Also when the one before said the same. */
static void
speak (CrampToast *self,
       const char *message)
{
  g_autofree char *buttons = describe_buttons (self);

  cramp_spoken_news_tell (GTK_WIDGET (self->message), NULL);
  cramp_spoken_news_tell (GTK_WIDGET (self->content), NULL);
  cramp_spoken_news_tell (GTK_WIDGET (self->message), message);
  cramp_spoken_news_tell (GTK_WIDGET (self->content), buttons);
}

static void
show (CrampToast *self,
      const char *message,
      guint       seconds)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  speak (self, message);

  g_clear_handle_id (&self->hide_source, g_source_remove);
  self->hide_source = g_timeout_add_seconds (seconds, time_over_cb, self);
}

/* Hidden and not only folded: a screen reader would find the buttons. */
static void
revealed_cb (CrampToast *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

static void
cramp_toast_root (GtkWidget *widget)
{
  CrampToast *self = CRAMP_TOAST (widget);

  GTK_WIDGET_CLASS (cramp_toast_parent_class)->root (widget);

  self->focus_handler = g_signal_connect (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
}

static void
cramp_toast_unroot (GtkWidget *widget)
{
  CrampToast *self = CRAMP_TOAST (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  g_clear_weak_pointer (&self->focus_before);

  GTK_WIDGET_CLASS (cramp_toast_parent_class)->unroot (widget);
}

static void
cramp_toast_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      /* A page that scrolls asks for next to no height by itself. */
      gtk_widget_set_vexpand (g_value_get_object (value), TRUE);
      gtk_box_prepend (GTK_BOX (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_toast_dispose (GObject *object)
{
  CrampToast *self = CRAMP_TOAST (object);

  g_clear_handle_id (&self->hide_source, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);

  G_OBJECT_CLASS (cramp_toast_parent_class)->dispose (object);
}

static void
cramp_toast_class_init (CrampToastClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cramp_toast_set_property;
  object_class->dispose = cramp_toast_dispose;
  widget_class->root = cramp_toast_root;
  widget_class->unroot = cramp_toast_unroot;

  /* The page that the message stands below. */
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, CrampToast, content);
  gtk_widget_class_bind_template_child (widget_class, CrampToast, message);
  gtk_widget_class_bind_template_child (widget_class, CrampToast, details);
  gtk_widget_class_bind_template_child (widget_class, CrampToast, undo);
  gtk_widget_class_bind_template_child (widget_class, CrampToast, answer);
  gtk_widget_class_bind_template_callback (widget_class, cramp_toast_hide);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

/* Where the buttons stand below the message they need its whole width: only the
 * message keeps away from the button that closes it. */
static gboolean
get_margin (GBinding     *binding,
            const GValue *orientation,
            GValue       *margin,
            gpointer      user_data)
{
  g_value_set_int (margin, g_value_get_enum (orientation) == GPOINTER_TO_INT (user_data) ? CLOSE_WIDTH : 0);

  return TRUE;
}

static void
cramp_toast_init (CrampToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  cramp_large_text_stack (self->content);
  g_object_bind_property_full (self->content, "orientation", self->content, "margin-end", G_BINDING_SYNC_CREATE,
                               get_margin, NULL, GINT_TO_POINTER (GTK_ORIENTATION_HORIZONTAL), NULL);
  g_object_bind_property_full (self->content, "orientation", self->message, "margin-end", G_BINDING_SYNC_CREATE,
                               get_margin, NULL, GINT_TO_POINTER (GTK_ORIENTATION_VERTICAL), NULL);
  cramp_wrapping_label_set_on_button (self->details, _ ("Add details"));
  cramp_wrapping_label_set_on_button (self->undo, _ ("Undo"));
  self->pointer = gtk_event_controller_motion_new ();
  gtk_widget_add_controller (GTK_WIDGET (self->revealer), self->pointer);
}

static void
show_buttons (CrampToast *self,
              gboolean    undo,
              const char *details_of)
{
  if (!undo)
    give_focus_back (self);
  if (details_of != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details), "s", details_of);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->details), "win.edit-episode");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->answer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), undo);
  gtk_widget_set_visible (GTK_WIDGET (self->details), details_of != NULL);
}

/**
 * cramp_toast_tell:
 * @message: one sentence or two
 *
 * Shows a message at once, and hides it again after a while.
 */
void
cramp_toast_tell (CrampToast *self,
                  const char *message)
{
  show_buttons (self, FALSE, NULL);
  show (self, message, READ_SECONDS);
}

/**
 * cramp_toast_tell_not_saved:
 * @error: (nullable): why something could not be done, %NULL when there is no
 *   diary
 *
 * Tells that what was just done is not in the diary.
 */
void
cramp_toast_tell_not_saved (CrampToast   *self,
                            const GError *error)
{
  g_autofree char *message = cramp_error_words_not_saved (error);

  if (error != NULL && error->domain != CRAMP_DIARY_ERROR)
    g_warning ("Could not write the diary: %s", error->message);

  cramp_toast_tell (self, message);
}

/**
 * cramp_toast_offer_undo:
 * @message: what was done and is saved
 * @details_of: (nullable): the cramp to offer details for
 * @deed: the id of what was done
 *
 * Shows a message as cramp_toast_tell() does, with "win.undo-deed" to take back
 * this deed, whatever is done meanwhile, and "win.edit-episode" to go on with
 * it.
 */
void
cramp_toast_offer_undo (CrampToast *self,
                        const char *message,
                        const char *details_of,
                        gint64      deed)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo), "x", deed);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), "win.undo-deed");
  show_buttons (self, TRUE, details_of);
  show (self, message, UNDO_SECONDS);
}

/**
 * cramp_toast_ask:
 * @message: a question
 * @answer: what the only button says; not to press it is the other answer
 * @action: the action of that button
 * @target: (transfer floating): the target of @action
 *
 * Shows a question at once. It goes again after a while.
 */
void
cramp_toast_ask (CrampToast *self,
                 const char *message,
                 const char *answer,
                 const char *action,
                 GVariant   *target)
{
  show_buttons (self, FALSE, NULL);
  cramp_wrapping_label_set_on_button (self->answer, answer);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->answer), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer), action);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), TRUE);
  show (self, message, UNDO_SECONDS);
}

/**
 * cramp_toast_hide:
 *
 * Hides the message. The keyboard is then where it was before it came here.
 */
void
cramp_toast_hide (CrampToast *self)
{
  g_clear_handle_id (&self->hide_source, g_source_remove);
  give_focus_back (self);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

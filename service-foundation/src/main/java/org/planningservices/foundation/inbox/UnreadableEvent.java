package org.planningservices.foundation.inbox;

/** What arrived is not an event, or not one of the form that its type promises. */
final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    super(message);
  }

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}

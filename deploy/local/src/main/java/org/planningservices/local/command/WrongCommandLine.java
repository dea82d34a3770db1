package org.planningservices.local.command;

/** The caller asked for something that does not exist; the message says what does. */
final class WrongCommandLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongCommandLine(String message) {
    super(message);
  }
}

package org.planningservices.local.journey;

/** Something on the way did not go as it has to. */
public final class JourneyFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JourneyFailure(String message) {
    super(message);
  }

  public JourneyFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.planningservices.servers;

/**
 * A server did not start or did not answer; the message is a sentence for the person at the
 * console.
 */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerFailure(String message) {
    super(message);
  }

  public ServerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

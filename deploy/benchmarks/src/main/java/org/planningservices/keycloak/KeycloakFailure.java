package org.planningservices.keycloak;

/** Something that the check needs did not go as it has to; the message says what. */
final class KeycloakFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeycloakFailure(String message) {
    super(message);
  }

  KeycloakFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

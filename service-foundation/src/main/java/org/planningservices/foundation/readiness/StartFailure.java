package org.planningservices.foundation.readiness;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which setting to look at, where Quarkus itself only says what has failed. */
final class StartFailure {

  private static final String OIDC = "io.quarkus.oidc.";

  private StartFailure() {}

  static Optional<String> hint(Throwable failure) {
    if (chain(failure).anyMatch(BindException.class::isInstance)) {
      return Optional.of(
          "not started: a port is taken or not this machine's: quarkus.http.port, quarkus.http.host, or those of quarkus.management");
    }
    if (chain(failure).anyMatch(StartFailure::isOfTheIssuer)) {
      return Optional.of(
          "not started: the token issuer did not answer as one within planning.start.patience: quarkus.oidc.auth-server-url");
    }
    return Optional.empty();
  }

  private static boolean isOfTheIssuer(Throwable cause) {
    return cause.getClass().getName().startsWith(OIDC)
        || String.valueOf(cause.getMessage()).contains("OIDC");
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}

package org.planningservices.foundation.readiness;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planningservices.foundation.problem.Causes;

/**
 * Why a start has failed: in one line that names the setting to look at, where that is known, and
 * nothing where it is not; the trace then has to say it.
 */
final class StartFailure {

  private static final String OURS = "not started: ";
  private static final String OIDC = "io.quarkus.oidc.";

  private StartFailure() {}

  static Optional<String> hint(Throwable failure) {
    return Causes.of(failure)
        .flatMap(cause -> said(cause).stream())
        .findFirst()
        .map(said -> said.startsWith(OURS) ? said : OURS + said);
  }

  private static Optional<String> said(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith(OURS)) {
      return Optional.of(message);
    }
    if (cause instanceof ConfigValidationException wrong) {
      return Optional.of(
          IntStream.range(0, wrong.getProblemCount())
              .mapToObj(at -> wrong.getProblem(at).getMessage())
              .collect(Collectors.joining("; ")));
    }
    if (cause instanceof BindException taken) {
      return Optional.of(
          "%s is taken or does not belong to this machine: quarkus.http.port, quarkus.http.host, or those of quarkus.management"
              .formatted(port(taken)));
    }
    return cause.getClass().getName().startsWith(OIDC) || message.contains("OIDC")
        ? Optional.of(
            "the token issuer did not answer properly within planning.start.patience:"
                + " quarkus.oidc.auth-server-url")
        : Optional.empty();
  }

  private static String port(BindException taken) {
    return taken instanceof QuarkusBindException known ? "port " + known.getPort() : "a port";
  }
}

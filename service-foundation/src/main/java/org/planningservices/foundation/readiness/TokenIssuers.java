package org.planningservices.foundation.readiness;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.planningservices.foundation.database.StartSettings;

/**
 * Readiness of a process that has just started: not before it knows the keys of the token issuer.
 * The framework waits for the issuer, and then goes on without, so that the process would say that
 * it is ready and refuse everybody. Once it knows them it stays ready whatever the issuer does:
 * tokens are checked by the keys that are here.
 */
@Readiness
@ApplicationScoped
class TokenIssuers implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(TokenIssuers.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final List<IssuerKeys> issuers;
  private volatile Optional<String> fault = Optional.of("not asked yet");
  private Thread asking;

  TokenIssuers(TenantConfigBean tenants, StartSettings start) {
    this.issuers =
        Stream.concat(
                Stream.of(
                    new IssuerKeys(
                        "quarkus.oidc.auth-server-url",
                        tenants.getDefaultTenant(),
                        start.patience())),
                tenants.getStaticTenantsConfig().entrySet().stream()
                    .map(
                        named ->
                            new IssuerKeys(
                                "quarkus.oidc." + named.getKey() + ".auth-server-url",
                                named.getValue(),
                                start.patience())))
            .toList();
  }

  void start(@Observes StartupEvent event) {
    if (!issuers.stream().allMatch(IssuerKeys::isAnswered) || !look()) {
      asking = Thread.ofPlatform().name("token-issuer").daemon().start(this::lookUntilKnown);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (asking != null) {
      asking.interrupt();
    }
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> last = fault;
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("token issuer").status(last.isEmpty());
    last.ifPresent(words -> answer.withData("failure", words));
    return answer.build();
  }

  private void lookUntilKnown() {
    try {
      while (!look()) {
        Thread.sleep(PAUSE);
      }
      LOG.info("the keys of the token issuer are known now");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether all keys are known, so that there is no more to look for. */
  private boolean look() {
    Optional<String> found =
        issuers.stream().flatMap(issuer -> issuer.fault().stream()).findFirst();
    if (found.isPresent() && !found.equals(fault)) {
      LOG.errorf("not ready: %s", found.get());
    }
    fault = found;
    return found.isEmpty();
  }
}

package org.planningservices.foundation.readiness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.planningservices.foundation.time.RealTime;

/**
 * Readiness: the certificate that callers are shown is good, as it is on the disk now. Those of
 * other connections are reported too, and measured, but no reason to stop serving: every replica
 * has the same.
 */
@Readiness
@ApplicationScoped
class Certificates implements HealthCheck {

  private final List<TlsFile> files;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final String server;

  Certificates(Config config, @RealTime Clock clock, MeterRegistry metrics) {
    this.files = TlsFile.in(Settings.of(config.unwrap(SmallRyeConfig.class)));
    this.clock = clock;
    this.metrics = metrics;
    this.server =
        config.getOptionalValue("quarkus.http.tls-configuration-name", String.class).orElse("");
  }

  void start(@Observes StartupEvent event) {
    for (TlsFile file : files) {
      if (file.certificates()) {
        Gauge.builder("tls.certificate.remaining", file, this::remainingSeconds)
            .baseUnit("seconds")
            .tag("setting", file.name())
            .description("Time until the first certificate of a file expires")
            .register(metrics);
      }
    }
  }

  private double remainingSeconds(TlsFile file) {
    return file.expiry()
        .map(until -> (double) (until.getEpochSecond() - clock.instant().getEpochSecond()))
        .orElse(Double.NaN);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("certificates").up();
    for (TlsFile file : files) {
      Optional<String> fault = file.fault(clock.instant());
      if (fault.isPresent()) {
        answer.withData(file.name(), fault.get());
        if (file.isOf(server)) {
          answer.down();
        }
      }
    }
    return answer.build();
  }
}

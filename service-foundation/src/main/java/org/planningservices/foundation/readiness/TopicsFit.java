package org.planningservices.foundation.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.planningservices.foundation.inbox.Topics;

/**
 * Readiness: a topic that is missing, or loses events, is found before anybody is served. A broker
 * that is away is none of this check's business.
 */
@Readiness
@ApplicationScoped
class TopicsFit implements HealthCheck {

  private final Topics topics;

  TopicsFit(Topics topics) {
    this.topics = topics;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> fault = topics.fault();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("topics").status(fault.isEmpty());
    fault.ifPresent(words -> answer.withData("failure", words));
    return answer.build();
  }
}

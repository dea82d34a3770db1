package org.planningservices.foundation.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers what fails between the server and the resources: a request without Host, a path that
 * cannot be read. The framework would report its own exceptions, and log each as an error.
 */
@Singleton
class UnroutedFailures {

  /** After the resources' own handling of failures, before the framework's page. */
  private static final int LAST_BUT_ONE = 20_000;

  private final ServerAnswers answers;

  UnroutedFailures(ServerAnswers answers) {
    this.answers = answers;
  }

  void install(@Observes Router router) {
    router.route().order(LAST_BUT_ONE).failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    int status = context.statusCode();
    if (status != 400 && status != 404) {
      context.next();
      return;
    }
    HttpServerRequest request = context.request();
    answers.refuse(request, RequestIdFilter.of(context), WireFault.ofStatus(status));
  }
}

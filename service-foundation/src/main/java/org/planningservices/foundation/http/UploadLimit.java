package org.planningservices.foundation.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Answers what is announced as larger than any upload may be. The server would refuse it too, long
 * before our own filters, but without a problem document.
 */
@Singleton
class UploadLimit {

  private static final int BEFORE_THE_SERVERS_OWN = 9_000;

  private final long limit;
  private final ServerAnswers answers;

  UploadLimit(HttpSettings settings, ServerAnswers answers) {
    this.limit = settings.maxUploadBytes();
    this.answers = answers;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_SERVERS_OWN);
  }

  private void check(RoutingContext context) {
    if (RequestBodies.announced(context.request()) > limit) {
      refuse(context);
    } else {
      context.next();
    }
  }

  /** Closes the connection, so that nobody has to read what is being sent. */
  private void refuse(RoutingContext context) {
    answers.refuseUnreadable(
        context.request(),
        RequestIdFilter.of(context),
        new WireFault(
            413, "request.too-large", "An upload may have at most " + limit + " bytes.", Map.of()));
    context.request().connection().close();
  }
}

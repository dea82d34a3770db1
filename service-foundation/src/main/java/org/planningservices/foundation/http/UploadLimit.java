package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.planningservices.foundation.problem.ProblemDetail;

/**
 * Answers what is announced as larger than any upload may be. The server would refuse it too, long
 * before our own filters, but without a problem document.
 */
@Singleton
class UploadLimit {

  private static final int BEFORE_THE_SERVERS_OWN = 9_000;

  private final long limit;
  private final ObjectMapper json;

  UploadLimit(HttpSettings settings, ObjectMapper json) {
    this.limit = settings.maxUploadBytes();
    this.json = json;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_SERVERS_OWN);
  }

  private void check(RoutingContext context) {
    if (announced(context.request()) > limit) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return 0; // the server refuses it as no HTTP
    }
  }

  /** Closes the connection, so that nobody has to read what is being sent. */
  private void refuse(RoutingContext context) {
    ProblemDetail problem =
        ProblemDetail.of(
            413,
            "request.too-large",
            "An upload may have at most " + limit + " bytes.",
            context.request().path(),
            RequestIdFilter.of(context));
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(written(problem))
        .onComplete(sent -> context.request().connection().close());
  }

  private String written(ProblemDetail problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

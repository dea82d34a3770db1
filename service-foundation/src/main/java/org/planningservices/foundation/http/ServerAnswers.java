package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.ProblemDetail;

/** Writes problem documents where no resource is involved, for what the server itself refuses. */
@Singleton
class ServerAnswers {

  private static final Logger LOG = Logger.getLogger(ServerAnswers.class);

  private final ObjectMapper json;
  private final Vertx vertx;

  ServerAnswers(ObjectMapper json, Vertx vertx) {
    this.json = json;
    this.vertx = vertx;
  }

  /**
   * Answers, unless an answer is on its way already. The connection stays open only when nothing of
   * the request can still arrive: what follows could be taken for another request.
   */
  void refuse(HttpServerRequest request, String requestId, WireFault fault) {
    boolean mayStay = RequestBodies.isWithout(request) || request.version() == HttpVersion.HTTP_2;
    if (answer(request, requestId, fault, mayStay) && !mayStay) {
      RequestBodies.discardAndClose(request, vertx);
    }
  }

  /** Answers what the server could not read on, and whose connection it therefore closes itself. */
  void refuseUnreadable(HttpServerRequest request, String requestId, WireFault fault) {
    if (answer(request, requestId, fault, false)
        && request.connection() instanceof ConnectionBase connection) {
      connection.flush(); // it would close with the answer still waiting for the end of the reading
    }
  }

  private boolean answer(
      HttpServerRequest request, String requestId, WireFault fault, boolean mayStay) {
    HttpServerResponse response = request.response();
    if (response.headWritten() || response.ended() || response.closed()) {
      return false;
    }
    LOG.debugf("refused %s: %d %s", requestId, fault.status(), fault.detail());
    ProtectiveHeaders.put(response);
    fault.headers().forEach(response::putHeader);
    if (!mayStay) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response
        .setStatusCode(fault.status())
        .putHeader(RequestIdFilter.HEADER, requestId)
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
        .end(written(fault, requestId));
    return true;
  }

  private String written(WireFault fault, String requestId) {
    try {
      return json.writeValueAsString(
          ProblemDetail.of(fault.status(), fault.code(), fault.detail(), null, requestId));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

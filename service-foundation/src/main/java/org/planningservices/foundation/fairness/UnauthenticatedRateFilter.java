package org.planningservices.foundation.fairness;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.problem.ProblemDetail;

/** Says what is wrong with a token only so often to whoever has no valid one. */
public class UnauthenticatedRateFilter {

  private static final int NOT_AUTHENTICATED = 401;

  private final FairShare shares;
  private final CurrentRequest current;
  private final RoutingContext routing;

  UnauthenticatedRateFilter(FairShare shares, CurrentRequest current, RoutingContext routing) {
    this.shares = shares;
    this.current = current;
    this.routing = routing;
  }

  @ServerResponseFilter
  public void count(ContainerResponseContext response, UriInfo uri) {
    if (response.getStatus() != NOT_AUTHENTICATED) {
      return;
    }
    SocketAddress address = routing.request().remoteAddress();
    try {
      shares.countStranger(address == null ? "" : address.hostAddress());
    } catch (ShareRefusal refusal) {
      ProblemDetail problem =
          ProblemDetail.of(refusal, uri.getRequestUri().getRawPath(), current.id());
      response.setStatus(problem.status());
      response.setEntity(problem);
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
    }
  }
}

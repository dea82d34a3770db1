package org.planningservices.foundation.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.planningservices.foundation.id.UniqueId;

/** Gives every request an id, the caller's own when it is safe to log, and returns it. */
@Provider
@PreMatching
@Priority(FilterOrder.REQUEST_ID)
public class RequestIdFilter implements ContainerRequestFilter {

  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "planning.request-id";
  private static final int BEFORE_EVERYTHING = 10_000;
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final CurrentRequest current;
  private final RoutingContext routing;

  RequestIdFilter(CurrentRequest current, RoutingContext routing) {
    this.current = current;
    this.routing = routing;
  }

  void install(@Observes Filters filters) {
    filters.register(RequestIdFilter::identify, BEFORE_EVERYTHING);
  }

  private static void identify(RoutingContext context) {
    String id = of(context);
    context.response().putHeader(HEADER, id);
    ProtectiveHeaders.put(context.response());
    context.next();
  }

  /** The id of a request, made on first asking. */
  public static String of(RoutingContext context) {
    String id = context.get(ATTRIBUTE);
    if (id == null) {
      id = of(context.request());
      context.put(ATTRIBUTE, id);
    }
    return id;
  }

  /** The id of a request that is not routed; another one each time, unless the caller gave it. */
  static String of(HttpServerRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && SAFE.matcher(given).matches() ? given : UniqueId.next().toString();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String id = of(routing);
    current.begin(
        id,
        request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath(),
        request.getHeaderString("Idempotency-Key"),
        request.getHeaderString(HttpHeaders.IF_MATCH));
    MDC.put(CurrentRequest.LOGGED_ID, id);
  }
}

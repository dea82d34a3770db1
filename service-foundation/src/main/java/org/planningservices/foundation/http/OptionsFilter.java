package org.planningservices.foundation.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers OPTIONS with the methods that the path takes; the framework would name others too. */
@Provider
@PreMatching
@Priority(FilterOrder.OPTIONS)
public class OptionsFilter implements ContainerRequestFilter {

  private final KnownPaths paths;

  OptionsFilter(KnownPaths paths) {
    this.paths = paths;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    List<String> methods = paths.methodsOf(request.getUriInfo().getRequestUri().getRawPath());
    if (!methods.isEmpty()) {
      request.abortWith(
          Response.noContent().header(HttpHeaders.ALLOW, String.join(", ", methods)).build());
    }
  }
}

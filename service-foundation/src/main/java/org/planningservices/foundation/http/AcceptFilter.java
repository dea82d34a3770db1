package org.planningservices.foundation.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers are JSON unless an operation says otherwise; whoever accepts neither learns so before
 * anything is done.
 */
public class AcceptFilter {

  @ServerRequestFilter(priority = FilterOrder.ACCEPT)
  public void filter(ContainerRequestContext request, ResourceInfo resource) {
    boolean acceptable =
        produced(resource)
            .anyMatch(
                type -> request.getAcceptableMediaTypes().stream().anyMatch(type::isCompatible));
    if (!acceptable) {
      throw new NotAcceptableException();
    }
  }

  private static Stream<MediaType> produced(ResourceInfo resource) {
    Produces own = resource.getResourceMethod().getAnnotation(Produces.class);
    return own == null
        ? Stream.of(MediaType.APPLICATION_JSON_TYPE)
        : Stream.of(own.value()).map(MediaType::valueOf);
  }
}

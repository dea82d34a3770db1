package org.planningservices.foundation.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Every answer is JSON; who accepts none is told so before anything is done. */
@Provider
@Priority(FilterOrder.ACCEPT)
public class AcceptFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean acceptsJson =
        request.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
    if (!acceptsJson) {
      throw new NotAcceptableException();
    }
  }
}

package org.planningservices.foundation.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.planningservices.foundation.problem.ProblemDetail;

/**
 * Looks at the preconditions of reading, for everything that answers with an ETag: 304 instead of a
 * representation that the caller has, 412 instead of another one than it wants a part of.
 * If-Modified-Since is not looked at, since no answer says when it was modified.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class ConditionalReads implements ContainerResponseFilter {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Set<Integer> WITH_CONTENT =
      Set.of(Status.OK.getStatusCode(), Status.PARTIAL_CONTENT.getStatusCode());

  private final CurrentRequest current;

  ConditionalReads(CurrentRequest current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String etag = response.getHeaderString(HttpHeaders.ETAG);
    if (etag == null
        || !READING.contains(request.getMethod())
        || !WITH_CONTENT.contains(response.getStatus())) {
      return;
    }
    EntityTags wanted = tags(request, HttpHeaders.IF_MATCH);
    EntityTags known = tags(request, HttpHeaders.IF_NONE_MATCH);
    if (wanted != null && !wanted.matchStrongly(etag)) {
      replace(response, Status.PRECONDITION_FAILED);
      response.setEntity(
          stale(request, etag), new Annotation[0], MediaType.valueOf(ProblemDetail.MEDIA_TYPE));
    } else if (known != null && known.matchWeakly(etag)) {
      replace(response, Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  private static EntityTags tags(ContainerRequestContext request, String header) {
    List<String> lines = request.getHeaders().get(header);
    return lines == null ? null : EntityTags.read(header, String.join(",", lines));
  }

  /** What describes the content that is not sent goes with it. */
  private static void replace(ContainerResponseContext response, Status status) {
    response.setStatusInfo(status);
    for (String header :
        List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            "Accept-Ranges",
            "Content-Range")) {
      response.getHeaders().remove(header);
    }
  }

  private ProblemDetail stale(ContainerRequestContext request, String etag) {
    return ProblemDetail.of(
        Status.PRECONDITION_FAILED.getStatusCode(),
        "request.stale-version",
        "None of the ETags in If-Match is the current one, " + etag + ".",
        request.getUriInfo().getRequestUri().getRawPath(),
        current.id());
  }
}

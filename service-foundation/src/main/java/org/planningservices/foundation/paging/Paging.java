package org.planningservices.foundation.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a list request with one page and the link to the next. */
@RequestScoped
public class Paging {

  private final UriInfo uri;

  Paging(UriInfo uri) {
    this.uri = uri;
  }

  /**
   * @param rows by descending id, up to {@link PageRequest#fetchSize()} of them
   * @param id of a row
   */
  public <T> RestResponse<Page<T>> page(PageRequest page, List<T> rows, Function<T, UUID> id) {
    if (rows.size() <= page.limit()) {
      return RestResponse.ok(new Page<>(rows, null));
    }
    List<T> items = rows.subList(0, page.limit());
    String cursor = PageRequest.encode(id.apply(items.getLast()));
    URI next =
        uri.getRequestUriBuilder()
            .replaceQueryParam("limit", page.limit())
            .replaceQueryParam("cursor", cursor)
            .build();
    return RestResponse.ResponseBuilder.ok(new Page<>(items, cursor))
        .header(HttpHeaders.LINK, "<" + relative(next) + ">; rel=\"next\"")
        .build();
  }

  /** Behind a proxy the service does not know its public host; a relative link is always right. */
  private static String relative(URI link) {
    return link.getRawPath() + "?" + link.getRawQuery();
  }
}

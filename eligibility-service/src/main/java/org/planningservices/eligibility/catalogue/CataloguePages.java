package org.planningservices.eligibility.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.MalformedRequest;

/** Pages of the catalogue's lists, whose rows have codes instead of ids; most fit the first. */
@ApplicationScoped
class CataloguePages {

  private final Paging paging;

  CataloguePages(Paging paging) {
    this.paging = paging;
  }

  /**
   * @param limit null for the default
   * @param cursor null for the first page; of a row of this list
   * @param rows all, in the order of the list
   */
  <T> RestResponse<Page<T>> respond(
      Integer limit, String cursor, List<T> rows, Function<T, String> code) {
    PageRequest page = PageRequest.of(limit, cursor);
    Function<T, UUID> id = row -> id(code.apply(row));
    List<T> rest =
        rows.stream().skip(first(page.after(), rows, id)).limit(page.fetchSize()).toList();
    return paging.page(page, rest, id);
  }

  private static <T> int first(UUID after, List<T> rows, Function<T, UUID> id) {
    if (after == null) {
      return 0;
    }
    return IntStream.range(0, rows.size())
            .filter(row -> id.apply(rows.get(row)).equals(after))
            .findFirst()
            .orElseThrow(() -> MalformedRequest.queryParameter("cursor", PageRequest.CURSORS))
        + 1;
  }

  private static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }
}

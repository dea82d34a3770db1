package org.planningservices.foundation.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Refuses what no operation can read, before the framework tries: it would take it for a failure of
 * ours, or read something else than was meant.
 */
@Singleton
class WellFormedFilter {

  private static final int AFTER_THE_REQUEST_ID = 9_900;

  /** Two of them would let two readers of the same request see two different ones. */
  private static final List<CharSequence> SINGLE =
      Stream.of("Content-Type", "Authorization", "Idempotency-Key", "Range", "If-Range")
          .map(HttpHeaders::createOptimized)
          .toList();

  private static final String ANYTHING = "*/*";
  private static final String JSON = "application/json";

  private final ServerAnswers answers;

  WellFormedFilter(ServerAnswers answers) {
    this.answers = answers;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_THE_REQUEST_ID);
  }

  private void check(RoutingContext context) {
    Optional<WireFault> fault = fault(context);
    if (fault.isPresent()) {
      answers.refuse(context.request(), RequestIdFilter.of(context), fault.get());
    } else {
      context.next();
    }
  }

  private static Optional<WireFault> fault(RoutingContext context) {
    HttpServerRequest request = context.request();
    return faultOfHost(request)
        .or(() -> RequestTarget.fault(request.uri()))
        .or(() -> faultOfRepetition(request))
        .or(() -> faultOfCoding(request))
        .or(() -> faultOfTags(request, HttpHeaders.IF_MATCH))
        .or(() -> faultOfTags(request, HttpHeaders.IF_NONE_MATCH))
        .or(() -> faultOfContentType(request))
        .or(() -> faultOfAccept(request));
  }

  private static Optional<WireFault> faultOfHost(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      return Optional.empty();
    }
    return request.headers().getAll(HttpHeaders.HOST).size() == 1
        ? Optional.empty()
        : Optional.of(WireFault.malformed("Send the Host header exactly once."));
  }

  private static Optional<WireFault> faultOfRepetition(HttpServerRequest request) {
    for (CharSequence name : SINGLE) {
      if (request.headers().contains(name) && request.headers().getAll(name).size() > 1) {
        return Optional.of(WireFault.malformed("Send the " + name + " header only once."));
      }
    }
    return Optional.empty();
  }

  private static Optional<WireFault> faultOfCoding(HttpServerRequest request) {
    String transfer = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    if (transfer != null
        && (!transfer.strip().equalsIgnoreCase("chunked")
            || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).size() > 1)) {
      return Optional.of(
          WireFault.malformed("Transfer-Encoding has to be chunked and nothing else."));
    }
    String content = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (content != null && !content.strip().equalsIgnoreCase("identity")) {
      return Optional.of(
          WireFault.unsupported(
              "Send the body as it is: Content-Encoding is not supported.",
              Map.of("Accept-Encoding", "identity")));
    }
    return Optional.empty();
  }

  /** On every operation alike, even where no version is compared. */
  private static Optional<WireFault> faultOfTags(HttpServerRequest request, CharSequence name) {
    if (!request.headers().contains(name)) {
      return Optional.empty();
    }
    try {
      String canonical = name.equals(HttpHeaders.IF_MATCH) ? "If-Match" : "If-None-Match";
      EntityTags.read(canonical, String.join(",", request.headers().getAll(name)));
      return Optional.empty();
    } catch (MalformedRequest unreadable) {
      return Optional.of(new WireFault(400, unreadable.code(), unreadable.detail(), Map.of()));
    }
  }

  private static Optional<WireFault> faultOfContentType(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || type.equals(JSON)
        ? Optional.empty()
        : MediaTypes.faultOfContentType(type);
  }

  /** Nothing after the colon is nothing asked for. */
  private static Optional<WireFault> faultOfAccept(HttpServerRequest request) {
    List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
    for (String field : accepted) {
      if (field.isBlank()) {
        request.headers().remove(HttpHeaders.ACCEPT);
        return Optional.empty();
      }
      Optional<WireFault> fault =
          field.equals(ANYTHING) || field.equals(JSON)
              ? Optional.empty()
              : MediaTypes.faultOfAccept(field);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }
}

package org.planningservices.foundation.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers: described once, and referred to where they may be sent. */
final class ResponseHeaders {

  private static final List<String> ALWAYS =
      List.of("X-Request-Id", "Cache-Control", "RateLimit", "RateLimit-Policy");

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(
              "X-Request-Id",
              "The id of the request, the caller's own if it sent one; it is in the"
                  + " service's log too"),
          Map.entry("Cache-Control", "no-store: a response is for its caller alone"),
          Map.entry(
              "RateLimit",
              "What is left of the organization's share, as the IETF draft on RateLimit"
                  + " fields defines it"),
          Map.entry(
              "RateLimit-Policy",
              "The organization's share, as the IETF draft on RateLimit fields defines it"),
          Map.entry("ETag", "The version of the resource, in quotes; for If-Match"),
          Map.entry("Location", "The path of what was created, relative to the host"),
          Map.entry("Link", "The path of the next page with rel=\"next\"; absent on the last page"),
          Map.entry("Retry-After", "How many seconds to wait before the same request may succeed"),
          Map.entry(
              "Idempotency-Replayed",
              "true when this is the recorded response to an earlier request with the"
                  + " same Idempotency-Key"),
          Map.entry(
              "Content-Disposition",
              "attachment, with the name of the file as RFC 6266 defines it"),
          Map.entry("Accept-Ranges", "bytes: part of the file can be requested with Range"),
          Map.entry("Content-Range", "Which bytes these are, and out of how many"),
          Map.entry("WWW-Authenticate", "Bearer: how to authenticate"));

  private ResponseHeaders() {}

  /** Describes those headers that some answer refers to. */
  static void addTo(Components components, Stream<Operation> operations) {
    Stream.concat(
            components.getResponses().values().stream(),
            operations.flatMap(
                operation -> operation.getResponses().getAPIResponses().values().stream()))
        .filter(response -> response.getHeaders() != null)
        .flatMap(response -> response.getHeaders().keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            name ->
                components.addHeader(
                    name,
                    OASFactory.createHeader()
                        .description(MEANINGS.get(name))
                        .schema(schema(name))));
  }

  /** The answer to a read whose reader has the present version already. */
  static APIResponse notModified() {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description("The version that If-None-Match names is the current one; no body");
    ALWAYS.forEach(name -> response.addHeader(name, reference(name)));
    return response.addHeader("ETag", reference("ETag"));
  }

  private static Schema schema(String name) {
    return name.equals("Retry-After")
        ? OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32")
        : OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  /**
   * @param status 0 for one that is not known beforehand
   */
  static APIResponse ofProblem(int status, APIResponse response) {
    ALWAYS.forEach(name -> response.addHeader(name, reference(name)));
    switch (status) {
      case 0, 409, 429, 503 -> response.addHeader("Retry-After", reference("Retry-After"));
      case 412 -> response.addHeader("ETag", reference("ETag"));
      case 416 -> response.addHeader("Content-Range", reference("Content-Range"));
      case 401 -> response.addHeader("WWW-Authenticate", reference("WWW-Authenticate"));
      default -> {}
    }
    return response;
  }

  /** Of an operation's answers that succeed. */
  static void addTo(PathItem.HttpMethod method, Operation operation, Schemas schemas) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                ALWAYS.forEach(name -> response.addHeader(name, reference(name)));
                if (!DryRunDescriptions.isOnlyOfThem(response)) {
                  addOfKept(method, operation, status, response, isPage(response, schemas));
                }
                addOfFile(status, response);
              }
            });
    if (method == PathItem.HttpMethod.GET && hasVersion(operation)) {
      OperationHeaders.addUnlessThere(
          "If-None-Match", "The ETag of the version that you already have", operation);
      OperationHeaders.addUnlessThere(
          OperationHeaders.IF_MATCH,
          "The ETag of the only version that you want; 412 if there is another by now",
          operation);
      operation
          .getResponses()
          .addAPIResponse(
              "304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
    }
  }

  private static boolean hasVersion(Operation operation) {
    APIResponse response = operation.getResponses().getAPIResponse("200");
    return response != null && response.getHeaders().containsKey("ETag");
  }

  private static void addOfFile(String status, APIResponse response) {
    if (!FileAnswers.is(response)) {
      return;
    }
    FileAnswers.describe(response);
    response.addHeader("Content-Disposition", reference("Content-Disposition"));
    response.addHeader("Accept-Ranges", reference("Accept-Ranges"));
    if (status.equals("206")) {
      response.addHeader("Content-Range", reference("Content-Range"));
    }
  }

  /** Of an answer about something that exists, or exists now. */
  private static void addOfKept(
      PathItem.HttpMethod method,
      Operation operation,
      String status,
      APIResponse response,
      boolean page) {
    boolean repeatable = OperationHeaders.has(OperationHeaders.KEY, operation);
    if (page) {
      response.addHeader("Link", reference("Link"));
    } else if (!status.equals("204") && (repeatable || method != PathItem.HttpMethod.POST)) {
      response.addHeader("ETag", reference("ETag"));
    }
    if (status.equals("201")) {
      response.addHeader("Location", reference("Location"));
    }
    if (repeatable) {
      response.addHeader("Idempotency-Replayed", reference("Idempotency-Replayed"));
    }
  }

  private static boolean isPage(APIResponse response, Schemas schemas) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(media -> media.getSchema() == null ? null : schemas.referred(media.getSchema()))
            .anyMatch(
                schema ->
                    schema != null
                        && schema.getProperties() != null
                        && schema.getProperties().containsKey("nextCursor"));
  }

  private static Header reference(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }
}

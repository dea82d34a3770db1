package org.planningservices.foundation.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.planningservices.foundation.problem.ProblemDetail;

/** The answers that refuse or fail: one for each status, all with the same document. */
final class ProblemResponses {

  private static final JsonMapper JSON = new JsonMapper();

  /** The name, the description and the example of an answer. */
  private record Answer(String name, String description, String code, String detail) {}

  private static final Map<String, Answer> ANSWERS =
      Map.ofEntries(
          answer(
              400,
              "Malformed",
              "The request cannot be read",
              "request.malformed",
              "The request cannot be read."),
          answer(
              401,
              "NotAuthenticated",
              "No token, or one that is not valid here",
              "identity.not-authenticated",
              "Send a bearer token in the header Authorization."),
          answer(
              403,
              "NotPermitted",
              "The token does not permit this",
              "identity.not-permitted",
              "The token does not permit this."),
          answer(
              404,
              "Unknown",
              "There is no such thing, or it belongs to another organization: nobody can tell"
                  + " which",
              "request.path-unknown",
              "Not found."),
          answer(
              406,
              "NotAcceptable",
              "The operation answers none of the media types that were asked for",
              "request.not-acceptable",
              "Not acceptable."),
          answer(
              408,
              "TooSlow",
              "The body did not arrive in time; the connection is closed",
              "request.too-slow",
              "The body of the request did not arrive in time. Send it again on a faster line."),
          answer(
              409,
              "Refused",
              "A rule or the state of the thing says no; `reasons` tells every failed rule",
              "request.conflicting-change",
              "Somebody changed the same thing at the same moment; nothing was done. Try again."),
          answer(
              412,
              "StaleVersion",
              "The thing has changed since the version that If-Match names",
              "request.stale-version",
              "The resource has changed since; its present ETag is \"4\"."),
          answer(
              413,
              "TooLarge",
              "The body is too large",
              "request.too-large",
              "A request body may hold at most 65536 bytes."),
          answer(
              415,
              "UnsupportedMediaType",
              "The operation does not read this kind of body",
              "request.unsupported-media-type",
              "Unsupported media type."),
          answer(
              416,
              "RangeOutside",
              "The file has no such bytes; Content-Range tells its size",
              "deliverable.range-outside",
              "The file has 10 bytes."),
          answer(
              422,
              "Invalid",
              "Well-formed and yet not valid; `errors` tells every field",
              "request.invalid",
              "The request is well-formed but not valid; see errors."),
          answer(
              428,
              "VersionRequired",
              "A change needs If-Match with the version that it is meant for",
              "request.if-match-required",
              "Send If-Match with the ETag of the version that you mean to change."),
          answer(
              429,
              "TooManyRequests",
              "More requests than the share of one organization; Retry-After says when to go on",
              "request.too-many",
              "Too many requests; wait as Retry-After says."),
          answer(
              500,
              "Failed",
              "It failed on the side of the service, whose log knows the requestId",
              "service.failed",
              "It failed on our side; see requestId."),
          answer(
              503,
              "Unavailable",
              "The service cannot work at the moment; Retry-After says when to try again",
              "service.unavailable",
              "Try again in a moment."));

  private ProblemResponses() {}

  /** Of the component for a status. */
  static String name(String status) {
    return ANSWERS.containsKey(status) ? ANSWERS.get(status).name() : "Problem";
  }

  static void addTo(Components components, Iterable<Integer> statuses) {
    components.addResponse(
        "Problem",
        ResponseHeaders.ofProblem(
            0,
            OASFactory.createAPIResponse()
                .description("Any refusal or failure, as RFC 9457 tells; its code is stable")
                .content(content(null))));
    for (int status : statuses) {
      Answer answer = ANSWERS.get("" + status);
      if (answer != null) {
        components.addResponse(answer.name(), response(status, answer));
      }
    }
  }

  private static APIResponse response(int status, Answer answer) {
    return ResponseHeaders.ofProblem(
        status,
        OASFactory.createAPIResponse()
            .description(answer.description())
            .content(content(example(status, answer))));
  }

  private static Content content(Object example) {
    return OASFactory.createContent()
        .addMediaType(
            ProblemDetail.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(Schemas.COMPONENT + "Problem"))
                .example(example));
  }

  private static Object example(int status, Answer answer) {
    return JSON.convertValue(
        ProblemDetail.of(
            status,
            answer.code(),
            answer.detail(),
            "/v1/things/0199c0de-0000-7000-8000-000000000001",
            "0199c0de-0000-7000-8000-000000000002"),
        new TypeReference<Map<String, Object>>() {});
  }

  private static Map.Entry<String, Answer> answer(
      int status, String name, String description, String code, String detail) {
    return Map.entry("" + status, new Answer(name, description, code, detail));
  }
}

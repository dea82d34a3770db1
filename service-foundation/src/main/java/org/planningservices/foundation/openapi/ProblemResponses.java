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
              "Send a bearer token in the Authorization header."),
          answer(
              403,
              "NotPermitted",
              "The token does not permit this",
              "identity.not-permitted",
              "The token does not permit this."),
          answer(
              404,
              "Unknown",
              "There is no such resource, or it belongs to another organization; the"
                  + " response does not say which",
              "request.path-unknown",
              "Not found."),
          answer(
              406,
              "NotAcceptable",
              "The operation returns none of the media types that Accept asks for",
              "request.not-acceptable",
              "Not acceptable."),
          answer(
              408,
              "TooSlow",
              "The body did not arrive in time; the connection is closed",
              "request.too-slow",
              "The body of the request did not arrive in time. Send it again over a faster"
                  + " connection."),
          answer(
              409,
              "Refused",
              "A rule or the state of the resource does not allow it; `reasons` lists"
                  + " every rule that failed",
              "request.conflicting-change",
              "Somebody changed the same resource at the same moment; nothing was done."
                  + " Try again."),
          answer(
              412,
              "StaleVersion",
              "The resource has changed since the version that If-Match names",
              "request.stale-version",
              "The resource has changed since the version in If-Match; the current ETag is \"4\"."),
          answer(
              413,
              "TooLarge",
              "The body is too large",
              "request.too-large",
              "A request body may hold at most 65536 bytes."),
          answer(
              415,
              "UnsupportedMediaType",
              "The operation does not accept this kind of body",
              "request.unsupported-media-type",
              "Unsupported media type."),
          answer(
              416,
              "RangeOutside",
              "The file has no such bytes; Content-Range gives its size",
              "deliverable.range-outside",
              "The file has 10 bytes."),
          answer(
              422,
              "Invalid",
              "Well-formed but not valid; `errors` lists every field that is wrong",
              "request.invalid",
              "The request is well-formed but not valid; see errors."),
          answer(
              428,
              "VersionRequired",
              "A change needs If-Match with the ETag of the version that it is meant for",
              "request.if-match-required",
              "Send If-Match with the ETag of the version that you mean to change."),
          answer(
              429,
              "TooManyRequests",
              "More requests than one organization's share; Retry-After says when to try again",
              "request.too-many",
              "Too many requests; wait as Retry-After says."),
          answer(
              500,
              "Failed",
              "Something went wrong in the service; its log has the requestId",
              "service.failed",
              "Something went wrong on our side. If it happens again, report the requestId."),
          answer(
              503,
              "Unavailable",
              "The service is unavailable at the moment; Retry-After says when to try again",
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
                .description(
                    "Any refusal or failure, as a problem document of RFC 9457; its code is stable")
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

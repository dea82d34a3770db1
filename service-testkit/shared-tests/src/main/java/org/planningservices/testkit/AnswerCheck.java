package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.foundation.problem.ProblemDetail;

/** Whether an answer is one that the OpenAPI file describes. */
final class AnswerCheck {

  /** What any HTTP answer may have. */
  private static final Set<String> OF_THE_TRANSPORT =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "date",
          "keep-alive",
          "transfer-encoding",
          "vary",
          "x-content-type-options");

  private final ContractFile contract;

  AnswerCheck(ContractFile contract) {
    this.contract = contract;
  }

  /**
   * An answer as it came.
   *
   * @param contentType without parameters; empty for none
   */
  record Answer(int status, Set<String> headers, String contentType, String body) {}

  /** Everything in which the answer is not as described. */
  List<String> flaws(ContractFile.Operation operation, Answer answer) {
    JsonNode response =
        contract.resolved(operation.description().path("responses").path("" + answer.status()));
    if (response.isMissingNode()) {
      return List.of("the status " + answer.status() + " is not described");
    }
    List<String> flaws = new ArrayList<>();
    checkHeaders(response, answer, flaws);
    checkBody(response.path("content"), answer, flaws);
    if (answer.contentType().endsWith("json") && flaws.isEmpty()) {
      checkCodes(operation, answer, flaws);
    }
    return flaws;
  }

  private static void checkHeaders(JsonNode response, Answer answer, List<String> flaws) {
    Set<String> described = new TreeSet<>(OF_THE_TRANSPORT);
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> described.add(name.toLowerCase(Locale.ROOT)));
    for (String header : answer.headers()) {
      if (!described.contains(header.toLowerCase(Locale.ROOT))) {
        flaws.add("the header " + header + " is not described for " + answer.status());
      }
    }
  }

  private void checkBody(JsonNode content, Answer answer, List<String> flaws) {
    if (answer.body().isEmpty()) {
      if (!content.isMissingNode()) {
        flaws.add("a body is described for " + answer.status() + ", and none came");
      }
      return;
    }
    Map.Entry<String, JsonNode> media =
        content.properties().stream()
            .filter(it -> fits(it.getKey(), answer.contentType()))
            .findFirst()
            .orElse(null);
    if (media == null) {
      flaws.add(answer.contentType() + " is not described for " + answer.status());
    } else if (answer.contentType().endsWith("json")) {
      contract
          .flaws(media.getValue().path("schema"), Project.json(answer.body()))
          .forEach(flaw -> flaws.add(flaw.getMessage()));
    }
  }

  private static boolean fits(String described, String sent) {
    return described.equals(sent)
        || described.equals("*/*")
        || described.endsWith("/*")
            && sent.startsWith(described.substring(0, described.length() - 1));
  }

  /**
   * Of the response itself, and of what it lists; a response that is not a refusal may list
   * reasons.
   */
  private static void checkCodes(
      ContractFile.Operation operation, Answer answer, List<String> flaws) {
    JsonNode body = Project.json(answer.body());
    Set<String> own = new TreeSet<>();
    JsonNode byStatus = operation.description().path("x-refusal-codes");
    byStatus.path("" + answer.status()).forEach(code -> own.add(code.asText()));
    if (answer.contentType().equals(ProblemDetail.MEDIA_TYPE)) {
      checkCode(body.path("code").asText(), own, answer, flaws);
    } else {
      operation.codes("x-refusal-codes", own);
    }
    checkInner("reasons", "x-reason-codes", operation, own, answer, flaws);
    checkInner("errors", "x-error-codes", operation, own, answer, flaws);
  }

  private static void checkInner(
      String list,
      String extension,
      ContractFile.Operation operation,
      Set<String> own,
      Answer answer,
      List<String> flaws) {
    Set<String> described = new TreeSet<>(own);
    operation.codes(extension, described);
    for (JsonNode each : Project.json(answer.body()).path(list)) {
      if (each.path("code").isTextual()) {
        checkCode(each.path("code").asText(), described, answer, flaws);
      }
    }
  }

  private static void checkCode(
      String code, Set<String> described, Answer answer, List<String> flaws) {
    if (!described.contains(code)) {
      flaws.add("the code " + code + " is not described for " + answer.status());
    }
  }
}

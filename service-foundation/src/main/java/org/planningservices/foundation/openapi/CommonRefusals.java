package org.planningservices.foundation.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.planningservices.foundation.fairness.ShareRefusal;

/** What any operation of a kind may refuse, beside what it declares itself. */
final class CommonRefusals {

  /** Where an operation lists its codes: first all of them, then by status. */
  static final String EXTENSION = "x-refusal-codes";

  private CommonRefusals() {}

  /** Of an operation whose parameters are all described. */
  static List<String> with(
      List<String> own, PathItem.HttpMethod method, Operation operation, boolean keeps) {
    Set<String> codes = new LinkedHashSet<>(own);
    if (operation.getRequestBody() != null) {
      codes.addAll(
          List.of(
              "request.invalid",
              "request.json-malformed",
              "request.json-limits",
              "request.too-slow",
              "request.too-large"));
    }
    if (keeps && method == PathItem.HttpMethod.POST) {
      codes.addAll(
          List.of(
              "idempotency.key-missing",
              "idempotency.key-malformed",
              "idempotency.key-reused",
              "idempotency.rights-changed",
              "idempotency.still-running"));
    }
    codes.add("request.query-parameter-unknown");
    if (keeps || has(Parameter.In.QUERY, operation)) {
      codes.addAll(
          List.of(
              "request.query-parameter-repeated",
              "request.query-parameter-empty",
              "request.query-parameter-malformed"));
    }
    if (has(Parameter.In.PATH, operation)) {
      codes.add("request.path-unknown");
    }
    codes.addAll(
        List.of(
            "identity.not-authenticated",
            "identity.not-permitted",
            "request.malformed",
            "request.entity-tag-malformed",
            "request.unsupported-media-type",
            "request.not-acceptable",
            ShareRefusal.TOO_MANY,
            ShareRefusal.TOO_MANY_AT_ONCE,
            "request.conflicting-change",
            "request.resource-busy",
            "service.failed",
            "service.unavailable"));
    if (OperationHeaders.has(OperationHeaders.IF_MATCH, operation)) {
      codes.add("request.stale-version");
    }
    return List.copyOf(codes);
  }

  private static boolean has(Parameter.In place, Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
  }
}

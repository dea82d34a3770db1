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

  private CommonRefusals() {}

  static List<String> with(
      List<String> own, PathItem.HttpMethod method, Operation operation, boolean keeps) {
    Set<String> codes = new LinkedHashSet<>(own);
    if (operation.getRequestBody() != null) {
      codes.addAll(
          List.of(
              "request.invalid",
              "request.json-malformed",
              "request.json-limits",
              "request.too-large",
              "request.unsupported-media-type"));
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
    if (named("If-Match", operation) || named("If-None-Match", operation)) {
      codes.add("request.entity-tag-malformed");
    }
    codes.addAll(
        List.of(
            "identity.not-authenticated",
            "identity.not-permitted",
            "request.malformed",
            "request.not-acceptable",
            ShareRefusal.TOO_MANY,
            ShareRefusal.TOO_MANY_AT_ONCE,
            "request.conflicting-change",
            "request.resource-busy",
            "service.failed",
            "service.unavailable"));
    return List.copyOf(codes);
  }

  private static boolean named(String header, Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> header.equals(parameter.getName()));
  }

  private static boolean has(Parameter.In place, Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
  }
}

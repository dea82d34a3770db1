package org.planningservices.foundation.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The request headers that an operation reads, derived from its method and from what it may refuse.
 */
final class OperationHeaders {

  static final String KEY = "Idempotency-Key";
  static final String IF_MATCH = "If-Match";

  private OperationHeaders() {}

  /**
   * @param refusals the codes that the operation itself declares
   * @param keeps whether it creates or moves something
   */
  static void describe(
      PathItem.HttpMethod method, Operation operation, List<String> refusals, boolean keeps) {
    operation.addParameter(
        header(
            "X-Request-Id",
            false,
            "Up to 64 letters, digits, '.', '_', ':' or '-'; returned in the response"));
    if (keeps && method == PathItem.HttpMethod.POST) {
      operation.addParameter(
          header(
              KEY,
              false,
              "Required unless dryRun=true: 1 to 255 visible ASCII characters; send the"
                  + " same key when you repeat the request, within 72 hours"));
    }
    if (replaces(method) || refusals.contains("request.stale-version")) {
      operation.addParameter(
          header(
              IF_MATCH,
              replaces(method) && !has("If-None-Match", operation),
              "The ETag of the version to change"));
    }
    describeCreation(operation);
  }

  /** One that a resource reads itself is there already, without a word. */
  private static void describeCreation(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(it -> "If-None-Match".equals(it.getName()) && it.getDescription() == null)
          .forEach(
              it -> it.setDescription("`*` to create what does not exist yet; no other value"));
    }
  }

  private static boolean replaces(PathItem.HttpMethod method) {
    return method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH;
  }

  static boolean has(String parameter, Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
  }

  static void addUnlessThere(String name, String description, Operation operation) {
    if (!has(name, operation)) {
      operation.addParameter(header(name, false, description));
    }
  }

  private static Parameter header(String name, boolean required, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(required)
        .description(description)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }
}

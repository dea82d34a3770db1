package org.planningservices.foundation.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.MethodInfo;
import org.planningservices.foundation.http.DryRun;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.http.SafeOperation;
import org.planningservices.foundation.problem.Expected;

/**
 * Adds the dry run to each operation that creates or changes something: its parameter and its
 * answer. The answer has a schema of its own, which also fits the real answer: generators make one
 * type of all that an operation answers, that of the smallest status.
 */
final class DryRunDescriptions {

  private static final String JSON = "application/json";
  private static final String ONLY_A_DRY_RUN = "What a dry run would have done";
  private static final Set<PathItem.HttpMethod> WRITING =
      Set.of(
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.PATCH,
          PathItem.HttpMethod.DELETE);

  private DryRunDescriptions() {}

  static boolean isOfferedBy(PathItem.HttpMethod method, MethodInfo resource) {
    return WRITING.contains(method) && !resource.hasAnnotation(SafeOperation.class);
  }

  /**
   * Whether nothing but a dry run is answered so: nothing was kept that a header could describe.
   */
  static boolean isOnlyOfThem(APIResponse response) {
    return ONLY_A_DRY_RUN.equals(response.getDescription());
  }

  static void describe(Operation operation, MethodInfo resource, Components components) {
    List<String> generatedMembers = generatedMembers(resource);
    operation.addParameter(parameter(generatedMembers));
    Map<String, Schema> schemas = components.getSchemas();
    Schema answered = schemas == null ? null : schemas.get(nameOfAnswered(operation));
    String name = capitalized(operation.getOperationId()) + "Answer";
    components.addSchema(name, answer(answered, generatedMembers));
    operation
        .getResponses()
        .addAPIResponse("200", response(operation.getResponses().getAPIResponse("200"), name));
  }

  /** What a dry run leaves out of the answer, for programs. */
  static void addGeneratedMembers(Operation operation, MethodInfo resource) {
    List<String> generatedMembers = generatedMembers(resource);
    if (!generatedMembers.isEmpty()) {
      operation.addExtension("x-new-members", generatedMembers);
    }
  }

  private static List<String> generatedMembers(MethodInfo resource) {
    AnnotationInstance annotation = resource.annotation(GeneratedMembers.class);
    return annotation == null ? List.of() : List.of(annotation.value().asStringArray());
  }

  private static Parameter parameter(List<String> generatedMembers) {
    List<String> leftOut = new ArrayList<>(List.of("Location", "ETag"));
    leftOut.addAll(generatedMembers);
    return OASFactory.createParameter()
        .name(DryRun.PARAMETER)
        .in(Parameter.In.QUERY)
        .required(false)
        .description(
            "With `true`, everything is checked but nothing is kept: refusals are the"
                + " same; otherwise the status is 200, `dryRun` is true, and there is no "
                + Expected.listed(leftOut, "or"))
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN));
  }

  /** Of what the operation really answers; null when that has no body. */
  private static String nameOfAnswered(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> response.getValue().getContent())
        .filter(content -> content != null && content.hasMediaType(JSON))
        .map(content -> content.getMediaType(JSON).getSchema().getRef())
        .filter(Objects::nonNull)
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .findFirst()
        .orElse(null);
  }

  private static Schema answer(Schema answered, List<String> generatedMembers) {
    Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    Map<String, Schema> properties = new LinkedHashMap<>();
    if (answered != null) {
      schema.description(answered.getDescription());
      properties.putAll(answered.getProperties());
      List<String> required = new ArrayList<>();
      if (answered.getRequired() != null) {
        required.addAll(answered.getRequired());
      }
      required.removeAll(generatedMembers);
      schema.required(required.isEmpty() ? null : required);
    }
    properties.put(
        DryRun.PARAMETER,
        OASFactory.createSchema()
            .addType(Schema.SchemaType.BOOLEAN)
            .description("True in the response to a dry run, and only there"));
    return schema.properties(properties);
  }

  private static APIResponse response(APIResponse real, String schema) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                JSON,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    return OASFactory.createAPIResponse()
        .description(
            real == null
                ? ONLY_A_DRY_RUN
                : real.getDescription() + "; or what a dry run would have done")
        .headers(real == null ? null : real.getHeaders())
        .content(content);
  }

  private static String capitalized(String operationId) {
    return Character.toUpperCase(operationId.charAt(0)) + operationId.substring(1);
  }
}

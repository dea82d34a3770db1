package org.planningservices.foundation.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.problem.RefusalCodes;

/**
 * Adds to each operation its permission, its refusal codes, its headers, the problem document of
 * its refusals and its examples, from the same annotations that are enforced at run time.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationFacts implements OASFilter {

  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

  private final IndexView index;
  private final Map<String, MethodInfo> methods = new HashMap<>();
  private final InnerCodes innerCodes;

  public OperationFacts(IndexView index) {
    this.index = index;
    innerCodes = new InnerCodes(index);
    for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
      if (operation.value("operationId") != null) {
        methods.put(operation.value("operationId").asString(), operation.target().asMethod());
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    ApiFacts.addTo(api);
    if (api.getPaths() == null) {
      return;
    }
    Schemas schemas = new Schemas(api);
    Pages.applyTo(schemas);
    ProblemSchemas.addTo(api.getComponents());
    new RequiredMembers(index).addTo(schemas);
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            describe(method, operation, api.getComponents(), schemas)));
    describeAnswers(api, schemas);
    OpenValues.applyTo(schemas);
    StrictRequests.applyTo(schemas);
    Patterns.applyTo(schemas);
  }

  private static void describeAnswers(OpenAPI api, Schemas schemas) {
    DocumentedStatuses statuses = new DocumentedStatuses();
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(
            item ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          ApiFacts.describe(operation);
                          statuses.describe(operation);
                        }));
    api.getComponents().addResponse("NotModified", ResponseHeaders.notModified());
    ProblemResponses.addTo(api.getComponents(), statuses.statuses());
    ResponseHeaders.addTo(api.getComponents(), schemas.operations());
    api.getComponents().addExtension(CommonRefusals.EXTENSION, statuses.described());
  }

  private void describe(
      PathItem.HttpMethod method, Operation operation, Components components, Schemas schemas) {
    MethodInfo resource = methods.get(operation.getOperationId());
    if (resource == null) {
      return;
    }
    CreatedAnswers.describe(operation, resource);
    describePermission(operation, resource.annotation(Allowed.class));
    AnnotationInstance annotated = resource.annotation(RefusalCodes.class);
    List<String> own = InnerCodes.names(annotated, "value");
    boolean keeps = DryRunDescriptions.isOfferedBy(method, resource);
    OperationHeaders.describe(method, operation, own, keeps);
    operation.getResponses().addAPIResponse("default", reference());
    OperationExamples.of(operation.getOperationId()).addTo(operation);
    if (keeps) {
      DryRunDescriptions.describe(operation, resource, components);
    }
    ResponseHeaders.addTo(method, operation, schemas);
    operation.addExtension(
        CommonRefusals.EXTENSION, CommonRefusals.with(own, method, operation, keeps));
    innerCodes.describe(operation, resource, annotated);
    if (keeps) {
      DryRunDescriptions.addGeneratedMembers(operation, resource);
    }
  }

  private static void describePermission(Operation operation, AnnotationInstance allowed) {
    if (allowed == null) {
      return;
    }
    AnnotationValue organizations = allowed.value("organizations");
    List<String> types =
        organizations == null
            ? List.of("PARTNER", "CUSTOMER", "PROGRAM")
            : List.of(organizations.asStringArray());
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
    operation.addExtension("x-permission", allowed.value("permission").asString());
    operation.addExtension("x-organizations", types);
  }

  private static APIResponse reference() {
    return OASFactory.createAPIResponse().ref("#/components/responses/Problem");
  }
}

package org.planningservices.foundation.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every read of a single thing that it is not sent to whoever has it. */
final class ConditionalReading {

  private static final String OK = "200";

  private ConditionalReading() {}

  static void describe(PathItem.HttpMethod method, Operation operation) {
    APIResponse read = operation.getResponses().getAPIResponse(OK);
    if (method != PathItem.HttpMethod.GET || read == null || isPage(read)) {
      return;
    }
    operation.addParameter(
        OASFactory.createParameter()
            .name("If-None-Match")
            .in(Parameter.In.HEADER)
            .required(false)
            .description("ETags that the caller has; when one is the present one, 304 is answered")
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    operation
        .getResponses()
        .addAPIResponse(
            "304",
            OASFactory.createAPIResponse()
                .description("One of the ETags in If-None-Match is the present one"));
  }

  private static boolean isPage(APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .anyMatch(
                schema ->
                    schema != null && schema.getRef() != null && schema.getRef().endsWith("Page"));
  }
}

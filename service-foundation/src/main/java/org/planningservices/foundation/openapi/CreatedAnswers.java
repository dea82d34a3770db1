package org.planningservices.foundation.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.planningservices.foundation.http.Created;

/** Describes the answer 201 by what the method returns, which is known of the answer 200 alone. */
final class CreatedAnswers {

  private static final DotName API_RESPONSE =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponse");

  private CreatedAnswers() {}

  static void describe(Operation operation, MethodInfo resource) {
    AnnotationInstance created = resource.annotation(Created.class);
    if (created == null) {
      return;
    }
    APIResponses responses = operation.getResponses();
    responses.addAPIResponse(
        "201",
        OASFactory.createAPIResponse()
            .description(created.value().asString())
            .content(responses.getAPIResponse("200").getContent()));
    if (!resource.hasAnnotation(API_RESPONSE)) {
      responses.removeAPIResponse("200");
    }
  }
}

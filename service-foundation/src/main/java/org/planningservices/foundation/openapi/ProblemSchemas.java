package org.planningservices.foundation.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The problem document with all that it is made of. */
final class ProblemSchemas {

  private static final int SMALLEST_STATUS = 400;
  private static final int LARGEST_STATUS = 599;

  private ProblemSchemas() {}

  static void addTo(Components components) {
    components.addSchema("Problem", problem());
    components.addSchema("Reason", reason());
    components.addSchema("FieldError", fieldError());
  }

  private static Schema problem() {
    Schema status =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.INTEGER)
            .format("int32")
            .minimum(BigDecimal.valueOf(SMALLEST_STATUS))
            .maximum(BigDecimal.valueOf(LARGEST_STATUS))
            .description("The same as the status of the response");
    return object("A problem document of RFC 9457: why something was refused or failed")
        .addProperty("type", text("A URN built from the code, not a URL").format("uri"))
        .addProperty(
            "title",
            text("What kind of problem it is; the same for every problem with this status"))
        .addProperty("status", status)
        .addProperty("detail", text("For people: what is wrong and what to do; may change"))
        .addProperty("instance", text("The path of the request").format("uri-reference"))
        .addProperty(
            "code",
            text(
                "For programs: stable, one of the codes that the operation lists in"
                    + " x-refusal-codes; accept codes that you do not know"))
        .addProperty("reasons", list("Every rule that failed, not only the first", "Reason"))
        .addProperty("errors", list("Every field that is not valid", "FieldError"))
        .addProperty(
            "requestId", text("The same as in the header X-Request-Id and in the service's log"))
        .required(List.of("type", "title", "status", "code", "requestId"));
  }

  private static Schema reason() {
    return object("One rule that failed")
        .addProperty(
            "code",
            text(
                "For programs: stable, the code of the problem itself or one that the"
                    + " operation lists in x-reason-codes; accept codes that you do not know"))
        .addProperty("text", text("For people; may change"))
        .addProperty("facts", facts("What the rule looked at: ids, codes, dates and numbers"))
        .required(List.of("code", "text", "facts"));
  }

  private static Schema fieldError() {
    return object("One field of a request that is not valid")
        .addProperty(
            "pointer",
            text(
                "A JSON pointer into the body, such as /contact/email; a query parameter as ?name"))
        .addProperty(
            "code",
            text(
                "For programs: stable, the code of the problem itself or one that the"
                    + " operation lists in x-error-codes; accept codes that you do not know"))
        .addProperty("text", text("For people; may change"))
        .addProperty("facts", facts("What would be valid: allowed, known, min, max, format"))
        .required(List.of("pointer", "code", "text"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  static Schema facts(String description) {
    return object(description)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
  }

  private static Schema list(String description, String component) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .description(description)
        .items(OASFactory.createSchema().ref(Schemas.COMPONENT + component));
  }
}

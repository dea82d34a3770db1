package org.planningservices.foundation.openapi;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.planningservices.foundation.paging.PageRequest;

/** Makes the schemas of requests as strict as the service is. */
final class StrictRequests {

  private static final int LONGEST_HEADER = 8192;

  /** What is read of a JSON text at most; a field with a bound of its own says so. */
  private static final int LONGEST_TEXT = 16_384;

  private static final int LONGEST_CURSOR = 200;
  private static final int LONGEST_CODE = 100;
  private static final int LENGTH_OF_UUID = 36;
  private static final int LENGTH_OF_DATE = 10;

  /** With nanoseconds. */
  private static final int LENGTH_OF_INSTANT = 30;

  private static final Map<String, Integer> FORMATS =
      Map.of("uuid", LENGTH_OF_UUID, "date", LENGTH_OF_DATE, "date-time", LENGTH_OF_INSTANT);

  private StrictRequests() {}

  static void applyTo(Schemas schemas) {
    for (String name : schemas.asked()) {
      close(schemas.component(name));
    }
    schemas.operations().forEach(StrictRequests::describe);
    schemas.ofRequests().forEach(StrictRequests::bound);
  }

  /** Unknown fields are refused. */
  private static void close(Schema schema) {
    if (Schemas.is(schema, Schema.SchemaType.OBJECT)) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }
  }

  private static void describe(Operation operation) {
    if (operation.getRequestBody() != null) {
      MediaType form = operation.getRequestBody().getContent().getMediaType("multipart/form-data");
      if (form != null && form.getSchema().getRef() == null) {
        close(form.getSchema());
      }
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(StrictRequests::describe);
    }
  }

  private static void describe(Parameter parameter) {
    Schema schema = parameter.getSchema();
    switch (parameter.getName()) {
      case "limit" -> {
        schema
            .minimum(BigDecimal.ONE)
            .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
            .defaultValue(PageRequest.DEFAULT_LIMIT);
        describe(parameter, "The most items that a page may have");
      }
      case "cursor" -> {
        bound(schema, LONGEST_CURSOR);
        describe(
            parameter,
            "The nextCursor of the previous page; opaque; leave it out for the first page");
      }
      case "Idempotency-Key" -> schema.pattern("^[!-~]+$").minLength(1).maxLength(255);
      case "asOf" -> describe(parameter, "The day to ask about; today if absent");
      default -> {
        if (schema.getRef() == null && Schemas.is(schema, Schema.SchemaType.STRING)) {
          int longest = parameter.getIn() == Parameter.In.HEADER ? LONGEST_HEADER : LONGEST_CODE;
          bound(schema, LongestMatch.of(schema.getPattern()).orElse(longest));
        }
      }
    }
  }

  private static void describe(Parameter parameter, String description) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
  }

  private static void bound(Schema schema, int longest) {
    if (schema.getEnumeration() == null && schema.getMaxLength() == null) {
      schema.minLength(1).maxLength(longest);
    }
  }

  private static int length(Schema schema) {
    Integer ofFormat = FORMATS.get(schema.getFormat() == null ? "" : schema.getFormat());
    return ofFormat == null ? LongestMatch.of(schema.getPattern()).orElse(LONGEST_TEXT) : ofFormat;
  }

  /** What the form of a value bounds anyway, said for those who look for the bound. */
  private static void bound(Schema schema) {
    if (Schemas.is(schema, Schema.SchemaType.STRING)
        && schema.getRef() == null
        && schema.getEnumeration() == null
        && schema.getMaxLength() == null
        && !"binary".equals(schema.getFormat())) {
      schema.setMaxLength(length(schema));
    }
    if ("int32".equals(schema.getFormat())) {
      if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
        schema.setMinimum(BigDecimal.valueOf(Integer.MIN_VALUE));
      }
      if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
        schema.setMaximum(BigDecimal.valueOf(Integer.MAX_VALUE));
      }
    }
  }
}

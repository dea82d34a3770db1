package org.planningservices.foundation.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answers that are a file: bytes of any type, not JSON. */
final class FileAnswers {

  private static final String BYTES = "application/octet-stream";
  private static final String ANY = "*/*";

  private FileAnswers() {}

  static boolean is(APIResponse response) {
    return response.getContent() != null && response.getContent().hasMediaType(BYTES);
  }

  /** The type is that of the file, whatever it is. */
  static void describe(APIResponse response) {
    Schema bytes = OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("binary");
    response.getContent().removeMediaType(BYTES);
    response.getContent().addMediaType(ANY, OASFactory.createMediaType().schema(bytes));
  }
}

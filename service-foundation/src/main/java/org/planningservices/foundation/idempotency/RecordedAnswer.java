package org.planningservices.foundation.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer as it goes over the wire and into the record.
 *
 * @param body JSON; empty for none
 */
record RecordedAnswer(int status, String location, String etag, byte[] body) {

  /**
   * @param <T> what the body is the JSON of. It is sent as the text that was recorded, so the
   *     entity of this response is for the framework to write and for nobody else to read
   */
  <T> RestResponse<T> response(boolean replayed) {
    RestResponse.ResponseBuilder<T> response = RestResponse.ResponseBuilder.create(status);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      response.header(HttpHeaders.ETAG, etag);
    }
    if (body.length > 0) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(text());
    }
    if (replayed) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.build();
  }

  /** A text goes over the wire as it is, whatever type the operation returns. */
  @SuppressWarnings("unchecked")
  private <T> T text() {
    return (T) new String(body, StandardCharsets.UTF_8);
  }
}

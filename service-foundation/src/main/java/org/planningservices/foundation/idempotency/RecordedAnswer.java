package org.planningservices.foundation.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer as it goes over the wire and into the record.
 *
 * @param body JSON; empty for none
 */
record RecordedAnswer(int status, String location, String etag, byte[] body) {

  Response response(boolean replayed) {
    Response.ResponseBuilder response = Response.status(status);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      response.header(HttpHeaders.ETAG, etag);
    }
    if (body.length > 0) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
    if (replayed) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.build();
  }
}

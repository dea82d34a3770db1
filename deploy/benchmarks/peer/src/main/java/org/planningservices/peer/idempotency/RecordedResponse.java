package org.planningservices.peer.idempotency;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as it goes over the wire and into the record. */
public record RecordedResponse(
    int status, String location, String etag, byte[] body, boolean replayed) {

  public ResponseEntity<byte[]> toEntity() {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .location(URI.create(location))
            .eTag(etag);
    if (replayed) {
      answer.header("Idempotency-Replayed", "true");
    }
    return answer.body(body);
  }
}

package org.planningservices.foundation.idempotency;

import java.net.URI;
import org.planningservices.foundation.http.Versions;

/**
 * What a state change answers, before it is written as an HTTP response.
 *
 * @param body what Jackson writes; null for none
 * @param location of what was created, or null
 * @param etag quotes included, or null
 */
public record Answer(int status, Object body, URI location, String etag) {

  public static Answer created(URI location, long version, Object body) {
    return new Answer(201, body, location, Versions.etag(version));
  }

  /** For what is created once and never changes. */
  public static Answer created(URI location, Object body) {
    return new Answer(201, body, location, null);
  }

  public static Answer ok(long version, Object body) {
    return new Answer(200, body, null, Versions.etag(version));
  }

  public static Answer ok(Object body) {
    return new Answer(200, body, null, null);
  }

  public static Answer noContent() {
    return new Answer(204, null, null, null);
  }
}

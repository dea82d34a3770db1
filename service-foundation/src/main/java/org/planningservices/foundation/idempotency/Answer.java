package org.planningservices.foundation.idempotency;

import java.net.URI;
import org.planningservices.foundation.http.Versions;

/**
 * What a state change answers, before it is written as an HTTP response.
 *
 * @param <T> what the operation returns, which the OpenAPI file describes; Void for no body
 * @param body what Jackson writes; null for none
 * @param location of what was created, or null
 * @param etag quotes included, or null
 */
public record Answer<T>(int status, T body, URI location, String etag) {

  public static <T> Answer<T> created(URI location, long version, T body) {
    return new Answer<>(201, body, location, Versions.etag(version));
  }

  /** For what is created once and never changes. */
  public static <T> Answer<T> created(URI location, T body) {
    return new Answer<>(201, body, location, null);
  }

  public static <T> Answer<T> ok(long version, T body) {
    return new Answer<>(200, body, null, Versions.etag(version));
  }

  public static <T> Answer<T> ok(T body) {
    return new Answer<>(200, body, null, null);
  }

  public static Answer<Void> noContent() {
    return new Answer<>(204, null, null, null);
  }
}

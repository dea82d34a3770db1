package org.planningservices.foundation.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;

/**
 * Reads the body of an upload, which arrives as fast as its sender likes. Meanwhile the request has
 * no turn of work, but a place among the uploads, of which there are others.
 */
@ApplicationScoped
public class Uploads {

  private final FairShare shares;
  private final RequestPermit permit;
  private final CurrentCaller caller;

  Uploads(FairShare shares, RequestPermit permit, CurrentCaller caller) {
    this.shares = shares;
    this.permit = permit;
    this.caller = caller;
  }

  /** Reads the body to its end; no database connection may be held by it. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads, and then waits for a turn again. The place is kept until then, so that no more bodies
   * lie about than there are places.
   *
   * @throws ShareRefusal when there is no place, or no turn comes in time
   */
  public <T> T arrived(Reading<T> reading) throws IOException {
    UUID organization = caller.get().organizationId();
    permit.release();
    shares.beginUpload(organization);
    try {
      T body = reading.read();
      permit.reacquire(organization);
      return body;
    } finally {
      shares.endUpload(organization);
    }
  }
}

package org.planningservices.foundation.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.problem.Refusal;

/** Strong ETags of single resources and the preconditions on them. */
@ApplicationScoped
public class Versions {

  private final CurrentRequest current;

  Versions(CurrentRequest current) {
    this.current = current;
  }

  /** The ETag of a version, quotes included. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /** What a read of a single resource answers: the resource, with the ETag of its version. */
  public static <T> RestResponse<T> answer(long version, T resource) {
    return answer(etag(version), resource);
  }

  /**
   * The same for what has no number as its version.
   *
   * @param etag quotes included
   */
  public static <T> RestResponse<T> answer(String etag, T resource) {
    return RestResponse.ResponseBuilder.ok(resource).header(HttpHeaders.ETAG, etag).build();
  }

  /** For PUT and PATCH: refuses without If-Match (428) and when it names another version (412). */
  public void requireIfMatch(long version) {
    if (current.ifMatch() == null) {
      throw new VersionRequired();
    }
    checkIfMatch(version);
  }

  /**
   * For other state changes: refuses (412) only when If-Match is sent and names another version.
   */
  public void checkIfMatch(long version) {
    String sent = current.ifMatch();
    if (sent == null) {
      return;
    }
    EntityTags wanted = EntityTags.read(HttpHeaders.IF_MATCH, sent);
    if (!wanted.matchStrongly(etag(version))) {
      throw new StaleVersion(version, wanted.hasWeak());
    }
  }

  private static final class VersionRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    VersionRequired() {
      super(
          Kind.PRECONDITION_REQUIRED,
          "request.if-match-required",
          "Send If-Match with the ETag of the version that you mean to change.");
    }
  }

  private static final class StaleVersion extends Refusal {
    private static final long serialVersionUID = 1L;

    StaleVersion(long version, boolean weak) {
      super(
          Kind.STALE,
          "request.stale-version",
          (weak
                  ? "A weak ETag, one that begins with W/, never matches in If-Match;"
                  : "The resource has changed since the version in If-Match;")
              + " the current ETag is "
              + etag(version)
              + ".");
    }
  }
}

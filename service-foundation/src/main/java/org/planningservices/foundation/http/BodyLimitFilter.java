package org.planningservices.foundation.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.planningservices.foundation.problem.Refusal;

/**
 * Refuses request bodies over the limit that came past {@link BodyCollector}, announced or not;
 * uploads have their own limit.
 */
@Provider
@Priority(FilterOrder.BODY_LIMIT)
public class BodyLimitFilter implements ContainerRequestFilter {

  private final HttpSettings settings;
  private final RoutingContext routing;

  BodyLimitFilter(HttpSettings settings, RoutingContext routing) {
    this.settings = settings;
    this.routing = routing;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    UploadStream upload = UploadStream.of(routing);
    if (upload != null) {
      request.setEntityStream(upload);
      return;
    }
    if (!request.hasEntity()) {
      return;
    }
    long limit = settings.maxBodyBytes();
    if (request.getLength() > limit) {
      throw new BodyTooLarge(limit);
    }
    request.setEntityStream(new Bounded(request.getEntityStream(), limit));
  }

  private static final class BodyTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
      super(
          Kind.TOO_LARGE,
          "request.too-large",
          "A request body may hold at most " + limit + " bytes.");
    }
  }

  private static final class Bounded extends FilterInputStream {
    private final long limit;
    private long seen;

    Bounded(InputStream stream, long limit) {
      super(stream);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(count);
      return count;
    }

    private void count(int bytes) {
      seen += Math.max(bytes, 0);
      if (seen > limit) {
        throw new BodyTooLarge(limit);
      }
    }
  }
}

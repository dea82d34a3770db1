package org.planningservices.foundation.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of the body of a request from its headers, and how to get rid of it. */
final class RequestBodies {

  /** Past it the sender does not deserve to read why it was refused. */
  private static final long MOST_DISCARDED_BYTES = 32L * 1024 * 1024;

  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);
  private static final String MULTIPART = "multipart/";

  private RequestBodies() {}

  static boolean isWithout(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
        && (length == null || length.equals("0"));
  }

  /** Uploads are read as they arrive; they would not fit into the memory. */
  static boolean isUpload(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
  }

  /** Bytes; 0 when the length is not announced. */
  static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return 0; // the server refuses it as no HTTP
    }
  }

  /**
   * Reads on for a while before it closes: an answer that meets a sender who still writes is thrown
   * away by the sender's operating system.
   */
  static void discardAndClose(HttpServerRequest request, Vertx vertx) {
    if (request.isEnded()) {
      request.connection().close();
    } else {
      discard(request, vertx, request.connection()::close);
    }
  }

  /** Reads the rest of a request that was answered, so that the next one can be read after it. */
  static void discard(HttpServerRequest request, Vertx vertx) {
    discard(request, vertx, () -> {});
  }

  private static void discard(HttpServerRequest request, Vertx vertx, Runnable atEnd) {
    HttpConnection connection = request.connection();
    long timer = vertx.setTimer(PATIENCE_MILLIS, late -> connection.close());
    AtomicLong discarded = new AtomicLong();
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.handler(
        part -> {
          if (discarded.addAndGet(part.length()) > MOST_DISCARDED_BYTES) {
            connection.close();
          }
        });
    request.endHandler(
        end -> {
          vertx.cancelTimer(timer);
          atEnd.run();
        });
    request.resume();
  }
}

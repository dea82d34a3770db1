package org.planningservices.foundation.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.planningservices.foundation.problem.MalformedRequest;
import org.planningservices.foundation.problem.Refusal;

/**
 * The body of an upload as it arrives, some of it ahead. Its reader is woken for a good piece and
 * not for every part that the sender makes of it. Of what nobody reads it gets rid after the
 * answer, so that the connection can be used again.
 */
final class UploadStream extends InputStream {

  private static final String ATTRIBUTE = "planning.upload";
  private static final int PIECE_BYTES = 64 * 1024;

  private final HttpServerRequest request;
  private final long limit;
  private final UploadPace pace;
  private final boolean continues;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private Buffer arrived = Buffer.buffer();
  private long total;
  private boolean ended;
  private boolean broken;
  private boolean answered;
  private boolean tooSlow;
  private boolean begun;
  private long beginning;
  private byte[] piece = {};
  private int at;

  private UploadStream(HttpServerRequest request, long limit, UploadPace pace) {
    this.request = request;
    this.limit = limit;
    this.pace = pace;
    this.continues = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
  }

  /** Begins to take the body, on the thread of the connection. */
  static void begin(RoutingContext context, long limit, UploadPace pace, Vertx vertx) {
    HttpServerRequest request = context.request();
    UploadStream stream = new UploadStream(request, limit, pace);
    context.put(ATTRIBUTE, stream);
    request.pause(); // nothing may arrive before its handler is there
    request.handler(stream::add);
    request.endHandler(end -> stream.finish(false));
    request.exceptionHandler(failure -> stream.finish(true));
    context.addEndHandler(answer -> stream.discardRest(vertx));
    request.resume();
  }

  /** The stream of a request that is an upload; null for any other. */
  static UploadStream of(RoutingContext context) {
    return context.get(ATTRIBUTE);
  }

  private void add(Buffer part) {
    lock.lock();
    try {
      total += part.length();
      arrived.appendBuffer(part);
      if (arrived.length() >= PIECE_BYTES) {
        request.pause();
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void finish(boolean failed) {
    lock.lock();
    try {
      ended = true;
      broken |= failed;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void discardRest(Vertx vertx) {
    lock.lock();
    try {
      answered = true;
      arrived = Buffer.buffer();
      changed.signal();
    } finally {
      lock.unlock();
    }
    if (request.isEnded()) {
      return;
    }
    if (tooSlow) {
      RequestBodies.discardAndClose(request, vertx);
    } else {
      RequestBodies.discard(request, vertx);
    }
  }

  @Override
  public int read() throws IOException {
    return at < piece.length || refill() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (at == piece.length && !refill()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean refill() throws IOException {
    lock.lock();
    try {
      if (!begun) {
        beginReading();
      }
      if (!ended && arrived.length() < PIECE_BYTES) {
        request.resume(); // whoever passed the request on may have paused it
      }
      awaitPiece();
      if (total > limit) {
        throw new UploadTooLarge(limit);
      }
      piece = arrived.getBytes();
      at = 0;
      arrived = Buffer.buffer();
      return piece.length > 0;
    } finally {
      lock.unlock();
    }
  }

  /** The time is counted from here: before it, nobody asked the sender to send. */
  private void beginReading() {
    begun = true;
    beginning = System.nanoTime();
    if (continues) {
      request.response().writeContinue();
    }
  }

  private void awaitPiece() throws IOException {
    while (arrived.length() < PIECE_BYTES && !ended && !answered) {
      long left = pace.nanosLeft(System.nanoTime() - beginning, total);
      if (left <= 0) {
        tooSlow = true;
        throw new TooSlow();
      }
      try {
        changed.awaitNanos(left);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
    if (broken || answered) {
      throw new MalformedRequest(
          "request.malformed", "The body of the request broke off or is not well-formed HTTP.");
    }
  }

  private static final class UploadTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    UploadTooLarge(long limit) {
      super(Kind.TOO_LARGE, "request.too-large", "An upload may have at most " + limit + " bytes.");
    }
  }
}

package org.planningservices.foundation.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Takes the body of a request together before a thread works on it. The framework's own stream
 * wakes a thread for every part that arrives, so that a body in single bytes cost as much as
 * thousands of requests, and held its thread as long as the sender liked. Uploads are too large for
 * it and are read as they arrive.
 */
@Singleton
class BodyCollector {

  private static final int AFTER_THE_LIMIT_OF_UPLOADS = 8_000;

  private final long limit;
  private final long uploadLimit;
  private final UploadPace uploadPace;
  private final long patienceMillis;
  private final ServerAnswers answers;
  private final Vertx vertx;

  BodyCollector(HttpSettings settings, ServerAnswers answers, Vertx vertx) {
    this.limit = settings.maxBodyBytes();
    this.uploadLimit = settings.maxUploadBytes();
    this.uploadPace = UploadPace.of(settings);
    this.patienceMillis = settings.bodyPatience().toMillis();
    this.answers = answers;
    this.vertx = vertx;
  }

  void install(@Observes Filters filters) {
    filters.register(this::collect, AFTER_THE_LIMIT_OF_UPLOADS);
  }

  private void collect(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (RequestBodies.isWithout(request)) {
      context.next();
    } else if (RequestBodies.isUpload(request)) {
      UploadStream.begin(context, uploadLimit, uploadPace, vertx);
      context.next();
    } else if (RequestBodies.announced(request) > limit) {
      refuse(context, WireFault.bodyTooLarge(limit));
    } else {
      new Collection(context).begin();
    }
  }

  private void refuse(RoutingContext context, WireFault fault) {
    answers.refuse(context.request(), RequestIdFilter.of(context), fault);
  }

  /** All on the thread of the connection. */
  private final class Collection {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Buffer body;
    private long timer;
    private boolean over;

    Collection(RoutingContext context) {
      this.context = context;
      this.request = context.request();
      this.body = Buffer.buffer((int) RequestBodies.announced(request));
    }

    void begin() {
      timer =
          vertx.setTimer(patienceMillis, late -> end(() -> refuse(context, WireFault.tooSlow())));
      request.pause(); // nothing may arrive before its handler is there
      request.exceptionHandler(broken -> end(() -> refuseBroken(broken)));
      request.handler(this::add);
      request.endHandler(complete -> end(this::goOn));
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        context.response().writeContinue();
      }
      request.resume();
    }

    private void add(Buffer part) {
      body.appendBuffer(part);
      if (body.length() > limit) {
        end(() -> refuse(context, WireFault.bodyTooLarge(limit)));
      }
    }

    private void end(Runnable outcome) {
      if (!over) {
        over = true;
        vertx.cancelTimer(timer);
        outcome.run();
      }
    }

    private void goOn() {
      ((RoutingContextInternal) context).setBody(body);
      context.next();
    }

    private void refuseBroken(Throwable broken) {
      WireFault fault =
          broken instanceof TooLongHttpHeaderException
              ? new WireFault(
                  431,
                  "request.headers-too-large",
                  "The headers after the body are too long in total.",
                  Map.of())
              : WireFault.malformed("The body of the request is not well-formed HTTP.");
      answers.refuseUnreadable(request, RequestIdFilter.of(context), fault);
    }
  }
}

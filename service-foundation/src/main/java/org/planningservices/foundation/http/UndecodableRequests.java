package org.planningservices.foundation.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Answers what cannot even be decoded as a request: too long lines, characters that no header has.
 * The framework makes the server itself and offers no way to tell it who answers these, so this is
 * told to each connection when the tracing sees a request begin, which it does before the server
 * looks whether it could be decoded.
 */
@Singleton
public class UndecodableRequests implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

  private final Instance<ServerAnswers> answers;

  UndecodableRequests(Instance<ServerAnswers> answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("deprecation") // the framework sets its own tracing in the same way
  public void accept(VertxOptions options) {
    TracingOptions tracing = options.getTracingOptions();
    VertxTracerFactory present =
        tracing == null || tracing.getFactory() == null
            ? VertxTracerFactory.NOOP
            : tracing.getFactory();
    TracingOptions wrapped = tracing == null ? new TracingOptions() : tracing.copy();
    options.setTracingOptions(
        wrapped.setFactory(
            own -> {
              VertxTracer<?, ?> tracer = present.tracer(own);
              return introducing(tracer);
            }));
  }

  private <I, O> VertxTracer<I, O> introducing(VertxTracer<I, O> tracer) {
    return new Introducing<>(tracer);
  }

  /**
   * Without TLS nothing needs HTTP/2, and the upgrade to it has been a way around proxies; one with
   * a malformed header was never answered at all.
   */
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }

  private void refuse(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    int status =
        switch (cause) {
          case TooLongHttpLineException line -> 414;
          case TooLongHttpHeaderException header -> 431;
          case null, default -> 400;
        };
    answers
        .get()
        .refuseUnreadable(request, RequestIdFilter.of(request), WireFault.ofStatus(status));
  }

  private void introduce(HttpServerRequest request, HttpServerConnection connection) {
    if (request.decoderResult().isFailure()) {
      connection.invalidRequestHandler(this::refuse);
    } else if (request.version() != HttpVersion.HTTP_2 && !RequestTarget.isAddress(request.uri())) {
      connection.handler(this::refuseAddress); // the last that this connection handles
    }
  }

  /** The framework checks the address before anything else, and does not say what is wrong. */
  private void refuseAddress(HttpServerRequest request) {
    answers
        .get()
        .refuseUnreadable(
            request,
            RequestIdFilter.of(request),
            WireFault.malformed("The URL of the request is not well-formed."));
    request.connection().close();
  }

  /** Passes everything on to the tracing that there is. */
  private final class Introducing<I, O> implements VertxTracer<I, O> {

    private final VertxTracer<I, O> tracer;

    Introducing(VertxTracer<I, O> tracer) {
      this.tracer = tracer;
    }

    @Override
    public <R> I receiveRequest(
        Context context,
        SpanKind kind,
        TracingPolicy policy,
        R request,
        String operation,
        Iterable<Map.Entry<String, String>> headers,
        TagExtractor<R> tags) {
      if (request instanceof HttpServerRequest received
          && received.connection() instanceof HttpServerConnection connection) {
        introduce(received, connection);
      }
      return tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void sendResponse(
        Context context, R response, I payload, Throwable failure, TagExtractor<R> tags) {
      tracer.sendResponse(context, response, payload, failure, tags);
    }

    @Override
    public <R> O sendRequest(
        Context context,
        SpanKind kind,
        TracingPolicy policy,
        R request,
        String operation,
        BiConsumer<String, String> headers,
        TagExtractor<R> tags) {
      return tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void receiveResponse(
        Context context, R response, O payload, Throwable failure, TagExtractor<R> tags) {
      tracer.receiveResponse(context, response, payload, failure, tags);
    }

    @Override
    public void close() {
      tracer.close();
    }
  }
}

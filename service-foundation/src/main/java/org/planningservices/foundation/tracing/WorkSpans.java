package org.planningservices.foundation.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * The spans of work that no request asked for. It has a trace of its own, whose id is in each of
 * its lines in the log; nobody keeps it, until it fails: then one span of it is kept, with the
 * cause.
 */
public final class WorkSpans {

  /** Also what {@link KeptTraces} knows a failure by. */
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private static final String SCOPE = "org.planningservices.foundation";

  private WorkSpans() {}

  /** Of work that the scheduler does not start itself; to be made current and ended. */
  public static Span begin(String work) {
    return tracer().spanBuilder(work).setSpanKind(SpanKind.INTERNAL).setNoParent().startSpan();
  }

  /** In the present trace, so that its id in the log leads to the span, and that to the cause. */
  public static void failed(String work, Throwable cause) {
    tracer()
        .spanBuilder("failed " + work)
        .setSpanKind(SpanKind.INTERNAL)
        .setAttribute(ERROR, cause.getClass().getName())
        .startSpan()
        .setStatus(StatusCode.ERROR)
        .recordException(cause)
        .end();
  }

  private static Tracer tracer() {
    return GlobalOpenTelemetry.getTracer(SCOPE);
  }
}

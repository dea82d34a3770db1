package org.planningservices.foundation.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;

/**
 * The spans of an event on its way: published by the relay, and acted on by a consumer. Each hangs
 * on the one before by the {@code traceparent} of the row or the record. Nothing is made of an
 * event whose trace nobody keeps.
 */
public final class EventSpans {

  private static final String SCOPE = "org.planningservices.foundation";

  /** {@code 00-<32 digits>-<16 digits>-01}. */
  private static final int LENGTH = 55;

  private static final int TRACE_ID = 3;
  private static final int SPAN_ID = 36;
  private static final String KEPT = "-01";

  private EventSpans() {}

  /**
   * Null when the trace is not kept.
   *
   * @param traceparent of the transaction that appended the event, or null
   */
  public static Span publishing(String topic, String type, String eventId, String traceparent) {
    return isKept(traceparent)
        ? start("publish", SpanKind.PRODUCER, topic, type, eventId, traceparent)
        : null;
  }

  /** Null when the trace is not kept; otherwise to be made current and ended. */
  public static Span acting(String topic, String type, String eventId, String traceparent) {
    return isKept(traceparent)
        ? start("process", SpanKind.CONSUMER, topic, type, eventId, traceparent)
        : null;
  }

  /** As W3C Trace Context writes it. */
  public static String traceparent(Span span) {
    SpanContext context = span.getSpanContext();
    return "00-"
        + context.getTraceId()
        + "-"
        + context.getSpanId()
        + "-"
        + context.getTraceFlags().asHex();
  }

  private static boolean isKept(String traceparent) {
    return traceparent != null && traceparent.length() == LENGTH && traceparent.endsWith(KEPT);
  }

  private static Span start(
      String operation,
      SpanKind kind,
      String topic,
      String type,
      String eventId,
      String traceparent) {
    SpanContext parent =
        SpanContext.createFromRemoteParent(
            traceparent.substring(TRACE_ID, TRACE_ID + 32),
            traceparent.substring(SPAN_ID, SPAN_ID + 16),
            TraceFlags.getSampled(),
            TraceState.getDefault());
    return GlobalOpenTelemetry.getTracer(SCOPE)
        .spanBuilder(operation + " " + topic)
        .setSpanKind(kind)
        .setParent(Context.root().with(Span.wrap(parent)))
        .setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.operation.type", operation)
        .setAttribute("messaging.destination.name", topic)
        .setAttribute("cloudevents.event_type", type)
        .setAttribute("cloudevents.event_id", eventId)
        .startSpan();
  }
}

package org.planningservices.foundation.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * The ids under which the present work is known: of the HTTP request, or of the event that is being
 * acted on.
 */
@RequestScoped
public class CurrentRequest {

  /** The names of its ids in every log line. */
  static final String LOGGED_ID = "requestId";

  private static final String LOGGED_TRACE = "traceId";

  private String id;
  private String idempotencyKey;
  private String ifMatch;
  private String target = "";
  private String traceparent;
  private List<String> generatedMembers;

  /** Begins an HTTP request. */
  void begin(String id, String target, String idempotencyKey, String ifMatch) {
    this.id = id;
    this.target = target;
    this.idempotencyKey = idempotencyKey;
    this.ifMatch = ifMatch;
  }

  /** The request is to be tried out. */
  void runDry(List<String> membersThatItWouldMake) {
    generatedMembers = membersThatItWouldMake;
  }

  /** Whether nothing of the present work may be kept, outside the database too. */
  public boolean isDryRun() {
    return generatedMembers != null;
  }

  /** Of a dry run: the members of its answer that would only exist after the real one. */
  public List<String> generatedMembers() {
    return generatedMembers;
  }

  /** Does the work on an event under its own id and the trace in which it was made. */
  public void during(String eventId, String eventTraceparent, Runnable work) {
    String idBefore = id;
    String traceparentBefore = traceparent;
    id = eventId;
    traceparent = eventTraceparent;
    MDC.put(LOGGED_ID, eventId);
    String trace = traceId();
    if (trace != null) {
      MDC.put(LOGGED_TRACE, trace);
    }
    try {
      work.run();
    } finally {
      id = idBefore;
      traceparent = traceparentBefore;
      MDC.remove(LOGGED_TRACE);
      if (idBefore == null) {
        MDC.remove(LOGGED_ID);
      } else {
        MDC.put(LOGGED_ID, idBefore);
      }
    }
  }

  public String id() {
    return id;
  }

  /** Method and path, the same for every repetition of a request. */
  public String target() {
    return target;
  }

  /** The method of the request; empty when there is none. */
  public String method() {
    return target.substring(0, Math.max(0, target.indexOf(' ')));
  }

  /** The header Idempotency-Key, or null. */
  public String idempotencyKey() {
    return idempotencyKey;
  }

  /** The header If-Match, or null. */
  public String ifMatch() {
    return ifMatch;
  }

  /** W3C trace context of the present work, or null when it is not traced. */
  public String traceparent() {
    if (traceparent != null) {
      return traceparent;
    }
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }

  /** The trace id alone, or null. */
  public String traceId() {
    String context = traceparent();
    return context == null || context.length() < 35 ? null : context.substring(3, 35);
  }
}

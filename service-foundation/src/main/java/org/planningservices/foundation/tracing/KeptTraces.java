package org.planningservices.foundation.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which traces are kept: those that a request begins, and those that came with it. What relay,
 * consumers and sweeps do of their own accord is none, it would be a trace for every look into an
 * empty table; unless it fails.
 */
class KeptTraces {

  @Produces
  @Singleton
  Sampler sampler(TracingSettings settings) {
    if (!settings.collected()) {
      return Sampler.alwaysOff();
    }
    Sampler some = Sampler.traceIdRatioBased(settings.ratio());
    return new WithFailures(Sampler.parentBased(new OfRequests(some)));
  }

  /** Whatever became of the spans before: who is told that work failed wants to see why. */
  private record WithFailures(Sampler others) implements Sampler {

    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      return attributes.get(WorkSpans.ERROR) == null
          ? others.shouldSample(parent, traceId, name, kind, attributes, links)
          : SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
      return "failed work, and " + others.getDescription();
    }
  }

  private record OfRequests(Sampler some) implements Sampler {

    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      return kind == SpanKind.SERVER
          ? some.shouldSample(parent, traceId, name, kind, attributes, links)
          : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
      return "requests: " + some.getDescription();
    }
  }
}

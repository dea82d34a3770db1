package org.planningservices.foundation.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final Attributes NONE = Attributes.empty();
  private static final Attributes FAILED = Attributes.of(WorkSpans.ERROR, "java.lang.Error");

  /** A run of scheduled work, which is not kept. */
  private static final Context RUN =
      Context.root()
          .with(
              Span.wrap(
                  SpanContext.create(
                      TRACE,
                      "b7ad6b7169203331",
                      TraceFlags.getDefault(),
                      TraceState.getDefault())));

  @Test
  void keepsRequestsAndOfOtherWorkOnlyWhatFailed() {
    Sampler kept = sampler(true);
    assertThat(decision(kept, Context.root(), SpanKind.SERVER, NONE))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decision(kept, Context.root(), SpanKind.INTERNAL, NONE))
        .isEqualTo(SamplingDecision.DROP);
    assertThat(decision(kept, RUN, SpanKind.INTERNAL, NONE)).isEqualTo(SamplingDecision.DROP);
    assertThat(decision(kept, RUN, SpanKind.INTERNAL, FAILED))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void keepsNothingThatNobodyCollects() {
    assertThat(decision(sampler(false), RUN, SpanKind.INTERNAL, FAILED))
        .isEqualTo(SamplingDecision.DROP);
  }

  private static Sampler sampler(boolean collected) {
    return new KeptTraces()
        .sampler(
            new SmallRyeConfigBuilder()
                .withMapping(TracingSettings.class)
                .withSources(
                    new PropertiesConfigSource(
                        Map.of("planning.tracing.collected", "" + collected), "given", 1_000))
                .build()
                .getConfigMapping(TracingSettings.class));
  }

  private static SamplingDecision decision(
      Sampler sampler, Context parent, SpanKind kind, Attributes attributes) {
    return sampler.shouldSample(parent, TRACE, "work", kind, attributes, List.of()).getDecision();
  }
}

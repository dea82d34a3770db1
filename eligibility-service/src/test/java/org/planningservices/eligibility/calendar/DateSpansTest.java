package org.planningservices.eligibility.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateSpansTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  @Test
  void spansThatAdjoinBecomeOne() {
    assertThat(union(span("2026-01-01", "2026-01-31"), span("2026-02-01", "2026-02-28")))
        .isEqualTo(union(span("2026-01-01", "2026-02-28")));
  }

  @Test
  void aDayBetweenKeepsThemApart() {
    assertThat(union(span("2026-02-02", "2026-02-28"), span("2026-01-01", "2026-01-31")).asList())
        .containsExactly(span("2026-01-01", "2026-01-31"), span("2026-02-02", "2026-02-28"));
  }

  @Test
  void aSpanInsideAnotherAddsNothing() {
    assertThat(union(span("2026-01-01", "2026-12-31"), span("2026-03-01", "2026-03-02")))
        .isEqualTo(union(span("2026-01-01", "2026-12-31")));
  }

  @Test
  void theCurrentSpanComesBeforeTheNextAndWhatIsOverIsNeither() {
    DateSpans spans = union(span("2026-01-01", "2026-01-31"), span("2026-03-01", "2026-03-31"));

    assertThat(spans.currentOrNext(day("2026-01-31"))).contains(span("2026-01-01", "2026-01-31"));
    assertThat(spans.currentOrNext(day("2026-02-01"))).contains(span("2026-03-01", "2026-03-31"));
    assertThat(spans.currentOrNext(day("2025-01-01"))).contains(span("2026-01-01", "2026-01-31"));
    assertThat(spans.currentOrNext(day("2026-04-01"))).isEmpty();
    assertThat(spans.lastBefore(day("2026-02-15"))).contains(span("2026-01-01", "2026-01-31"));
    assertThat(spans.lastBefore(day("2026-01-31"))).isEmpty();
  }

  @Test
  void openEndsStayOpen() {
    DateSpans open = DateSpans.of(DateSpan.startingOn(FIRST));

    assertThat(open.containing(FIRST).flatMap(DateSpan::lastDay)).isEmpty();
    assertThat(open.union(union(span("2027-01-01", "2027-12-31")))).isEqualTo(open);
    assertThat(open.complement().asList())
        .containsExactly(DateSpan.of(LocalDate.MIN, FIRST.minusDays(1)));
    assertThat(DateSpans.NEVER.complement()).isEqualTo(DateSpans.ALWAYS);
    assertThat(DateSpans.ALWAYS.complement()).isEqualTo(DateSpans.NEVER);
  }

  @Test
  void refusesASpanThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> span("2026-01-02", "2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theAlgebraIsThatOfSetsOfDays(
      @ForAll("spans") List<DateSpan> left, @ForAll("spans") List<DateSpan> right) {
    DateSpans a = DateSpans.union(left);
    DateSpans b = DateSpans.union(right);

    for (LocalDate day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(90)); ) {
      boolean inA = left.stream().anyMatch(in(day));
      boolean inB = right.stream().anyMatch(in(day));
      assertThat(a.contains(day)).isEqualTo(inA);
      assertThat(a.union(b).contains(day)).isEqualTo(inA || inB);
      assertThat(a.intersect(b).contains(day)).isEqualTo(inA && inB);
      assertThat(a.complement().contains(day)).isEqualTo(!inA);
      day = day.plusDays(1);
    }
    assertThat(a.complement().complement()).isEqualTo(a);
  }

  @Property
  void spansNeitherOverlapNorAdjoin(@ForAll("spans") List<DateSpan> parts) {
    List<DateSpan> spans = DateSpans.union(parts).asList();

    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).from()).isAfter(spans.get(i - 1).until().plusDays(1));
    }
  }

  @Provide
  Arbitrary<List<DateSpan>> spans() {
    Arbitrary<Integer> start = Arbitraries.integers().between(0, 60);
    Arbitrary<Optional<Integer>> length = Arbitraries.integers().between(0, 20).optional(0.9);
    return Combinators.combine(start, length)
        .as(
            (first, days) ->
                days.map(
                        more ->
                            DateSpan.of(FIRST.plusDays(first), FIRST.plusDays((long) first + more)))
                    .orElse(DateSpan.startingOn(FIRST.plusDays(first))))
        .list()
        .ofMaxSize(6);
  }

  private static Predicate<DateSpan> in(LocalDate day) {
    return span -> span.contains(day);
  }

  private static DateSpans union(DateSpan... spans) {
    return DateSpans.union(List.of(spans));
  }

  private static DateSpan span(String from, String until) {
    return DateSpan.of(day(from), day(until));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}

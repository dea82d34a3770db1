package org.planningservices.eligibility.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A set of days as the fewest spans, in order: they neither overlap nor adjoin. */
public final class DateSpans {

  public static final DateSpans NEVER = new DateSpans(List.of());

  public static final DateSpans ALWAYS = of(new DateSpan(LocalDate.MIN, LocalDate.MAX));

  private final List<DateSpan> spans;

  private DateSpans(List<DateSpan> spans) {
    this.spans = spans;
  }

  /** The days of any of the spans; those that overlap or adjoin become one. */
  public static DateSpans union(Collection<DateSpan> parts) {
    List<DateSpan> merged = new ArrayList<>();
    for (DateSpan next : parts.stream().sorted(Comparator.comparing(DateSpan::from)).toList()) {
      if (merged.isEmpty() || !merged.getLast().reaches(next)) {
        merged.add(next);
      } else if (next.until().isAfter(merged.getLast().until())) {
        merged.set(merged.size() - 1, new DateSpan(merged.getLast().from(), next.until()));
      }
    }
    return new DateSpans(List.copyOf(merged));
  }

  public static DateSpans of(DateSpan span) {
    return new DateSpans(List.of(span));
  }

  /** Joins streams of spans. */
  public static Collector<DateSpan, ?, DateSpans> joined() {
    return Collectors.collectingAndThen(Collectors.toList(), DateSpans::union);
  }

  public DateSpans union(DateSpans other) {
    List<DateSpan> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return union(all);
  }

  public DateSpans intersect(DateSpans other) {
    return spans.stream()
        .flatMap(mine -> other.spans.stream().flatMap(theirs -> mine.intersect(theirs).stream()))
        .collect(joined());
  }

  public DateSpans intersect(DateSpan other) {
    return intersect(of(other));
  }

  /** All other days. */
  public DateSpans complement() {
    List<DateSpan> gaps = new ArrayList<>();
    LocalDate next = LocalDate.MIN;
    for (DateSpan span : spans) {
      if (span.from().isAfter(next)) {
        gaps.add(new DateSpan(next, span.from().minusDays(1)));
      }
      if (span.until().equals(LocalDate.MAX)) {
        return new DateSpans(List.copyOf(gaps));
      }
      next = span.until().plusDays(1);
    }
    gaps.add(DateSpan.startingOn(next));
    return new DateSpans(List.copyOf(gaps));
  }

  public boolean contains(LocalDate day) {
    return containing(day).isPresent();
  }

  /** The span that the day lies in. */
  public Optional<DateSpan> containing(LocalDate day) {
    return spans.stream().filter(span -> span.contains(day)).findFirst();
  }

  /** The span that the day lies in, or else the first that begins after it. */
  public Optional<DateSpan> currentOrNext(LocalDate day) {
    return spans.stream().filter(span -> !span.until().isBefore(day)).findFirst();
  }

  /** The last span that ended before the day. */
  public Optional<DateSpan> lastBefore(LocalDate day) {
    return spans.reversed().stream().filter(span -> span.until().isBefore(day)).findFirst();
  }

  public List<DateSpan> asList() {
    return spans;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateSpans that && spans.equals(that.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  @Override
  public String toString() {
    return spans.toString();
  }
}

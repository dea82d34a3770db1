package org.planningservices.foundation.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What led to what was thrown, from the outside to the inside. */
public final class Causes {

  /** Nobody nests so many; a chain that closes to a ring would never end. */
  private static final int LONGEST_CHAIN = 20;

  private Causes() {}

  /** What was thrown is the first of them. */
  public static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
  }

  /** Where it began, which says most. */
  public static Throwable innermost(Throwable thrown) {
    return of(thrown).reduce(thrown, (outer, inner) -> inner);
  }

  /** The outermost of a kind. */
  public static <T> Optional<T> first(Class<T> kind, Throwable thrown) {
    return of(thrown).filter(kind::isInstance).map(kind::cast).findFirst();
  }
}

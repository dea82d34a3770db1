package org.planningservices.eligibility.catalogue;

import java.util.stream.Stream;

/** How a row of the catalogue is known. */
public enum Source {
  /** A public document of the programme says so. */
  DOCUMENTED,
  /** Made up where no public source is known; never to be taken for the real programme. */
  SYNTHETIC;

  /** Of what rests on several rows: made up as soon as one of them is. */
  public static Source of(Stream<Source> rows) {
    return rows.anyMatch(SYNTHETIC::equals) ? SYNTHETIC : DOCUMENTED;
  }
}

package org.planningservices.eligibility.catalogue;

/** How a row of the catalogue is known. */
public enum Source {
  /** A public document of the programme says so. */
  DOCUMENTED,
  /** Made up where no public source is known; never to be taken for the real programme. */
  SYNTHETIC
}

package org.planningservices.eligibility.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The catalogue as this process knows it. Migrations change it before a process starts, so it is
 * read once; a replica that is older than the last release keeps the catalogue of its own.
 */
@ApplicationScoped
public class Catalogues {

  private final CatalogueTables tables;
  private volatile Catalogue catalogue;

  Catalogues(CatalogueTables tables) {
    this.tables = tables;
  }

  /** Two that ask first at the same time read the same rows twice, which does no harm. */
  public Catalogue get() {
    Catalogue known = catalogue;
    if (known == null) {
      known = tables.read();
      catalogue = known;
    }
    return known;
  }
}

package org.planningservices.testkit.wrong.other;

import jakarta.transaction.Transactional;

/** A use case that everybody can call, and that reaches for the tables of others. */
public class WrongUseCase {

  @Transactional
  public String run() {
    return "insert into outbox select id from wrong_note";
  }
}

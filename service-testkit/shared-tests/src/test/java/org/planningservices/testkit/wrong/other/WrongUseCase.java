package org.planningservices.testkit.wrong.other;

import jakarta.transaction.Transactional;
import java.util.List;

/** A use case that everybody can call, that needs too many, and that names the tables of others. */
public class WrongUseCase {

  private final List<Object> collaborators;

  WrongUseCase(
      Object one,
      Object two,
      Object three,
      Object four,
      Object five,
      Object six,
      Object oneTooMany) {
    this.collaborators = List.of(one, two, three, four, five, six, oneTooMany);
  }

  @Transactional
  public String run() {
    collaborators.forEach(Object::hashCode);
    return "insert into outbox select id from wrong_note";
  }
}

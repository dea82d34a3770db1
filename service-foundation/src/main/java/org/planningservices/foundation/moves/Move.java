package org.planningservices.foundation.moves;

/**
 * One line of an aggregate's table of moves: from any number of states to one. The table is an enum
 * that implements this.
 *
 * @param <S> the states
 */
public interface Move<S extends Enum<S>> {

  /** As the enum has it. */
  String name();

  boolean leadsFrom(S status);

  S to();

  /** What cannot be done while the status does not allow it: {@code be submitted}. */
  String words();
}

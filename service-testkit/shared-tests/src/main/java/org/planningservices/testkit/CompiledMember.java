package org.planningservices.testkit;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A method of compiled code, or a static field with what its initializer does.
 *
 * @param id of itself
 * @param texts string constants in it
 * @param calls what it calls, hands out as a lambda or reads, where that is a static field
 */
record CompiledMember(Id id, Set<String> texts, Set<Call> calls) {

  /**
   * @param owner the class, with slashes
   * @param descriptor of a method; empty for a field
   */
  record Id(String owner, String name, String descriptor) {

    boolean isConstructor() {
      return name.equals("<init>");
    }
  }

  /**
   * @param isVirtual whether a class below the owner may answer in its place
   */
  record Call(Id target, boolean isVirtual) {}

  static CompiledMember empty(Id id) {
    return new CompiledMember(id, new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** Whether it has to do with a class whose name begins so. */
  boolean uses(String owner) {
    return calls.stream().anyMatch(call -> call.target().owner().startsWith(owner));
  }
}

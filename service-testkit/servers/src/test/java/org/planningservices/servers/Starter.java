package org.planningservices.servers;

import java.nio.file.Path;

/** A JVM for {@link ChildProcessTest} to kill: starts a child that has a child of its own. */
final class Starter {
  private Starter() {}

  /** Arguments: the folder to remove, and where the grandchild writes its process id. */
  public static void main(String[] arguments) {
    ChildProcess child = ChildProcessTest.family(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(child.pid());
    child.join();
  }
}

package org.planningservices.local.command;

import org.planningservices.local.Console;
import org.planningservices.local.stack.StackFolder;

/** {@code journey}. */
final class JourneyCommand {
  JourneyCommand(StackFolder folder, Console console) {}

  int run(Options options) {
    options.requireNothingLeft();
    return 0;
  }
}

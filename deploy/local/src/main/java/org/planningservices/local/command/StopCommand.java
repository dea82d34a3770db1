package org.planningservices.local.command;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.planningservices.local.Console;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackLock;

/** {@code stop}: asks the stack of the folder to end, and waits until it has. */
final class StopCommand {
  private static final int PATIENCE_SECONDS = 60;

  private final StackFolder folder;
  private final Console console;

  StopCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    options.requireNothingLeft();
    Optional<ProcessHandle> holder = StackLock.holder(folder).flatMap(ProcessHandle::of);
    if (holder.isEmpty()) {
      console.say("Nothing runs in %s.", folder.root());
      return 0;
    }
    holder.get().destroy();
    try {
      holder.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      console.say("Stopped.");
      return 0;
    } catch (InterruptedException e) {
      return 1;
    } catch (ExecutionException | TimeoutException e) {
      console.say(
          "Process %d has not ended within %d seconds. Kill it: its child processes end"
              + " with it, and no committed data is lost.",
          holder.get().pid(), PATIENCE_SECONDS);
      return 1;
    }
  }
}

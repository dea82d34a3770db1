package org.planningservices.local.command;

import org.planningservices.local.Console;
import org.planningservices.local.event.EventLine;
import org.planningservices.local.event.EventStream;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.servers.ServerFailure;

/**
 * {@code events}: one line an event; those so far, or with {@code --follow} those from now on as
 * they flow.
 */
final class EventsCommand {
  private final StackFolder folder;
  private final Console console;

  EventsCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    boolean follow = options.takeFlag("--follow");
    options.requireNothingLeft();
    StackDescription stack =
        StackDescription.of(folder)
            .orElseThrow(
                () ->
                    new ServerFailure(
                        "No stack runs in "
                            + folder.root()
                            + ". Start one with: ./planning-services start"));
    String address = "localhost:" + stack.ports().kafka();
    try (EventStream events =
        follow ? EventStream.fromNow(address) : EventStream.fromTheBeginning(address)) {
      do {
        events.next().forEach(event -> console.say(EventLine.of(event)));
      } while (follow ? StackDescription.of(folder).isPresent() : !events.isAtTheEnd());
    }
    return 0;
  }
}

package org.planningservices.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.journey.JourneyFailure;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackLock;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/**
 * {@code journey}: the eight steps on a stack of its own, which a running stack does not notice.
 */
final class JourneyCommand {
  private final StackFolder home;
  private final Console console;

  JourneyCommand(StackFolder home, Console console) {
    this.home = home;
    this.console = console;
  }

  int run(Options options) {
    boolean keep = options.takeFlag("--keep");
    options.requireNothingLeft();
    removeEarlierJourneys();
    StackFolder folder =
        new StackFolder(
            home.root().resolve("journeys").resolve("journey-" + ProcessHandle.current().pid()));
    console.say("Starting a stack for this journey; logs are in %s", folder.logs());
    boolean walked = false;
    StackPlan plan = StackPlan.of(folder, StackPorts.free(), console).recordingStarts();
    try (Stack stack = Stack.start(plan);
        Journey journey = new Journey(stack, console)) {
      journey.walkTo(Journey.length());
      journey.tellHistory();
      walked = true;
      console.say("");
      console.say("The journey is complete: a voucher went from eligibility to payment.");
      if (keep) {
        stayUntilInterrupted(stack);
      }
    } catch (ServerFailure | JourneyFailure e) {
      console.say("");
      console.say("The journey failed. %s", e.getMessage());
    }
    leave(folder, walked);
    return walked ? 0 : 1;
  }

  private void stayUntilInterrupted(Stack stack) {
    console.say("Its stack keeps running until Ctrl-C. In another shell:");
    console.say("  export PLANNING_SERVICES_HOME=%s", stack.folder().root());
    console.say("  ./planning-services status");
    Arrays.stream(Service.values())
        .forEach(service -> console.say("  %s/q/swagger-ui", stack.address(service)));
    while (stack.casualty().isEmpty()) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** After a failure the logs stay, until the next journey. */
  private void leave(StackFolder folder, boolean walked) {
    if (walked) {
      Folders.delete(folder.root());
    } else {
      Folders.delete(folder.postgres().resolve("data"));
      Folders.delete(folder.kafka().resolve("data"));
      console.say("Logs of the services and servers: %s", folder.root());
    }
  }

  private void removeEarlierJourneys() {
    Path journeys = home.root().resolve("journeys");
    if (Files.notExists(journeys)) {
      return;
    }
    try (Stream<Path> all = Files.list(journeys)) {
      List<Path> abandoned =
          all.filter(journey -> StackLock.holder(new StackFolder(journey)).isEmpty()).toList();
      abandoned.forEach(Folders::delete);
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder " + journeys + " cannot be used: " + e.getMessage(), e);
    }
  }
}

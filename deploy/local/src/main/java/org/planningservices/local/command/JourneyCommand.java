package org.planningservices.local.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.journey.JourneyFailure;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.local.stack.TemporaryFolders;
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
    boolean secure = options.takeFlag("--secure");
    options.requireNothingLeft();
    StackFolder folder = new TemporaryFolders(home.root().resolve("journeys")).take();
    console.say("Starting a stack for this journey; logs are in %s", folder.logs());
    boolean good = false;
    StackPlan usual =
        StackPlan.of(folder, StackPorts.free(), console).withMovableClock().recordingStarts();
    StackPlan plan = secure ? usual.secured() : usual;
    try (Stack stack = Stack.start(plan);
        Journey journey = new Journey(stack, console)) {
      journey.walkTo(Journey.length());
      journey.tellHistory();
      console.say("");
      console.say("The journey is complete: a voucher went from eligibility to payment.");
      good = !keep || staysWell(stack);
    } catch (ServerFailure | JourneyFailure e) {
      console.say("");
      console.say("The journey failed. %s", e.getMessage());
    }
    leave(folder, good);
    return good ? 0 : 1;
  }

  /** Returns when the thread is interrupted, or with false when something ended unasked. */
  private boolean staysWell(Stack stack) {
    console.say("Its stack keeps running until Ctrl-C. In another shell:");
    console.say("  export PLANNING_SERVICES_HOME=%s", quoted(stack.folder().root()));
    console.say("  ./planning-services status");
    Arrays.stream(Service.values())
        .forEach(service -> console.say("  %s/q/swagger-ui", stack.managementAddress(service)));
    Optional<String> casualty = stack.casualty();
    while (casualty.isEmpty()) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return true;
      }
      casualty = stack.casualty();
    }
    console.say(casualty.get());
    return false;
  }

  /** For a shell. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }

  /** After a failure the logs stay, until the next journey. */
  private void leave(StackFolder folder, boolean good) {
    if (good) {
      Folders.delete(folder.root());
    } else {
      Folders.delete(folder.postgres().resolve("data"));
      Folders.delete(folder.kafka().resolve("data"));
      console.say("Logs of the services and servers: %s", folder.root());
    }
  }
}

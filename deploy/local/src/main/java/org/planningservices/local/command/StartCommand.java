package org.planningservices.local.command;

import java.util.Optional;
import java.util.Set;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;

/** {@code start}: the stack in the foreground until it is asked to stop. */
final class StartCommand {
  private final StackFolder folder;
  private final Console console;

  StartCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    int offset = options.takeValue("--port-offset").map(StartCommand::number).orElse(0);
    boolean serversOnly = options.takeFlag("--servers-only");
    boolean movableClock = options.takeFlag("--clock");
    boolean secure = options.takeFlag("--secure");
    options.requireNothingLeft();
    StackPlan usual = StackPlan.of(folder, StackPorts.usual(offset), console).recordingStarts();
    StackPlan timed = movableClock ? usual.withMovableClock() : usual;
    StackPlan plan = secure ? timed.secured() : timed;
    console.say("Starting; data and logs are in %s", folder.root());
    try (Stack stack = Stack.start(serversOnly ? plan.services(Set.of()) : plan)) {
      explain(stack);
      return watch(stack);
    }
  }

  private void explain(Stack stack) {
    if (stack.authority().isPresent()) {
      explainTls(stack);
    } else if (!stack.wanted().isEmpty()) {
      console.say("");
      console.say("Swagger UI:");
      stack
          .wanted()
          .forEach(service -> console.say("  %s/q/swagger-ui", stack.managementAddress(service)));
    }
    if (stack.wanted().isEmpty()) {
      console.say("");
      console.say(
          "Your own services can connect to all of it with the variables in %s",
          stack.folder().environments());
    }
    explainClock(stack);
    console.say(
        """

        A token:       ./planning-services token --organization PARTNER --permission voucher:read
        The events:    ./planning-services events --follow
        The letters:   ./planning-services mails --follow
        To end it all: Ctrl-C here, or ./planning-services stop
        """);
  }

  private void explainTls(Stack stack) {
    console.say("");
    console.say("Everything is encrypted, and Kafka allows what deploy/kafka/acls.tsv says.");
    console.say("  curl --cacert %s %s", stack.authority().get(), stack.address(Service.VOUCHER));
    console.say("  everybody's certificates: %s", stack.folder().certificates());
  }

  private void explainClock(Stack stack) {
    if (stack.clockFile().isEmpty()) {
      return;
    }
    console.say("");
    console.say("The clock can be moved, with curl or with: ./planning-services clock +180d");
    console.say("  http://localhost:%d/clock", stack.ports().endpoint());
    if (stack.wanted().isEmpty()) {
      console.say("Your own services use it with PLANNING_CLOCK_FILE=%s", stack.clockFile().get());
      console.say("After a move, their own schedules do what is due.");
    }
  }

  /**
   * Returns when something ended unasked; being asked to stop ends the JVM, and the stack with it.
   */
  private int watch(Stack stack) {
    while (true) {
      Optional<String> casualty = stack.casualty();
      if (casualty.isPresent()) {
        console.say(casualty.get());
        console.say(
            "The rest is being stopped. Nothing that was committed is lost:"
                + " ./planning-services start");
        return 1;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return 0;
      }
    }
  }

  private static int number(String text) {
    try {
      int offset = Integer.parseInt(text);
      if (offset < 0 || offset > 40_000) {
        throw new WrongCommandLine("--port-offset has to be between 0 and 40000.");
      }
      return offset;
    } catch (NumberFormatException e) {
      throw new WrongCommandLine("--port-offset has to be a number, not " + text + ".");
    }
  }
}

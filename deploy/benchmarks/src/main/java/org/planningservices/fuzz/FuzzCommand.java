package org.planningservices.fuzz;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.local.stack.TemporaryFolders;
import org.planningservices.servers.Folders;

/**
 * {@code ./planning-services fuzz}: a stack of its own, some journeys so that there is something to
 * ask for, then requests from a fixed seed and from a fresh one. Exit code 0 when no answer breaks
 * its contract, 1 when one does, 2 for a wrong command line.
 */
public final class FuzzCommand {
  private static final long FIXED_SEED = 20_200_801;
  private static final int REQUESTS = 5_000;

  /** So that there is something in every state to ask for; the first to the end. */
  private static final List<Integer> STEPS_OF_JOURNEYS = List.of(8, 7, 6, 5, 4, 4, 4);

  private FuzzCommand() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    int requests = (int) number(words, "--requests", REQUESTS);
    long fresh = number(words, "--seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
    if (!words.isEmpty()) {
      System.err.println("fuzz knows --requests <number> and --seed <number>.");
      System.exit(2);
    }
    Console console = new Console(System.out);
    System.exit(run(console, requests, fresh) ? 0 : 1);
  }

  private static boolean run(Console console, int requests, long fresh) throws Exception {
    String home = System.getenv("PLANNING_SERVICES_HOME");
    Path root = Path.of(home == null || home.isBlank() ? ".planning-services" : home);
    StackFolder folder = new TemporaryFolders(root.resolve("fuzz")).take();
    Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()));
    boolean good = false;
    try (Stack stack =
        Stack.start(StackPlan.of(folder, StackPorts.free(), silent).withMovableClock())) {
      Fuzz fuzz = new Fuzz(stack, console, new KnownValues());
      for (int steps : STEPS_OF_JOURNEYS) {
        walk(stack, silent, steps, fuzz);
      }
      console.say("%d requests, half from seed %d, half from seed %d", requests, FIXED_SEED, fresh);
      fuzz.run(FIXED_SEED, requests / 2);
      fuzz.run(fresh, requests - requests / 2);
      good = fuzz.tell();
    }
    console.say("");
    console.say(
        good
            ? "Every response is as its contract says."
            : "Some responses break their contract. Logs: " + folder.logs());
    if (good) {
      Folders.delete(folder.root());
    }
    return good;
  }

  private static void walk(Stack stack, Console silent, int steps, Fuzz fuzz) {
    try (Journey journey = new Journey(stack, silent)) {
      journey.walkTo(steps);
      fuzz.knows(journey.actors().partnerId(), "PARTNER", journey.secrets());
      fuzz.knows(journey.actors().customerId(), "CUSTOMER", journey.secrets());
    }
  }

  private static long number(List<String> words, String name, long otherwise) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size()) {
      return otherwise;
    }
    words.remove(at);
    return Long.parseLong(words.remove(at));
  }
}

package org.planningservices.proofs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.local.stack.TemporaryFolders;
import org.planningservices.servers.Folders;

/**
 * {@code deploy/proofs/restore}, {@code rolling-upgrade} and {@code chaos}, each on a stack of its
 * own. Exit code 0 when it is proved, 1 when it is not, 2 for a wrong command line.
 */
public final class ProofCommand {
  private static final Console SILENT =
      new Console(new PrintStream(PrintStream.nullOutputStream()));

  private final Console console = new Console(System.out);
  private final List<String> words;

  private ProofCommand(List<String> words) {
    this.words = words;
  }

  public static void main(String[] arguments) throws Exception {
    System.exit(new ProofCommand(new ArrayList<>(Arrays.asList(arguments))).run());
  }

  private int run() throws Exception {
    String proof = words.isEmpty() ? "" : words.removeFirst();
    long seed = number("--seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
    long seconds = number("--seconds", proof.equals("chaos") ? 600 : 60);
    boolean rewind = !words.remove("--without-rewind");
    if (!words.isEmpty() || !Set.of("restore", "rolling-upgrade", "chaos").contains(proof)) {
      System.err.println(
          "Proofs are restore, rolling-upgrade and chaos. They know --seed <number> and --seconds <number>; restore knows --without-rewind.");
      return 2;
    }
    console.say("%s, seed %d", proof, seed);
    Verdict verdict = new Verdict(console);
    StackFolder folder = new TemporaryFolders(home().resolve("proofs")).take();
    Checkout here = Checkout.find();
    folder.create();
    Checkout next = proof.equals("rolling-upgrade") ? next(here, folder) : here;
    Set<Service> services =
        proof.equals("rolling-upgrade")
            ? EnumSet.noneOf(Service.class)
            : EnumSet.allOf(Service.class);
    try (Stack stack =
        Stack.start(
            StackPlan.of(folder, StackPorts.free(), SILENT)
                .services(services)
                .withMovableClock())) {
      switch (proof) {
        case "chaos" -> new Chaos(stack, console, seed).run(Duration.ofSeconds(seconds), verdict);
        case "restore" ->
            new Restore(stack, console, seed, rewind)
                .run(Duration.ofSeconds(seconds), folder.root().resolve("dumps"), verdict);
        default -> new RollingUpgrade(stack, console).run(here, next, verdict);
      }
    }
    int code = verdict.tell(proof);
    if (code == 0) {
      Folders.delete(folder.root());
    } else {
      console.say("Logs: " + folder.logs());
    }
    return code;
  }

  private Checkout next(Checkout here, StackFolder folder) throws Exception {
    console.say("  building the next version; this takes a minute or two");
    return NextBuild.make(here, folder.root().resolve("next"));
  }

  private static Path home() {
    String home = System.getenv("PLANNING_SERVICES_HOME");
    return Path.of(home == null || home.isBlank() ? ".planning-services" : home).toAbsolutePath();
  }

  private long number(String name, long otherwise) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size()) {
      return otherwise;
    }
    words.remove(at);
    return Long.parseLong(words.remove(at));
  }
}

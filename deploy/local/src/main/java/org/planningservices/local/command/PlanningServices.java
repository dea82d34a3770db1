package org.planningservices.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.planningservices.local.Console;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * The main class behind {@code ./planning-services}: exit code 0 when done, 1 when not, 2 for a
 * wrong command line.
 */
public final class PlanningServices {
  private PlanningServices() {}

  public static void main(String[] arguments) {
    PrintStream errors = System.err;
    try {
      StackFolder folder = new StackFolder(home());
      folder.create();
      keepChatterOffTheConsole(folder);
      System.exit(run(Arrays.asList(arguments), folder, new Console(System.out)));
    } catch (WrongCommandLine e) {
      errors.println(e.getMessage());
      System.exit(2);
    } catch (ServerFailure e) {
      log(e, errors);
      errors.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException | LinkageError e) {
      log(e, errors);
      errors.println("An unexpected failure: " + e);
      errors.println("There is more in logs/launcher.log of the data folder, " + home() + ".");
      System.exit(1);
    }
  }

  private static int run(List<String> arguments, StackFolder folder, Console console) {
    String name = arguments.isEmpty() ? "help" : arguments.getFirst();
    Options options =
        new Options(name, arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size()));
    return switch (name) {
      case "start" -> new StartCommand(folder, console).run(options);
      case "stop" -> new StopCommand(folder, console).run(options);
      case "status" -> new StatusCommand(folder, console).run(options);
      case "events" -> new EventsCommand(folder, console).run(options);
      case "clock" -> new ClockCommand(folder, console).run(options);
      case "mails" -> new MailsCommand(folder, console).run(options);
      case "token" -> new TokenCommand(folder, console).run(options);
      case "journey" -> new JourneyCommand(folder, console).run(options);
      default ->
          throw new WrongCommandLine(
              "There is no command " + name + ". See: ./planning-services help");
    };
  }

  private static Path home() {
    String home = System.getenv("PLANNING_SERVICES_HOME");
    return home == null || home.isBlank() ? Path.of(".planning-services") : Path.of(home);
  }

  /** The whole story, once standard error goes to the log file: the console has the sentence. */
  private static void log(Throwable e, PrintStream console) {
    if (System.err != console) {
      e.printStackTrace();
    }
  }

  /** Warnings of libraries go to a log file. */
  private static void keepChatterOffTheConsole(StackFolder folder) {
    try {
      System.setErr(
          new PrintStream(
              Files.newOutputStream(
                  folder.logs().resolve("launcher.log"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND),
              true,
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ServerFailure(
          "The log folder " + folder.logs() + " cannot be written: " + Diagnosis.of(e), e);
    }
  }
}

package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out which process listens on a port, where the system reports it: on Linux, for processes
 * of the same user.
 */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** Words for a message, such as "java (process 4711)". */
  static String of(int port) {
    return socket(port)
        .flatMap(PortOwner::processWith)
        .map(PortOwner::describe)
        .orElse("another program (its owner is not visible to you)");
  }

  private static String describe(ProcessHandle process) {
    String command =
        process.info().commandLine().or(() -> process.info().command()).orElse("a program");
    String name = Path.of(process.info().command().orElse("a program")).getFileName().toString();
    String ours =
        command.contains("planningservices")
                || command.contains("quarkus-run.jar")
                || command.contains("planning-services")
            ? ", which looks like another planning-services stack"
            : "";
    return name + " (process " + process.pid() + ")" + ours;
  }

  /** The inode of the listening socket, from the kernel's tables. */
  private static Optional<String> socket(int port) {
    String suffix = ":%04X".formatted(port);
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > 9)
        .filter(fields -> fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
        .map(fields -> "socket:[" + fields[9] + "]")
        .findFirst();
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Optional<ProcessHandle> processWith(String socket) {
    return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      List<Path> links = open.toList();
      return links.stream().anyMatch(link -> socket.equals(target(link)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}

package org.planningservices.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackLock;
import org.planningservices.servers.Ports;

/** {@code status}: what runs, where, and whether it is well; exit code 0 when all of it is. */
final class StatusCommand {
  private final StackFolder folder;
  private final Console console;
  private boolean well;

  StatusCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    options.requireNothingLeft();
    Optional<Long> holder = StackLock.holder(folder);
    if (holder.isEmpty()) {
      console.say("Nothing runs in %s.", folder.root());
      return 1;
    }
    Optional<StackDescription> stack = StackDescription.of(folder);
    if (stack.isEmpty()) {
      console.say("The stack in %s (process %d) is still starting.", folder.root(), holder.get());
      return 1;
    }
    well = stack.get().complete();
    console.say(
        "The stack in %s (process %d)%s:",
        folder.root(), holder.get(), well ? "" : " is still starting");
    server("PostgreSQL", stack.get().ports().postgres());
    server("Kafka", stack.get().ports().kafka());
    server("Token issuer", stack.get().ports().issuer());
    server("Mail (SMTP)", stack.get().ports().smtp());
    server("Clock and letters", stack.get().ports().endpoint());
    for (Service service : Service.values()) {
      service(service, stack.get());
    }
    return well ? 0 : 1;
  }

  private void server(String name, int port) {
    boolean answers = Ports.isTaken(port);
    well &= answers;
    console.say("  %-20s localhost:%-6d %s", name, port, answers ? "listens" : "DOES NOT LISTEN");
  }

  private void service(Service service, StackDescription stack) {
    if (!stack.wanted().contains(service)) {
      console.say("  %-20s was not asked for", service.title());
      return;
    }
    long pid = stack.processes().get(service);
    if (pid == 0) {
      console.say("  %-20s is not started yet", service.title());
      return;
    }
    int port = stack.ports().of(service);
    boolean ready = isReady(stack.ports().managementOf(service));
    well &= ready;
    console.say(
        "  %-20s localhost:%-6d %s, process %d, %s",
        service.title(), port, ready ? "ready" : "NOT READY", pid, residentMemory(pid));
  }

  private static boolean isReady(int managementPort) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String residentMemory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
          .findFirst()
          .orElse("memory unknown");
    } catch (IOException e) {
      return "memory unknown";
    }
  }
}

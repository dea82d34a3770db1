package org.planningservices.kubernetes.pod;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * The program {@code podman}.
 *
 * @param settings a {@code containers.conf} that it reads in addition to its own
 */
public record Podman(Path settings) {

  /** What it printed; a failure when it did not do it. */
  public String run(String... arguments) {
    return feed("", arguments);
  }

  /** As {@link #run}, with something to read. */
  public String feed(String input, String... arguments) {
    Result result = execute(input, arguments);
    if (result.code() != 0) {
      throw new ServerFailure(
          "podman %s: %s".formatted(String.join(" ", arguments), result.errors().strip()));
    }
    return result.output().strip();
  }

  /** For what may not be there. */
  public void tryTo(String... arguments) {
    execute("", arguments);
  }

  /** Standard output and errors, in one, whatever the exit code. */
  public String transcript(String... arguments) {
    Result result = execute("", arguments);
    return result.output() + result.errors();
  }

  private record Result(int code, String output, String errors) {}

  private Result execute(String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("podman"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CONTAINERS_CONF", settings.toString());
    try {
      Process process = builder.start();
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = read(process.getInputStream());
      return new Result(process.waitFor(), output, errors.join());
    } catch (IOException e) {
      throw new ServerFailure("podman could not be run: " + Diagnosis.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while podman was running.", e);
    }
  }

  private static String read(java.io.InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Diagnosis.of(e);
    }
  }
}

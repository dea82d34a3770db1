package org.planningservices.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that does not outlive this JVM, even when this JVM is killed, and whose own children do
 * not outlive it unless they make process groups of their own. Needs bash.
 */
public final class ChildProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LINES_WITH_A_REASON = 200;
  private static final int LAST_WORDS = 15;

  private final String name;
  private final LogOfRun log;
  private final Process script;
  private final long pid;

  private ChildProcess(String name, LogOfRun log, Process script, long pid) {
    this.name = name;
    this.log = log;
    this.script = script;
    this.pid = pid;
  }

  /**
   * What to run: output is appended to the log file; the signal is the one that asks the process to
   * end in order.
   */
  public record Launch(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      String stopSignal,
      Path removed) {

    public static Launch of(String name, List<String> command, Path log) {
      return new Launch(name, command, Map.of(), log, "TERM", null);
    }

    public Launch environment(Map<String, String> values) {
      return new Launch(name, command, values, log, stopSignal, removed);
    }

    public Launch stopSignal(String signal) {
      return new Launch(name, command, environment, log, signal, removed);
    }

    /** The folder is deleted should this JVM be killed. */
    public Launch removing(Path folder) {
      return new Launch(name, command, environment, log, stopSignal, folder);
    }
  }

  public static ChildProcess start(Launch launch) {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script(), "watched"));
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(launch.environment());
    builder.environment().put("WATCHED_LOG", launch.log().toAbsolutePath().toString());
    builder.environment().put("WATCHED_STOP_SIGNAL", launch.stopSignal());
    builder
        .environment()
        .put("WATCHED_REMOVE", launch.removed() == null ? "" : launch.removed().toString());
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      LogOfRun log = LogOfRun.beginningNow(launch.log());
      Process script = builder.start();
      ChildProcess child = new ChildProcess(launch.name(), log, script, readPid(script, launch));
      script.onExit(); // kept by the JDK until then: were the process object collected, its pipe
      // would close
      return child;
    } catch (IOException e) {
      throw new ServerFailure(launch.name() + " could not be started: " + Diagnosis.of(e), e);
    }
  }

  public long pid() {
    return pid;
  }

  public Path log() {
    return log.file();
  }

  public boolean isAlive() {
    return script.isAlive() && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Waits for the process to end by itself; its exit code. */
  public int join() {
    try {
      return script.waitFor();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while waiting for " + name + ".", e);
    }
  }

  /** Asks the process to end and waits; after 20 seconds it is killed. */
  public void stop() {
    stop(PATIENCE);
  }

  /** Asks the process to end and waits that long; then it is killed. */
  public void stop(Duration patience) {
    script.toHandle().destroy(); // Process.destroy() would close the pipe, as if this JVM were gone
    if (!hasEnded(patience)) {
      kill();
    }
  }

  /** SIGKILL: no chance to tidy up. Returns when the process is gone. */
  public void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    if (!hasEnded(PATIENCE)) {
      script.destroyForcibly();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** What it warned of last, of late: a line of its log. */
  Optional<String> complaint() {
    return log.lastComplaint();
  }

  /**
   * Why it ended, from the end of what it wrote: a reason that can be mended, or its last words.
   */
  public String diagnosis() {
    return Diagnosis.known(log.tail(LINES_WITH_A_REASON))
        .map(known -> known + " Its log: " + log())
        .orElseGet(
            () ->
                "its last words, in " + log() + ", were:\n" + log.lastWords(LAST_WORDS).indent(4));
  }

  @Override
  public String toString() {
    return name + " (process " + pid + ")";
  }

  /** An interruption does not cut it short: whoever ends a process has to know that it is gone. */
  private boolean hasEnded(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return script.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static long readPid(Process script, Launch launch) throws IOException {
    BufferedReader reader = script.inputReader(StandardCharsets.UTF_8);
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("bash ended at once, see " + launch.log());
    }
    return Long.parseLong(line.strip());
  }

  private static String script() {
    try (InputStream in = ChildProcess.class.getResourceAsStream("watched.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ServerFailure("watched.sh is missing from this build.", e);
    }
  }
}

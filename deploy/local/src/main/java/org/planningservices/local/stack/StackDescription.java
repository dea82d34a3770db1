package org.planningservices.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.planningservices.servers.ServerFailure;

/** What a running stack tells commands in other shells: its ports and its processes. */
public record StackDescription(StackPorts ports, Map<Service, Long> processes) {

  /**
   * To be written before the first process is started: what is left of it tells of a stack that was
   * killed.
   */
  static void announce(StackFolder folder) {
    store(new Properties(), folder);
  }

  void write(StackFolder folder) {
    Properties properties = new Properties();
    put(properties, "postgres", ports.postgres());
    put(properties, "kafka", ports.kafka());
    put(properties, "issuer", ports.issuer());
    put(properties, "smtp", ports.smtp());
    ports.services().forEach((service, port) -> put(properties, service.title() + ".port", port));
    processes.forEach((service, pid) -> put(properties, service.title() + ".process", pid));
    store(properties, folder);
  }

  /** Empty when no stack runs in the folder, or it has not come that far yet. */
  public static Optional<StackDescription> of(StackFolder folder) {
    if (Files.notExists(folder.description()) || StackLock.holder(folder).isEmpty()) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.description())) {
      properties.load(reader);
    } catch (IOException e) {
      return Optional.empty();
    }
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    Map<Service, Long> processes = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, (int) get(properties, service.title() + ".port"));
      processes.put(service, get(properties, service.title() + ".process"));
    }
    StackPorts ports =
        new StackPorts(
            (int) get(properties, "postgres"),
            (int) get(properties, "kafka"),
            (int) get(properties, "issuer"),
            (int) get(properties, "smtp"),
            services);
    return Optional.of(new StackDescription(ports, processes));
  }

  /**
   * Whether a stack in the folder was not closed in order; asked by the holder of the folder's
   * lock.
   */
  static boolean isLeftIn(StackFolder folder) {
    return Files.exists(folder.description());
  }

  static void remove(StackFolder folder) {
    try {
      Files.deleteIfExists(folder.description());
    } catch (IOException e) {
      throw new ServerFailure("The data folder cannot be written: " + e.getMessage(), e);
    }
  }

  private static void store(Properties properties, StackFolder folder) {
    try (Writer writer = Files.newBufferedWriter(folder.description())) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new ServerFailure("The data folder cannot be written: " + e.getMessage(), e);
    }
  }

  private static void put(Properties properties, String name, long value) {
    properties.setProperty(name, Long.toString(value));
  }

  private static long get(Properties properties, String name) {
    return Long.parseLong(properties.getProperty(name, "0"));
  }
}

package org.planningservices.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * What a running stack tells commands in other shells: the process that started it, its ports, the
 * services that were asked for, the processes of those that were started, and whether all of them
 * have become ready.
 */
public record StackDescription(
    long holder,
    StackPorts ports,
    Set<Service> wanted,
    Map<Service, Long> processes,
    boolean secure,
    boolean complete) {

  void write(StackFolder folder) {
    Properties properties = new Properties();
    put(properties, "holder", holder);
    put(properties, "postgres", ports.postgres());
    put(properties, "kafka", ports.kafka());
    put(properties, "issuer", ports.issuer());
    put(properties, "smtp", ports.smtp());
    put(properties, "endpoint", ports.endpoint());
    ports.services().forEach((service, port) -> put(properties, service.title() + ".port", port));
    ports
        .management()
        .forEach((service, port) -> put(properties, service.title() + ".management", port));
    processes.forEach((service, pid) -> put(properties, service.title() + ".process", pid));
    wanted.forEach(service -> properties.setProperty(service.title() + ".wanted", "true"));
    properties.setProperty("secure", Boolean.toString(secure));
    properties.setProperty("complete", Boolean.toString(complete));
    store(properties, folder);
  }

  /** Empty when no stack runs in the folder, or it has not come that far yet. */
  public static Optional<StackDescription> of(StackFolder folder) {
    return StackLock.holder(folder)
        .flatMap(process -> leftIn(folder).filter(stack -> stack.holder() == process));
  }

  /** For commands that need a running stack. */
  public static StackDescription require(StackFolder folder) {
    return of(folder)
        .orElseThrow(
            () ->
                new ServerFailure(
                    "No stack runs in "
                        + folder.root()
                        + ". Start one with: ./planning-services start"));
  }

  /** Present when a stack in the folder runs, or was not closed in order. */
  static Optional<StackDescription> leftIn(StackFolder folder) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.description())) {
      properties.load(reader);
    } catch (IOException e) {
      return Optional.empty();
    }
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    Map<Service, Integer> management = new EnumMap<>(Service.class);
    Map<Service, Long> processes = new EnumMap<>(Service.class);
    Set<Service> wanted = EnumSet.noneOf(Service.class);
    for (Service service : Service.values()) {
      services.put(service, (int) get(properties, service.title() + ".port"));
      management.put(service, (int) get(properties, service.title() + ".management"));
      processes.put(service, get(properties, service.title() + ".process"));
      if (properties.containsKey(service.title() + ".wanted")) {
        wanted.add(service);
      }
    }
    StackPorts ports =
        new StackPorts(
            (int) get(properties, "postgres"),
            (int) get(properties, "kafka"),
            (int) get(properties, "issuer"),
            (int) get(properties, "smtp"),
            (int) get(properties, "endpoint"),
            services,
            management);
    boolean secure = Boolean.parseBoolean(properties.getProperty("secure"));
    boolean complete = Boolean.parseBoolean(properties.getProperty("complete"));
    return Optional.of(
        new StackDescription(
            get(properties, "holder"), ports, wanted, processes, secure, complete));
  }

  static void remove(StackFolder folder) {
    try {
      Files.deleteIfExists(folder.description());
    } catch (IOException e) {
      throw new ServerFailure("The data folder cannot be written: " + Diagnosis.of(e), e);
    }
  }

  /** Written beside and renamed: others read it at any time. */
  private static void store(Properties properties, StackFolder folder) {
    Path beside = folder.description().resolveSibling("running.properties.new");
    try (Writer writer = Files.newBufferedWriter(beside)) {
      properties.store(writer, null);
      writer.flush();
      Files.move(beside, folder.description(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ServerFailure("The data folder cannot be written: " + Diagnosis.of(e), e);
    }
  }

  private static void put(Properties properties, String name, long value) {
    properties.setProperty(name, Long.toString(value));
  }

  private static long get(Properties properties, String name) {
    String number = properties.getProperty(name, "0");
    return number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
  }
}

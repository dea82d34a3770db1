package org.planningservices.local.stack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.planningservices.servers.Ports;
import org.planningservices.servers.ServerFailure;

/**
 * Where everything listens on this machine.
 *
 * @param endpoint where the stack itself shows its time and the letters that were sent
 * @param services where they take requests
 * @param management where they show health, metrics and their OpenAPI file
 */
public record StackPorts(
    int postgres,
    int kafka,
    int issuer,
    int smtp,
    int endpoint,
    Map<Service, Integer> services,
    Map<Service, Integer> management) {

  /** The documented ports, each moved by the same number. */
  public static StackPorts usual(int offset) {
    return new StackPorts(
        15432 + offset,
        19092 + offset,
        18080 + offset,
        11025 + offset,
        18070 + offset,
        ofEach(service -> service.usualPort() + offset),
        ofEach(service -> service.usualManagementPort() + offset));
  }

  /** Ports that nobody uses at the moment. */
  public static StackPorts free() {
    return new StackPorts(
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        ofEach(service -> Ports.free()),
        ofEach(service -> Ports.free()));
  }

  private static Map<Service, Integer> ofEach(ToIntFunction<Service> port) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, port.applyAsInt(service));
    }
    return ports;
  }

  public int of(Service service) {
    return services.get(service);
  }

  public int managementOf(Service service) {
    return management.get(service);
  }

  /** Fails with one sentence that names each taken port and who seems to hold it. */
  void requireFree() {
    StringBuilder taken = new StringBuilder();
    byPurpose()
        .forEach(
            (purpose, port) -> {
              if (Ports.isTaken(port)) {
                taken.append(
                    "  port %d, meant for %s, is held by %s%n"
                        .formatted(port, purpose, PortOwner.of(port)));
              }
            });
    if (!taken.isEmpty()) {
      throw new ServerFailure(
          "Some ports are taken:\n"
              + taken
              + "End that program, or move all ports of this stack: start --port-offset 100");
    }
  }

  /** Gives the processes of a stack whose launcher was killed the time that they need to end. */
  void awaitFree(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (byPurpose().values().stream().anyMatch(Ports::isTaken) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  Map<String, Integer> byPurpose() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("PostgreSQL", postgres);
    all.put("Kafka", kafka);
    all.put("the token issuer", issuer);
    all.put("mail (SMTP)", smtp);
    all.put("the clock and the letters", endpoint);
    services.forEach((service, port) -> all.put(service.title(), port));
    management.forEach((service, port) -> all.put("management of " + service.title(), port));
    return all;
  }
}

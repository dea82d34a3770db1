package org.planningservices.local.stack;

import java.net.http.HttpClient;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** The processes of the services: started, waited for, watched and stopped. */
final class StackServices implements AutoCloseable {
  private final StackPlan plan;
  private final StackServers servers;
  private final Runnable beforeEachStep;
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

  /**
   * @param beforeEachStep throws when the start is to end
   */
  StackServices(StackPlan plan, StackServers servers, Runnable beforeEachStep) {
    this.plan = plan;
    this.servers = servers;
    this.beforeEachStep = beforeEachStep;
  }

  /** Those that run already are left alone. */
  void launch(Collection<Service> wanted) {
    for (Service service : wanted) {
      beforeEachStep.run();
      ServiceProcess before = processes.get(service);
      if (before == null || !before.isAlive()) {
        processes.put(service, launch(service));
      }
    }
  }

  private ServiceProcess launch(Service service) {
    return ServiceProcess.start(
        service,
        plan.ports().managementOf(service),
        JavaCommand.of(plan, new AotCache(plan.checkout().jar(service))),
        new ServiceEnvironment(plan, servers).of(service),
        plan.folder().logs());
  }

  /** Looks at all of them in turn, so that the first to fail is the one that is reported. */
  void awaitReady(Collection<Service> wanted) {
    Set<Service> pending = new TreeSet<>(wanted);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!pending.isEmpty()) {
        beforeEachStep.run();
        pending.removeIf(service -> isReady(service, client));
        LockSupport.parkNanos(30_000_000);
      }
    }
  }

  private boolean isReady(Service service, HttpClient client) {
    ServiceProcess process = processes.get(service);
    if (!process.isReady(client)) {
      return false;
    }
    plan.console()
        .say(
            "  %-20s %s   ready after %.1f s",
            service.title(), address(service), process.age().toMillis() / 1000.0);
    return true;
  }

  String address(Service service) {
    return (plan.secure() ? "https" : "http") + "://localhost:" + plan.ports().of(service);
  }

  ServiceProcess process(Service service) {
    return processes.get(service);
  }

  /** Their ids, for other shells. */
  Map<Service, Long> processes() {
    Map<Service, Long> ids = new EnumMap<>(Service.class);
    processes.forEach((service, process) -> ids.put(service, process.pid()));
    return ids;
  }

  /** A sentence about the first that ended unasked, if one did. */
  Optional<String> casualty() {
    return processes.values().stream()
        .filter(process -> !process.isAlive())
        .findFirst()
        .map(
            ended ->
                "%s (process %d) has ended: %s"
                    .formatted(ended.service().title(), ended.pid(), ended.diagnosis()));
  }

  /** Whether they make a cache when they end, which takes its time. */
  boolean areRecording() {
    return processes.values().stream().anyMatch(ServiceProcess::isRecording);
  }

  void kill() {
    processes.values().forEach(ServiceProcess::kill);
  }

  @Override
  public void close() {
    processes.values().parallelStream().forEach(ServiceProcess::stop);
  }
}

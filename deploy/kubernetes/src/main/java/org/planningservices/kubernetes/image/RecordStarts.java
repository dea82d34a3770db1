package org.planningservices.kubernetes.image;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.planningservices.kubernetes.pod.Readiness;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/** A journey by the very files of the images, so that their next start finds its classes ready. */
public final class RecordStarts {
  private final Path runtime;
  private final Path files;
  private final Path caches;
  private final Console console;

  /**
   * @param runtime the trimmed Java
   * @param files a folder for each service, as it is in the image
   * @param caches where each service's cache goes, named after it
   */
  public RecordStarts(Path runtime, Path files, Path caches, Console console) {
    this.runtime = runtime;
    this.files = files;
    this.caches = caches;
    this.console = console;
  }

  /** Returns when all four caches are written. */
  public void run() {
    StackFolder folder = new StackFolder(Folders.temporary("recording"));
    StackPlan plan =
        StackPlan.of(folder, StackPorts.free(), console).withMovableClock().withServicesElsewhere();
    Map<Service, RecordedService> services = new EnumMap<>(Service.class);
    try (Stack stack = Stack.start(plan)) {
      for (Service service : Service.values()) {
        // one after the other: a start that is recorded takes ten times as long as one that is not
        services.put(service, start(service, stack));
        awaitReady(stack, service, services.get(service));
      }
      try (Journey journey = new Journey(stack, console)) {
        journey.walkTo(Journey.length());
      }
      services.values().forEach(RecordedService::stopAndKeep);
    } finally {
      services.values().forEach(RecordedService::kill);
      Folders.delete(folder.root());
    }
  }

  private RecordedService start(Service service, Stack stack) {
    return RecordedService.start(
        service,
        runtime,
        files.resolve(service.title()),
        caches.resolve(service.title() + ".aot"),
        stack.environment(service));
  }

  private void awaitReady(Stack stack, Service service, RecordedService process) {
    Readiness.of(stack.managementAddress(service))
        .await(
            () -> {
              if (!process.isAlive()) {
                throw new ServerFailure(
                    service.title() + " ended while starting: " + process.diagnosis());
              }
            });
    console.say("  %-20s ready", service.title());
  }
}

package org.planningservices.local.stack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.planningservices.local.Console;
import org.planningservices.local.clock.ClockResource;
import org.planningservices.local.clock.StackClock;
import org.planningservices.local.endpoint.Resource;
import org.planningservices.local.endpoint.StackEndpoint;
import org.planningservices.local.mail.MailsResource;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.ServerFailure;
import org.planningservices.servers.TokenIssuer;

/**
 * PostgreSQL with four databases, Kafka, a token issuer, an SMTP server and the four services,
 * started in one folder.
 */
public final class Stack implements AutoCloseable {
  private static final Duration PATIENCE_WITH_PREDECESSOR = Duration.ofSeconds(20);

  private final StackPlan plan;
  private final Console console;
  private final StackLock lock;
  private final StackServers servers;
  private final StackServices services;
  private final Thread hook = new Thread(this::endWithTheJvm, "end the stack");
  private final Thread starter = Thread.currentThread();
  private final CountDownLatch startIsOver = new CountDownLatch(1);
  private volatile boolean jvmEnds;
  private Optional<StackClock> clock;
  private StackEndpoint endpoint;
  private boolean complete;
  private boolean closed;

  private Stack(StackPlan plan) {
    this.plan = plan;
    this.console = plan.console();
    this.lock = StackLock.acquire(plan.folder());
    this.servers = new StackServers(plan);
    this.services = new StackServices(plan, servers, this::requireThatTheJvmStays);
  }

  /**
   * Returns when all that was asked for is ready. When something fails, or the JVM is asked to end,
   * all that was started is stopped again before the failure is thrown.
   */
  public static Stack start(StackPlan plan) {
    plan.folder().create();
    Stack stack = new Stack(plan);
    Runtime.getRuntime().addShutdownHook(stack.hook);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException e) {
      stack.abandon();
      throw stack.jvmEnds ? new ServerFailure("Stopped while starting.", e) : e;
    } finally {
      stack.startIsOver.countDown();
    }
  }

  private void start() {
    clock = clock(plan);
    StackDescription.leftIn(plan.folder())
        .ifPresent(killed -> killed.ports().awaitFree(PATIENCE_WITH_PREDECESSOR));
    plan.ports().requireFree();
    describe(); // from here on there may be processes to wait for, should this one be killed
    servers.start();
    new ServiceEnvironment(plan, servers).write();
    if (!plan.servicesElsewhere()) {
      startServices(plan.services());
    }
    endpoint = StackEndpoint.start(plan.ports().endpoint(), resources());
    complete = true;
    describe();
  }

  /** Data that was written by a clock further ahead would lie in the future. */
  private static Optional<StackClock> clock(StackPlan plan) {
    Path file = plan.folder().clock();
    if (plan.movableClock()) {
      return Optional.of(StackClock.of(file, Clock.systemUTC()));
    }
    Duration ahead = StackClock.ahead(file);
    if (ahead.isPositive()) {
      throw new ServerFailure(
          "The clock of %s was moved: it is %s ahead, and so is what was written by it. Start it with: ./planning-services start --clock, or choose another data folder with PLANNING_SERVICES_HOME."
              .formatted(plan.folder().root(), words(ahead)));
    }
    return Optional.empty();
  }

  private static String words(Duration ahead) {
    return ahead.toDays() > 1 ? ahead.toDays() + " days" : ahead.toMinutes() + " minutes";
  }

  private Map<String, Resource> resources() {
    Map<String, String> addresses = new TreeMap<>();
    wanted().forEach(service -> addresses.put(service.title(), managementAddress(service)));
    return Map.of(
        "/clock", new ClockResource(clock, addresses), "/mails", new MailsResource(servers.mail()));
  }

  /** Ends what was started of a stack that is not going to be complete. */
  private void abandon() {
    Thread.interrupted(); // ending takes its time
    services.kill();
    close();
  }

  /** A start that is under way ends at its next step, and stops what it has started. */
  private void endWithTheJvm() {
    jvmEnds = true;
    try {
      if (startIsOver.getCount() > 0) {
        starter.interrupt();
        startIsOver.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** Starts again the services that are not running, and returns when they are ready. */
  public void startServices(Collection<Service> wanted) {
    services.launch(wanted);
    describe();
    services.awaitReady(wanted);
  }

  public StackFolder folder() {
    return plan.folder();
  }

  public StackPorts ports() {
    return plan.ports();
  }

  /** None when the services look at real time. */
  public Optional<Path> clockFile() {
    return clock.map(moved -> plan.folder().clock());
  }

  /** Whom clients of the services have to trust; none in a stack without TLS. */
  public Optional<Path> authority() {
    return plan.secure() ? Optional.of(plan.folder().authority()) : Optional.empty();
  }

  /** What time it is for the services. */
  public Instant now() {
    return clock.map(StackClock::instant).orElseGet(Instant::now);
  }

  /** The services that this stack was asked for, in their order. */
  public Set<Service> wanted() {
    return plan.services();
  }

  public String address(Service service) {
    return services.address(service);
  }

  public String managementAddress(Service service) {
    return "http://localhost:" + plan.ports().managementOf(service);
  }

  /** The variables by which a service finds its servers, its secrets and its clock. */
  public Map<String, String> environment(Service service) {
    return new ServiceEnvironment(plan, servers).of(service);
  }

  String profile() {
    return plan.profile();
  }

  public ServiceProcess process(Service service) {
    return services.process(service);
  }

  public PostgresServer postgres() {
    return servers.postgres();
  }

  public KafkaBroker kafka() {
    return servers.kafka();
  }

  public TokenIssuer issuer() {
    return servers.issuer();
  }

  public MailServer mail() {
    return servers.mail();
  }

  /** A sentence about the first thing that ended unasked, if any did. */
  public synchronized Optional<String> casualty() {
    return closed ? Optional.empty() : services.casualty().or(servers::casualty);
  }

  /**
   * Services first, so that they can finish what they are at; then the servers. Nothing is left
   * running.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    console.say(
        services.areRecording()
            ? "Stopping; this time the services also record what lets them start faster."
            : "Stopping.");
    if (endpoint != null) {
      endpoint.close();
    }
    services.close();
    servers.close();
    StackDescription.remove(plan.folder());
    lock.close();
    if (!jvmEnds) {
      forgetHook();
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM has begun to end meanwhile: the hook finds nothing left to do
    }
  }

  private void requireThatTheJvmStays() {
    if (jvmEnds) {
      throw new ServerFailure("The JVM ends.");
    }
  }

  private void describe() {
    new StackDescription(
            ProcessHandle.current().pid(),
            plan.ports(),
            plan.services(),
            services.processes(),
            plan.secure(),
            complete)
        .write(plan.folder());
  }
}

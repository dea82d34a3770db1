package org.planningservices.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Replica;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.PostgresServer;

/** voucher-service of another checkout, such as that of an earlier commit, beside the stack's. */
final class EarlierService implements Contestant {
  private static final String DATABASE = "earlier";

  private final Stack stack;
  private final Checkout build;
  private Replica replica;

  private EarlierService(Stack stack, Checkout build) {
    this.stack = stack;
    this.build = build;
  }

  /**
   * @param build packaged, best after a journey there, which leaves the cache for quick starts
   */
  static EarlierService start(Bench bench, Checkout build) {
    bench.stack().postgres().createDatabase(DATABASE);
    EarlierService service = new EarlierService(bench.stack(), build);
    service.start();
    return service;
  }

  private void start() {
    PostgresServer postgres = stack.postgres();
    DatabaseLogin app = postgres.app(DATABASE);
    DatabaseLogin owner = postgres.owner(DATABASE);
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
    environment.put("QUARKUS_DATASOURCE_USERNAME", app.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", app.password());
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    environment.put("QUARKUS_FLYWAY_USERNAME", owner.user());
    environment.put("QUARKUS_FLYWAY_PASSWORD", owner.password());
    environment.put("PLANNING_CONSUMER_GROUP", DATABASE); // nothing is taken from the present one
    replica = Replica.start(stack, Service.VOUCHER, build, environment);
    replica.awaitReady();
  }

  @Override
  public String title() {
    return "voucher-service before";
  }

  @Override
  public int port() {
    return replica.port();
  }

  @Override
  public long pid() {
    return replica.pid();
  }

  @Override
  public String database() {
    return DATABASE;
  }

  @Override
  public void restart() {
    replica.kill();
    start();
  }

  @Override
  public void close() {
    replica.stop();
  }
}

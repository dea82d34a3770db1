package org.planningservices.foundation.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/** A relay beside the application, as another replica would run it. */
public final class SampleRelay implements AutoCloseable {

  private final AgroalDataSource database;
  private final OutboxRelay relay;

  private SampleRelay(AgroalDataSource database, OutboxRelay relay) {
    this.database = database;
    this.relay = relay;
  }

  public static SampleRelay start(OutboxSettings settings) {
    return start(settings, Map.of());
  }

  static SampleRelay start(OutboxSettings settings, Map<String, Object> producer) {
    AgroalDataSource database = database();
    Map<String, Object> kafka = new HashMap<>(producer);
    kafka.put("bootstrap.servers", RealServers.kafka().bootstrapServers());
    kafka.put("request.timeout.ms", "5000");
    OutboxRelay relay = new OutboxRelay(database, kafka, settings, new SimpleMeterRegistry());
    relay.start();
    return new SampleRelay(database, relay);
  }

  private static AgroalDataSource database() {
    PostgresServer server = RealServers.postgres();
    Properties properties = new Properties();
    properties.put("maxSize", "2");
    properties.put("exceptionSorter", PostgreSQLExceptionSorter.class.getName());
    properties.put("jdbcUrl", server.jdbcUrl("service"));
    properties.put("principal", server.user());
    properties.put("credential", server.password());
    try {
      return AgroalDataSource.from(new AgroalPropertiesReader().readProperties(properties));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public boolean isLeading() {
    return relay.isLeading();
  }

  @Override
  public void close() {
    relay.stop();
    database.close();
  }
}

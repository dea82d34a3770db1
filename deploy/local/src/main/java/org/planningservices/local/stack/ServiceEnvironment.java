package org.planningservices.local.stack;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.Folders;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.ServerFailure;

/** The environment variables by which a service finds its servers, its secrets and its clock. */
record ServiceEnvironment(StackPlan plan, StackServers servers) {

  Map<String, String> of(Service service) {
    Map<String, String> environment = new HashMap<>();
    // the C library's pools for threads would cost tens of MiB
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
    environment.put(
        "QUARKUS_MANAGEMENT_PORT", Integer.toString(plan.ports().managementOf(service)));
    Optional<StackCertificates> certificates = servers.certificates();
    if (certificates.isPresent()) {
      addTls(service, certificates.get(), environment);
    } else {
      environment.put("QUARKUS_HTTP_PORT", Integer.toString(plan.ports().of(service)));
      addSwagger(service, environment);
    }
    addServers(service, environment);
    environment.put("PLANNING_SEALING_KEY", plan.folder().sealingKey());
    environment.put("VOUCHER_DELIVERABLES_FOLDER", plan.folder().deliverables().toString());
    if (plan.movableClock()) {
      environment.put("PLANNING_CLOCK_FILE", plan.folder().clock().toString());
    }
    plan.collector().ifPresent(collector -> addCollector(collector, environment));
    return environment;
  }

  /** The variables as files, which `docker` and `podman` read as they are. */
  void write() {
    for (Service service : Service.values()) {
      String lines =
          new TreeMap<>(of(service))
              .entrySet().stream()
                  .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                  .collect(Collectors.joining());
      try {
        Folders.writePrivate(plan.folder().environment(service), lines);
      } catch (IOException e) {
        throw new ServerFailure("The data folder cannot be written: " + Diagnosis.of(e), e);
      }
    }
  }

  /** As docs/operations/transport.md says for production. */
  private void addTls(
      Service service, StackCertificates certificates, Map<String, String> environment) {
    IssuedCertificate own = certificates.services().get(service);
    environment.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(plan.ports().of(service)));
    environment.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
    environment.put("QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "http");
    environment.put("QUARKUS_TLS_HTTP_KEY_STORE_PEM_OWN_CERT", own.certificate().toString());
    environment.put("QUARKUS_TLS_HTTP_KEY_STORE_PEM_OWN_KEY", own.key().toString());
    environment.put("QUARKUS_TLS_HTTP_RELOAD_PERIOD", "5M");
    environment.put("KAFKA_SECURITY_PROTOCOL", "SSL");
    environment.put("KAFKA_TLS_CONFIGURATION_NAME", "kafka");
    environment.put("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_OWN_CERT", own.certificate().toString());
    environment.put("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_OWN_KEY", own.key().toString());
    environment.put("QUARKUS_TLS_KAFKA_TRUST_STORE_PEM_CERTS", own.authority().toString());
    environment.put("QUARKUS_TLS_KAFKA_RELOAD_PERIOD", "5M");
    environment.put("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", "issuer");
    environment.put("QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS", own.authority().toString());
    environment.put("QUARKUS_MAILER_TLS", "true");
    environment.put("QUARKUS_MAILER_TLS_CONFIGURATION_NAME", "mail");
    environment.put("QUARKUS_TLS_MAIL_TRUST_STORE_PEM_CERTS", own.authority().toString());
    environment.put("VOUCHER_MAIL_FROM", "planning-services@example.org");
  }

  /** Swagger UI is a page of the management port that sends its requests to the other one. */
  private void addSwagger(Service service, Map<String, String> environment) {
    environment.put(
        "QUARKUS_SMALLRYE_OPENAPI_SERVERS", "http://localhost:" + plan.ports().of(service));
    environment.put("QUARKUS_HTTP_CORS_ENABLED", "true");
    environment.put(
        "QUARKUS_HTTP_CORS_ORIGINS", "http://localhost:" + plan.ports().managementOf(service));
    environment.put("QUARKUS_HTTP_CORS_EXPOSED_HEADERS", "ETag,Location,Link,Retry-After");
  }

  private static void addCollector(URI collector, Map<String, String> environment) {
    environment.put("PLANNING_TRACING_COLLECTED", "true");
    environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.toString());
    environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "500ms");
  }

  private void addServers(Service service, Map<String, String> environment) {
    PostgresServer postgres = servers.postgres();
    KafkaBroker kafka = servers.kafka();
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database()));
    DatabaseLogin app = postgres.app(service.database());
    environment.put("QUARKUS_DATASOURCE_USERNAME", app.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", app.password());
    // as in production, where another process migrates, the service has no right to change tables
    DatabaseLogin owner = postgres.owner(service.database());
    environment.put("QUARKUS_FLYWAY_USERNAME", owner.user());
    environment.put("QUARKUS_FLYWAY_PASSWORD", owner.password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put(
        "QUARKUS_OIDC_AUTH_SERVER_URL", plan.issuer().orElseGet(servers.issuer()::issuerUrl));
    environment.put("QUARKUS_MAILER_HOST", "localhost");
    environment.put("QUARKUS_MAILER_PORT", Integer.toString(plan.ports().smtp()));
  }
}

package org.planningservices.foundation.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.servers.AclTable;
import org.planningservices.servers.CertificateAuthority;
import org.planningservices.servers.Folders;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.KafkaSecurity;
import org.planningservices.servers.Ports;

/**
 * A broker that knows its clients by certificates and lets them do what {@code
 * deploy/kafka/acls.tsv} says: every cell of the table, and every cell that is not in it.
 */
class SecuredBrokerTest {

  private static final Path TABLE = Path.of("../deploy/kafka/acls.tsv");
  private static final long PATIENCE_SECONDS = 20;

  private static Path folder;
  private static CertificateAuthority authority;
  private static KafkaBroker broker;
  private static Set<AclBinding> allowed;

  @BeforeAll
  static void startTheBroker() {
    folder = Folders.temporary("secured");
    authority = CertificateAuthority.in(folder);
    broker = KafkaBroker.throwaway(new KafkaSecurity(authority.issue(KafkaSecurity.BROKER), TABLE));
    allowed = AclTable.read(TABLE).bindings();
  }

  @AfterAll
  static void stopTheBroker() {
    broker.close();
    Folders.delete(folder);
  }

  private static Map<String, Object> client(IssuedCertificate certificate) {
    Map<String, Object> settings = new HashMap<>(certificate.kafkaClient());
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("max.block.ms", 10_000);
    return settings;
  }

  private static Set<String> principals() {
    Set<String> names = new TreeSet<>();
    allowed.forEach(acl -> names.add(acl.entry().principal().replace("User:CN=", "")));
    return names;
  }

  private static Set<String> topics() {
    Set<String> names = new TreeSet<>();
    allowed.stream()
        .filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC)
        .forEach(acl -> names.add(acl.pattern().name()));
    return names;
  }

  private static boolean isAllowed(
      String who, AclOperation operation, ResourceType type, String name) {
    return allowed.stream()
        .anyMatch(
            acl ->
                acl.entry().principal().equals("User:CN=" + who)
                    && acl.entry().operation() == operation
                    && acl.pattern().resourceType() == type
                    && acl.pattern().name().equals(name));
  }

  /** What the table is for, said once more in words of the programme. */
  @Test
  void everyTopicHasOneWriterThatIsItsServiceAndPartnersWriteNothing() {
    assertThat(allowed)
        .filteredOn(acl -> acl.entry().operation() == AclOperation.WRITE)
        .extracting(acl -> acl.entry().principal() + " " + acl.pattern().name())
        .containsExactlyInAnyOrder(
            "User:CN=eligibility-service eligibility-events",
            "User:CN=enrollment-service enrollment-events",
            "User:CN=voucher-service voucher-events",
            "User:CN=payment-service payment-events");
    assertThat(allowed)
        .extracting(acl -> acl.entry().operation())
        .containsOnly(AclOperation.WRITE, AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
  }

  @TestFactory
  Stream<DynamicTest> everyCellOfTheTable() {
    return principals().stream()
        .flatMap(
            who -> {
              IssuedCertificate certificate = authority.issue(who);
              return topics().stream()
                  .flatMap(
                      topic ->
                          Stream.of(
                              DynamicTest.dynamicTest(
                                  who + " writes " + topic, () -> writes(certificate, who, topic)),
                              DynamicTest.dynamicTest(
                                  who + " reads " + topic, () -> reads(certificate, who, topic))));
            });
  }

  private static void writes(IssuedCertificate certificate, String who, String topic)
      throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(client(certificate), new StringSerializer(), new StringSerializer())) {
      if (isAllowed(who, AclOperation.WRITE, ResourceType.TOPIC, topic)) {
        send(producer, topic);
      } else {
        assertThatThrownBy(() -> send(producer, topic))
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(AuthorizationException.class);
      }
    }
  }

  private static void send(KafkaProducer<String, String> producer, String topic) throws Exception {
    producer
        .send(new ProducerRecord<>(topic, "key", "value"))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void reads(IssuedCertificate certificate, String who, String topic) {
    if (!isAllowed(who, AclOperation.READ, ResourceType.TOPIC, topic)) {
      assertThatThrownBy(() -> read(certificate, who, topic))
          .isInstanceOf(AuthorizationException.class);
      return;
    }
    write(topic);
    assertThat(read(certificate, who, topic)).as(who + " in its own group").isPositive();
    assertThatThrownBy(() -> read(certificate, "another-group", topic))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  /** As the one who may. */
  private static void write(String topic) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(broker.operator(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value"));
      producer.flush();
    }
  }

  /** How many records came, as a member of the group. */
  private static int read(IssuedCertificate certificate, String group, String topic) {
    Map<String, Object> settings = client(certificate);
    settings.put("group.id", group);
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      int came = 0;
      while (came == 0 && System.nanoTime() < deadline) {
        came = consumer.poll(Duration.ofMillis(200)).count();
      }
      consumer.commitSync();
      return came;
    }
  }

  @Test
  void letsNobodyInWithoutACertificate() {
    Map<String, Object> settings = client(authority.issue("voucher-service"));
    settings.remove("ssl.keystore.location");
    settings.remove("ssl.keystore.type");
    try (Admin stranger = Admin.create(settings)) {
      assertThatThrownBy(
              () -> stranger.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SslAuthenticationException.class);
    }
  }

  @Test
  void hasWhatTheTableSaysAndForgetsTheRest() throws Exception {
    Path other =
        Files.writeString(
            folder.resolve("other.tsv"), "User:CN=guest\tread\ttopic\tvoucher-events\n");
    Path broken =
        Files.writeString(folder.resolve("broken.tsv"), "User:CN=guest\tread\tvoucher-events\n");
    try (Admin operator = Admin.create(broker.operator())) {
      AclTable table = AclTable.read(TABLE);
      assertThat(table.difference(operator).isNone()).isTrue();
      AclTable.Difference change = AclTable.read(other).apply(operator);
      assertThat(change.missing()).hasSize(1);
      assertThat(change.surplus()).hasSameSizeAs(allowed);
      table.apply(operator);
      assertThat(table.difference(operator).isNone()).isTrue();
    }
    assertThatThrownBy(() -> AclTable.read(broken)).hasMessageContaining("Line 1 of");
  }

  private static BrokerRequirements requirements(String written, String... read) {
    return new BrokerRequirements(
        Set.of(written),
        Set.of(read),
        "voucher-service",
        new TopicRetention(Duration.ofDays(7), Duration.ofDays(30)));
  }

  private static BrokerAnswer ask(IssuedCertificate certificate, BrokerRequirements requirements)
      throws InterruptedException {
    return BrokerAnswer.to(requirements, client(certificate));
  }

  @Test
  void tellsAServiceWhatItMayNotDo() throws Exception {
    BrokerRequirements ofVouchers =
        requirements("voucher-events", "eligibility-events", "payment-events");
    assertThat(ask(authority.issue("voucher-service"), ofVouchers))
        .isEqualTo(new BrokerAnswer(false, List.of()));
    assertThat(ask(authority.issue("payment-service"), ofVouchers).refusals())
        .hasSize(4)
        .anyMatch(
            line -> line.contains("write the topic voucher-events") && line.contains("acls.tsv"))
        .anyMatch(line -> line.contains("read the topic eligibility-events"))
        .anyMatch(line -> line.contains("planning.consumer.group"));
    assertThat(ask(authority.issue("kafka"), requirements("note-events")).refusals())
        .singleElement()
        .asString()
        .startsWith("There is no topic note-events at the broker");
  }

  @Test
  void takesSilenceForNoRefusalAndUnusableSettingsForOne() throws Exception {
    BrokerRequirements requirements = requirements("voucher-events");
    Map<String, Object> settings = client(authority.issue("voucher-service"));
    settings.put("bootstrap.servers", "localhost:" + Ports.free());
    assertThat(BrokerAnswer.to(requirements, settings))
        .isEqualTo(new BrokerAnswer(true, List.of()));
    settings.put("ssl.keystore.location", folder.resolve("none").toString());
    assertThat(BrokerAnswer.to(requirements, settings).refusals())
        .singleElement()
        .asString()
        .startsWith("The settings of Kafka cannot be used");
  }

  @Test
  void tellsAServiceThatItsCertificateIsNotTaken() throws Exception {
    Instant now = Instant.now();
    BrokerRequirements requirements = requirements("voucher-events");
    IssuedCertificate expired =
        authority.issue("voucher-service", now.minusSeconds(7_200), now.minusSeconds(3_600));
    BrokerAnswer answer = ask(expired, requirements);
    assertThat(answer.away()).isFalse();
    assertThat(answer.refusals())
        .singleElement()
        .asString()
        .contains("do not trust each other", "kafka.tls-configuration-name");
    CertificateAuthority another = CertificateAuthority.in(folder.resolve("another"));
    assertThat(ask(another.issue("voucher-service"), requirements).refusals())
        .singleElement()
        .asString()
        .contains("do not trust each other");
  }
}

package org.planningservices.foundation.inbox;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.sample.OtherEventsConsumer;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** What tests of a consumer have: a producer, a key of their own, and an operator who looks on. */
abstract class OnOtherEvents {

  final String key = UUID.randomUUID().toString();

  SampleProducer other;

  /** Not in the constructor: Quarkus makes every test twice, and would leave one open. */
  @BeforeEach
  void open() {
    other = new SampleProducer();
  }

  @AfterEach
  void close() {
    OtherEventsConsumer.POISONED.clear();
    other.close();
  }

  /** The sequences of the events of a key that took effect, in that order. */
  static List<Long> heard(String key) {
    return SampleDatabase.longs(
        "select sequence from heard where event_key = '" + key + "' order by heard_id");
  }

  static RequestSpecification operator() {
    return given()
        .auth()
        .oauth2(
            RealServers.issuer()
                .token(
                    TokenClaims.of(
                        "PROGRAM", UUID.randomUUID(), "operations:read", "operations:manage")))
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON);
  }
}

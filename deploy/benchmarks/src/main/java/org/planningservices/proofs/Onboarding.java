package org.planningservices.proofs;

import java.time.LocalDate;
import java.util.Map;
import org.planningservices.local.stack.Service;
import org.planningservices.proofs.RetryingClient.Person;

/**
 * How a partner and a customer that nobody knew come to work together: it qualifies and enrols, the
 * customer gets days, and payment-service learns whom to pay.
 */
final class Onboarding {
  static final String OFFERING = "DDPS";
  static final String ADMINISTRATOR = "ada@customer.example";
  private static final int DAYS = 100_000;

  private final RetryingClient client;
  private final Parties parties;
  private final LocalDate today;

  /** Ids that the services gave. */
  record Facts(String consultant, String location, String agreement) {}

  Onboarding(RetryingClient client, Parties parties, LocalDate today) {
    this.client = client;
    this.parties = parties;
    this.today = today;
  }

  Facts begin() {
    return new Facts(qualify(), enrol(), benefit());
  }

  private String qualify() {
    String path = "/v1/partners/" + parties.partner();
    Person manager = parties.programme("eligibility:manage", "olga");
    client.post(
        manager,
        Service.ELIGIBILITY,
        path + "/compliance-trainings",
        Map.of("completedOn", today.minusDays(30).toString()));
    client.post(
        manager,
        Service.ELIGIBILITY,
        path + "/competencies",
        Map.of(
            "competency",
            "WINDOWS_AND_DEVICES",
            "level",
            "GOLD",
            "attainedOn",
            today.minusDays(60).toString(),
            "anniversaryOn",
            today.plusDays(305).toString()));
    String consultant =
        client
            .post(manager, Service.ELIGIBILITY, path + "/consultants", Map.of("reference", "C-1"))
            .field("consultantId");
    client.post(
        manager,
        Service.ELIGIBILITY,
        path + "/consultants/" + consultant + "/exams",
        Map.of("examCode", "PS-EXAM-101", "passedOn", today.minusDays(40).toString()));
    return consultant;
  }

  private String enrol() {
    String path = "/v1/partners/" + parties.partner();
    Person manager = parties.partner("enrollment:manage");
    client.post(
        manager,
        Service.ENROLLMENT,
        "/v1/partners",
        Map.of("legalName", "Planning Partners GmbH", "country", "DE"));
    String location =
        client
            .post(
                manager,
                Service.ENROLLMENT,
                path + "/locations",
                Map.of(
                    "name", "Berlin",
                    "legalEntity", "Planning Partners GmbH",
                    "addressLine1", "Unter den Linden 1",
                    "city", "Berlin",
                    "postalCode", "10117",
                    "country", "DE",
                    "contact", Map.of("name", "Paula Partner", "email", "paula@partner.example")))
            .field("locationId");
    client.post(
        manager,
        Service.ENROLLMENT,
        path + "/agreement",
        Map.of("version", "2020-08", "signedBy", "Paula Partner", "accepted", true));
    // when it has heard of the qualifications
    Map<String, String> offering = Map.of("offeringCode", OFFERING);
    client.awaitTaken(manager, Service.ENROLLMENT, path + "/enrollments", offering);
    client.post(manager, Service.ENROLLMENT, path + "/enrollments", offering);
    return location;
  }

  private String benefit() {
    Person manager = parties.programme("agreement:manage", "olga");
    String agreement =
        client
            .post(
                manager,
                Service.VOUCHER,
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", parties.customer().toString(),
                    "agreementNumber", "E-" + parties.customer().toString().substring(0, 13),
                    "startsOn", today.minusYears(1).toString(),
                    "endsOn", today.plusYears(2).toString()))
            .field("agreementId");
    String path = "/v1/licensing-agreements/" + agreement;
    client.post(
        manager, Service.VOUCHER, path + "/grants", Map.of("days", DAYS, "reason", "Proof"));
    client.post(
        parties.customer("voucher:assign"),
        Service.VOUCHER,
        path + "/activation",
        Map.of("administratorName", "Ada Administrator", "administratorEmail", ADMINISTRATOR));
    return agreement;
  }

  /** Once payment-service has heard of the location. */
  void payee(String location) {
    Map<String, ?> account = account(location);
    Person submitter = parties.partner("payment:submit");
    client.awaitTaken(submitter, Service.PAYMENT, "/v1/payees", account);
    client.post(submitter, Service.PAYMENT, "/v1/payees", account);
  }

  private static Map<String, ?> account(String location) {
    return Map.of(
        "locationId", location,
        "accountHolder", "Planning Partners GmbH",
        "iban", "DE89370400440532013000",
        "currency", "EUR",
        "taxNumber", "DE123456789");
  }
}

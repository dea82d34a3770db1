package org.planningservices.voucher;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Tokens;

/** A partner of which this service knows what other services told. */
public record Partner(UUID partnerId, UUID locationId, UUID consultantId) {

  /** Knows nothing of it. */
  public static Partner unknown() {
    return new Partner(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
  }

  /** Enrolled in DDPS, with a location in Germany and a consultant for DDPS-WINOFF. */
  public static Partner enrolled() {
    Partner partner = unknown();
    partner.enroll(LocalDate.now(ZoneOffset.UTC));
    return partner;
  }

  void enroll(LocalDate today) {
    Database.execute(
        "insert into partner_enrollment values (?, ?, 'DDPS', ?, ?, 1)",
        UUID.randomUUID(),
        partnerId,
        today.minusDays(20),
        today.plusDays(345));
    Database.execute(
        "insert into engagement_eligibility values (?, 'DDPS-WINOFF', ?, null, 1)"
            + " on conflict do nothing",
        partnerId,
        today.minusDays(30));
    Database.execute("insert into partner_location values (?, ?, 'DE', 1)", locationId, partnerId);
    Database.execute(
        "insert into consultant_qualification values (?, ?, 'DDPS-WINOFF', 1)",
        partnerId,
        consultantId);
  }

  public Api api() {
    return Api.as(Tokens.partner(partnerId).with("voucher:read", "voucher:manage"));
  }

  /** Of somebody who may work for one location only. */
  public Api limitedTo(UUID location) {
    return limited(partnerId, location);
  }

  static Api limited(UUID partnerId, UUID location) {
    return Api.as(Tokens.partner(partnerId).limitedTo(location, "voucher:read", "voucher:manage"));
  }

  /** A reservation that every rule allows, two weeks from now. */
  public Map<String, Object> reservation(Customer customer, Customer.Assigned voucher) {
    LocalDate start = LocalDate.now(ZoneOffset.UTC).plusDays(14);
    Map<String, Object> request = new HashMap<>();
    request.put("code", voucher.code());
    request.put("administratorEmail", customer.administratorEmail());
    request.put("locationId", locationId);
    request.put("deliveryCountry", "DE");
    request.put("engagementCode", "DDPS-WINOFF");
    request.put("plannedStart", start.toString());
    request.put("plannedEnd", start.plusDays(18).toString());
    request.put("leadConsultantId", consultantId);
    request.put("termsVersion", "2020-08");
    request.put("termsAccepted", true);
    return request;
  }
}

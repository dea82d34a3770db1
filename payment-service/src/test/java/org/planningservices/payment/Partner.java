package org.planningservices.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.Tokens;

/**
 * A partner with one location, of which the service has heard.
 *
 * @param token of a person who may read and submit
 */
public record Partner(UUID id, UUID location, String country, String token) {

  public Api api() {
    return Api.as(token);
  }

  /** New for each test, so that tests do not see each other. */
  public static Partner in(String country) {
    UUID id = UniqueId.next();
    Partner partner = new Partner(id, UniqueId.next(), country, tokenOf(id));
    partner.hear();
    return partner;
  }

  public static String tokenOf(UUID id) {
    return Tokens.partner(id).with("payment:read", "payment:submit");
  }

  /** With a bank account in the currency. */
  public static Partner in(String country, String currency) {
    Partner partner = in(country);
    Requests.registerPayee(partner, currency).then().statusCode(201);
    return partner;
  }

  /** Its location becomes known to the service. */
  public void hear() {
    hear(2);
  }

  /** The same, as the sequence-th event of its partner. */
  public void hear(long sequence) {
    Events.deliver(
        "enrollment-events",
        "LocationAdded",
        id,
        sequence,
        Map.of("partnerId", id, "locationId", location, "country", country));
  }

  /** Another location of the same partner. */
  public Partner elsewhere(String otherCountry) {
    Partner other = new Partner(id, UniqueId.next(), otherCountry, token);
    other.hear();
    return other;
  }

  /** A person of the same partner who may only work for this location. */
  public Partner onlyHere() {
    return new Partner(
        id,
        location,
        country,
        Tokens.partner(id).limitedTo(location, "payment:read", "payment:submit"));
  }

  /** A voucher that the location redeemed a day ago. */
  public UUID redeems(int days) {
    return redeems(days, Instant.now().minus(Duration.ofDays(1)));
  }

  /** Several of them, of a day each. */
  public List<UUID> redeemsSeveral(int vouchers) {
    return Stream.generate(() -> redeems(1)).limit(vouchers).toList();
  }

  public UUID redeems(int days, Instant at) {
    UUID voucher = UniqueId.next();
    Events.deliver("voucher-events", "VoucherRedeemed", voucher, 4, redeemed(voucher, days, at));
    return voucher;
  }

  public Map<String, Object> redeemed(UUID voucher, int days, Instant at) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("voucherId", voucher);
    event.put("customerId", UniqueId.next());
    event.put("partnerId", id);
    event.put("locationId", location);
    event.put("deliveryCountry", country);
    event.put("offeringCode", "DDPS");
    event.put("engagementCode", "DDPS-WINOFF");
    event.put("days", days);
    event.put("redeemedAt", at.toString());
    event.put("paymentRequestDeadline", DeliveryZone.dateAt(country, at).plusDays(60).toString());
    return event;
  }
}

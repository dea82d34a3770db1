package org.planningservices.voucher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.testkit.IdentityContract;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.delivering.SampleFiles;

@ServiceTest
class IdentityTest extends IdentityContract {

  @Inject Given given;
  @Inject Clock clock;

  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    Map<String, OwnedObject> objects = new HashMap<>();
    ofTheCustomer(objects);
    ofThePartner(objects);
    return objects;
  }

  private void ofTheCustomer(Map<String, OwnedObject> objects) {
    Customer inactive = Customer.registered(30);
    objects.put(
        "activateBenefit",
        agreement(
            inactive,
            "/activation",
            Map.of("administratorName", "Max Admin", "administratorEmail", "max@example.org")));
    Customer customer = Customer.withDays(30);
    objects.put("getLicensingAgreement", agreement(customer, "", null));
    objects.put("listLedgerEntries", agreement(customer, "/ledger-entries", null));
    VoucherScenario open = given.assigned();
    objects.put("cancelVoucher", ofCustomer(open, "/cancellation", Map.of("reason", "not needed")));
  }

  private void ofThePartner(Map<String, OwnedObject> objects) {
    LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
    VoucherScenario held = given.reserved();
    objects.put("getReservation", ofPartner(held, "/reservation", null));
    objects.put(
        "rescheduleReservation",
        ofPartner(
            given.reserved(),
            "/reservation",
            Map.of("plannedStart", start.toString(), "plannedEnd", start.plusDays(6).toString())));
    objects.put("releaseReservation", ofPartner(given.reserved(), "/reservation", null));
    objects.put("uploadDeliverable", ofPartner(held, "/deliverables", null));
    objects.put(
        "fileCompletionReport",
        ofPartner(held, "/completion-report", Requests.report(held, clock.instant())));
    objects.put("reserveVoucher", designated());
    VoucherScenario delivered = given.reserved();
    objects.put("listDeliverables", ofPartner(delivered, "/deliverables", null));
    objects.put(
        "getDeliverableContent",
        ofPartner(delivered, "/deliverables/" + uploaded(delivered) + "/content", null));
    objects.put("getCompletionReport", ofPartner(filed(), "/completion-report", null));
    VoucherScenario reported = given.reported();
    objects.put("redeemVoucher", ofPartner(given.reported(), "/redemption", Map.of()));
    objects.put("getVoucher", ofPartner(reported, "", null));
    objects.put("getVoucherTimeline", ofPartner(reported, "/timeline", null));
  }

  /** Whoever knows its code may reserve a voucher, unless it is designated to one partner. */
  private static OwnedObject designated() {
    Customer customer = Customer.withDays(30);
    Partner partner = Partner.enrolled();
    Map<String, Object> assignment = customer.assignment(5);
    assignment.put("designatedPartnerId", partner.partnerId());
    Customer.Assigned voucher = customer.assigned(assignment);
    return new OwnedObject(
        "/v1/vouchers/" + voucher.voucherId() + "/reservation",
        Organizations.PARTNER,
        partner.partnerId(),
        json(partner.reservation(customer, voucher)));
  }

  private VoucherScenario filed() {
    VoucherScenario scenario = given.reserved();
    scenario
        .partner()
        .post(
            scenario.path() + "/completion-report",
            Requests.report(scenario, clock.instant(), uploaded(scenario)))
        .then()
        .statusCode(201);
    return scenario;
  }

  private static UUID uploaded(VoucherScenario scenario) {
    return Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
  }

  private static OwnedObject agreement(Customer customer, String rest, Object body) {
    return new OwnedObject(
        customer.path() + rest, Organizations.CUSTOMER, customer.customerId(), json(body));
  }

  private static OwnedObject ofCustomer(VoucherScenario scenario, String rest, Object body) {
    return new OwnedObject(
        scenario.path() + rest, Organizations.CUSTOMER, scenario.customerId(), json(body));
  }

  private static OwnedObject ofPartner(VoucherScenario scenario, String rest, Object body) {
    return new OwnedObject(
        scenario.path() + rest, Organizations.PARTNER, scenario.partnerId(), json(body));
  }

  private static String json(Object body) {
    try {
      return body == null ? null : new JsonMapper().writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }
}

package org.planningservices.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Examples;
import org.planningservices.testkit.ExamplesContract;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.delivering.SampleFiles;

/** From the agreement to the redemption, each operation with its example. */
@ServiceTest
class ExamplesTest extends ExamplesContract {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Partner partner = Partner.enrolled();

  @Inject TestClock clock;

  private Examples examples;
  private Customer customer;

  @Override
  protected Set<String> tablesOfSchedules() {
    return Set.of("mail");
  }

  @Override
  protected void tell(Examples told) {
    examples = told;
    Customer.catalogue();
    agreement();
    assignAndCancel();
    Customer.Assigned voucher = assign();
    reserve(voucher);
    deliver(voucher);
    read(voucher);
  }

  private void agreement() {
    UUID customerId = UUID.randomUUID();
    Response registered =
        call(
            "registerLicensingAgreement",
            Customer.program(),
            "/v1/licensing-agreements",
            Map.of("customerId", customerId, "agreementNumber", "A-" + customerId));
    customer =
        new Customer(
            customerId,
            UUID.fromString(registered.path("agreementId")),
            examples.requested("activateBenefit").get("administratorEmail").asText());
    call("grantDays", Customer.program(), customer.path() + "/grants", Map.of());
    call("activateBenefit", customer.api(), customer.path() + "/activation", Map.of());
  }

  private Customer.Assigned assign() {
    Response assigned =
        call(
            "assignVoucher",
            customer.api(),
            "/v1/vouchers",
            Map.of("agreementId", customer.agreementId()));
    return new Customer.Assigned(
        UUID.fromString(assigned.path("voucherId")), assigned.path("code"));
  }

  private void assignAndCancel() {
    call("cancelVoucher", customer.api(), path(assign()) + "/cancellation", Map.of());
  }

  private void reserve(Customer.Assigned voucher) {
    call(
        "validateVoucher",
        partner.api(),
        "/v1/voucher-validations",
        Map.of("code", voucher.code()));
    String path = path(voucher) + "/reservation";
    reserve(voucher, path);
    examples.answered("releaseReservation", partner.api().delete(path + "?reason=PROGRAM_CHANGED"));
    Response reserved = reserve(voucher, path);
    examples.answered("getReservation", partner.api().get(path));
    examples.answered(
        "rescheduleReservation",
        partner
            .api()
            .ifMatch(reserved.header("ETag"))
            .put(
                path,
                filled(
                    "rescheduleReservation",
                    Map.of("plannedStart", today.plusDays(21), "plannedEnd", today.plusDays(30)))));
  }

  private Response reserve(Customer.Assigned voucher, String path) {
    return call(
        "reserveVoucher",
        partner.api(),
        path,
        Map.of(
            "code", voucher.code(),
            "locationId", partner.locationId(),
            "plannedStart", today.plusDays(14),
            "plannedEnd", today.plusDays(23),
            "leadConsultantId", partner.consultantId()));
  }

  private void deliver(Customer.Assigned voucher) {
    String path = path(voucher);
    clock.advance(Duration.ofDays(26));
    Response uploaded =
        examples.answered(
            "uploadDeliverable",
            partner
                .api()
                .upload(
                    path + "/deliverables",
                    "findings-and-recommendations.pdf",
                    SampleFiles.pdf("findings"),
                    "application/pdf"));
    examples.answered("listDeliverables", customer.api().get(path + "/deliverables"));
    examples.answered(
        "getDeliverableContent",
        customer.api().get(path + "/deliverables/" + uploaded.path("deliverableId") + "/content"));
    call(
        "fileCompletionReport",
        partner.api(),
        path + "/completion-report",
        Map.of(
            "actualStart",
            today.plusDays(21),
            "actualEnd",
            today.plusDays(25),
            "leadConsultantId",
            partner.consultantId(),
            "deliverableIds",
            new Object[] {uploaded.path("deliverableId")}));
    examples.answered("getCompletionReport", partner.api().get(path + "/completion-report"));
    call("redeemVoucher", partner.api(), path + "/redemption", Map.of());
  }

  private void read(Customer.Assigned voucher) {
    examples.answered("getVoucher", partner.api().get(path(voucher)));
    examples.answered("listVouchers", partner.api().get("/v1/vouchers"));
    examples.answered("getVoucherTimeline", partner.api().get(path(voucher) + "/timeline"));
    examples.answered("getLicensingAgreement", customer.api().get(customer.path()));
    examples.answered("listLicensingAgreements", customer.api().get("/v1/licensing-agreements"));
    examples.answered("listLedgerEntries", customer.api().get(customer.path() + "/ledger-entries"));
  }

  private Response call(String operationId, Api api, String path, Map<String, Object> values) {
    return examples.answered(operationId, api.post(path, filled(operationId, values)));
  }

  /** Ids, codes and dates of the example are those of another story; these are of this one. */
  private String filled(String operationId, Map<String, Object> values) {
    ObjectNode request = examples.requested(operationId).deepCopy();
    values.forEach(
        (field, value) -> {
          if (value instanceof Object[] ids) {
            request.putArray(field).add(ids[0].toString());
          } else {
            request.put(field, value.toString());
          }
        });
    return request.toString();
  }

  private static String path(Customer.Assigned voucher) {
    return "/v1/vouchers/" + voucher.voucherId();
  }
}

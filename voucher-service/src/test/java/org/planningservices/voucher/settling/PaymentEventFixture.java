package org.planningservices.voucher.settling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.voucher.VoucherScenario;

/** What payment-service tells, as a test needs it, and what becomes of it. */
final class PaymentEventFixture {

  static final String TOPIC = "payment-events";
  static final Map<String, String> TOTAL = Map.of("amount", "1.00", "currency", "EUR");
  static final Map<String, Object> PAYMENT =
      Map.of("total", TOTAL, "paymentReference", "SEPA-1", "settledOn", "2026-12-01");
  static final String SUBMITTED_AT = "2026-11-24T09:30:00Z";
  static final String LATER = "2026-11-24T09:30:00.000001Z";

  private PaymentEventFixture() {}

  static void submitted(UUID request, long sequence, VoucherScenario... scenarios) {
    submitted(request, sequence, SUBMITTED_AT, scenarios);
  }

  static void submitted(UUID request, long sequence, String at, VoucherScenario... scenarios) {
    deliver("PaymentRequestSubmitted", request, sequence, submission(at), scenarios);
  }

  static void approved(UUID request, long sequence, VoucherScenario... scenarios) {
    deliver(
        "PaymentRequestApproved",
        request,
        sequence,
        Map.of("approvedAt", "2026-11-25T08:00:00Z", "payBy", "2026-12-25"),
        scenarios);
  }

  static void deadlineMissed(VoucherScenario scenario) {
    Events.deliver(
        TOPIC,
        "InvoicingDeadlineMissed",
        scenario.voucherId(),
        1,
        Map.of(
            "voucherId", scenario.voucherId(),
            "partnerId", scenario.partnerId(),
            "deadline", "2026-11-23"));
  }

  static void rejected(UUID request, long sequence, VoucherScenario... scenarios) {
    deliver(
        "PaymentRequestRejected",
        request,
        sequence,
        Map.of("reasonCode", "MISSING_DELIVERABLE", "rejectedAt", "2026-11-25T08:00:00Z"),
        scenarios);
  }

  static void settled(UUID request, long sequence, VoucherScenario... scenarios) {
    deliver("PaymentSettled", request, sequence, PAYMENT, scenarios);
  }

  static Map<String, Object> submission(String at) {
    return Map.of("referenceNumber", "PR-7K3M", "total", TOTAL, "submittedAt", at);
  }

  static void deliver(
      String type,
      UUID request,
      long sequence,
      Map<String, Object> facts,
      VoucherScenario... scenarios) {
    Events.deliver(TOPIC, type, request, sequence, payload(request, facts, scenarios));
  }

  static Map<String, Object> payload(
      UUID request, Map<String, Object> facts, VoucherScenario... scenarios) {
    Map<String, Object> payload = new java.util.HashMap<>(facts);
    payload.put("paymentRequestId", request);
    payload.put("partnerId", scenarios[0].partnerId());
    payload.put("voucherIds", List.of(scenarios).stream().map(VoucherScenario::voucherId).toList());
    return payload;
  }

  static byte[] json(Map<String, Object> payload) {
    try {
      return new JsonMapper().writeValueAsBytes(payload);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  static List<Map<String, Object>> parked(UUID request) {
    return Database.query("select 1 from parked_event where event_key = ?", request.toString());
  }

  static long sequence(VoucherScenario scenario) {
    return (long)
        Database.query("select sequence from voucher where voucher_id = ?", scenario.voucherId())
            .getFirst()
            .get("sequence");
  }

  static List<Object> timeline(VoucherScenario scenario) {
    return Database.query(
            "select what from timeline_entry where voucher_id = ? order by timeline_entry_id",
            scenario.voucherId())
        .stream()
        .map(row -> row.get("what"))
        .toList();
  }
}

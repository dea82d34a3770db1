package org.planningservices.voucher;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Api;

/** What partners send about the delivery of a voucher. */
public final class Requests {

  private Requests() {}

  public static Response upload(Api caller, VoucherScenario scenario, String name, byte[] content) {
    return caller.upload(scenario.path() + "/deliverables", name, content);
  }

  /** A report of a delivery on the day of the reservation, as it is called in Germany. */
  public static Map<String, Object> report(
      VoucherScenario scenario, Instant now, UUID... deliverables) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
    Map<String, Object> report = new HashMap<>();
    report.put("actualStart", today.toString());
    report.put("actualEnd", today.toString());
    report.put("daysDelivered", 1);
    report.put("offSiteDays", 1);
    report.put("leadConsultantId", scenario.consultantId());
    report.put("outcome", "DEPLOYMENT_PLAN");
    report.put("summary", "Windows 11 on 2,000 seats, in four waves.");
    report.put("nextSteps", "Pilot with finance.");
    report.put("deliverableIds", List.of(deliverables));
    return report;
  }
}

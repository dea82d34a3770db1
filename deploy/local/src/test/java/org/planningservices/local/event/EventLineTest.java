package org.planningservices.local.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventLineTest {
  @Test
  void tellsAnEventInOneLine() {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("voucherId", "01930000-0000-7000-8000-0000000000a1");
    payload.put("engagementCode", "DDPS-WINOFF");
    payload.put("days", 3);
    payload.put("voucherIds", List.of("01930000-0000-7000-8000-0000000000a1"));
    payload.put("offerings", List.of(Map.of("offeringCode", "DDPS")));
    payload.put("total", Map.of("amount", "1200.00"));
    SeenEvent event =
        new SeenEvent(
            "voucher-events",
            UUID.randomUUID(),
            "VoucherReserved",
            "01930000-0000-7000-8000-0000000000a1",
            2,
            Instant.parse("2026-11-24T10:00:00Z"),
            Map.of("ce_partnerid", "01930000-0000-7000-8000-0000000000b2"),
            payload);
    assertThat(EventLine.of(event))
        .contains("voucher-events", "VoucherReserved", "…0000a1 #2", "partner …0000b2")
        .endsWith("engagementCode=DDPS-WINOFF days=3 offerings=DDPS total=1200.00")
        .doesNotContain("\n", "voucherId");
  }

  /** Whoever may write to a topic could otherwise write to the terminal of who watches it. */
  @Test
  void tellsNothingThatATerminalWouldObey() {
    SeenEvent event =
        new SeenEvent(
            "voucher-events",
            UUID.randomUUID(),
            "Voucher\u001B[2JReserved",
            "key\r\n\u202E",
            2,
            Instant.parse("2026-11-24T10:00:00Z"),
            Map.of(),
            Map.of("text", "\u0007bell"));
    assertThat(EventLine.of(event)).doesNotContain("\u001B", "\n", "\r", "\u202E", "\u0007");
  }
}

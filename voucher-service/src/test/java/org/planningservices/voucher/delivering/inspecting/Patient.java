package org.planningservices.voucher.delivering.inspecting;

import java.time.Duration;

/** Enough for any machine: what is measured is in HostileFilesTest. */
record Patient(int atOnce) implements InspectionSettings {

  @Override
  public Duration longest() {
    return Duration.ofSeconds(20);
  }

  @Override
  public long mostMemory() {
    return 30L << 20;
  }

  @Override
  public long mostMemoryOfPdf() {
    return 48L << 20;
  }
}

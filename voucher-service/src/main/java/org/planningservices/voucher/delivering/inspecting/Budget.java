package org.planningservices.voucher.delivering.inspecting;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the present thread may spend on a file: time of a processor and memory, as the JVM counts
 * them for a thread of the platform. A parser cannot be asked to be modest, but it can be stopped
 * where it reads on.
 */
final class Budget {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long lastNanosecond;
  private final long lastByte;
  private final long halfOfTime;
  private final long halfOfMemory;

  static Budget ofPdf(InspectionSettings settings) {
    return new Budget(settings, settings.mostMemoryOfPdf());
  }

  static Budget ofOffice(InspectionSettings settings) {
    return new Budget(settings, settings.mostMemory());
  }

  private Budget(InspectionSettings settings, long mostMemory) {
    lastNanosecond = THREADS.getCurrentThreadCpuTime() + settings.longest().toNanos();
    lastByte = THREADS.getCurrentThreadAllocatedBytes() + mostMemory;
    halfOfTime = settings.longest().toNanos() / 2;
    halfOfMemory = mostMemory / 2;
  }

  /** For what is read only as far as there is room. */
  boolean isHalfSpent() {
    return THREADS.getCurrentThreadCpuTime() > lastNanosecond - halfOfTime
        || THREADS.getCurrentThreadAllocatedBytes() > lastByte - halfOfMemory;
  }

  /**
   * @throws FlawedFile when it is spent
   */
  void check() {
    if (THREADS.getCurrentThreadCpuTime() > lastNanosecond
        || THREADS.getCurrentThreadAllocatedBytes() > lastByte) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
  }
}

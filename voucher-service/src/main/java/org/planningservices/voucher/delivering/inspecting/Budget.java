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

  Budget(InspectionSettings settings) {
    lastNanosecond = THREADS.getCurrentThreadCpuTime() + settings.longest().toNanos();
    lastByte = THREADS.getCurrentThreadAllocatedBytes() + settings.mostMemory();
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

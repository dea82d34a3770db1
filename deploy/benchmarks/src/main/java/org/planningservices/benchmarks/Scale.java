package org.planningservices.benchmarks;

import java.time.Duration;

/**
 * How much is measured. A quick run only shows that everything works; its figures mean nothing.
 *
 * @param warmUp of each read that is measured, and of each load in a quick run
 * @param period how long a load is measured
 * @param clients connections of the load generator, and of the raw run beside it: as many as the
 *     service's own pool has
 * @param vouchers that a load of unknown speed may use up
 * @param relayed rows that the relay has to publish at once
 * @param consumed events that one consumer thread has to act on
 * @param starts how often each service is started; the median counts
 * @param small number of vouchers to compare reads with
 * @param large number of vouchers at which reads have to be as fast
 */
record Scale(
    boolean quick,
    Duration warmUp,
    Duration period,
    int clients,
    int vouchers,
    int relayed,
    int consumed,
    int starts,
    int small,
    int large) {

  static Scale smoke() {
    return new Scale(
        true,
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        16,
        8_000,
        10_000,
        5_000,
        1,
        10_000,
        20_000);
  }

  static Scale full(int large) {
    return new Scale(
        false,
        Duration.ofSeconds(15),
        Duration.ofSeconds(25),
        16,
        80_000,
        400_000,
        120_000,
        3,
        10_000,
        large);
  }
}

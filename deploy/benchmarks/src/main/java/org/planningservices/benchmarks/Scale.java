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
 * @param turns that each has when several are measured beside each other; the median counts
 * @param patience with a service that does not get as fast as it can be
 * @param idle how long services are watched that have nothing to do, after a wait of half of it
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
    int large,
    int turns,
    Duration patience,
    Duration idle) {

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
        20_000,
        1,
        Duration.ofSeconds(10),
        Duration.ofSeconds(4));
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
        large,
        3,
        Duration.ofMinutes(5),
        Duration.ofMinutes(1));
  }
}

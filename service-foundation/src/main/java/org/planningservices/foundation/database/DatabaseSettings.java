package org.planningservices.foundation.database;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import org.planningservices.foundation.setting.Limits;
import org.planningservices.foundation.setting.Spelled;

/**
 * The limits of a session with the database, as PostgreSQL writes durations. They reach it as an
 * option of each connection; this is here for what they may be.
 */
@Unremovable
@ConfigMapping(prefix = "planning.database")
public interface DatabaseSettings {

  /** PostgreSQL and Java agree on these two. */
  String UNITS = "[0-9]+(ms|s)";

  String WORDS = "in ms or s";

  /** How long a statement waits for a row that another transaction holds. */
  @Limits(least = "10ms", most = "60s")
  @Spelled(as = UNITS, words = WORDS)
  String lockTimeout();

  /** How long a statement may take: shorter than {@code socketTimeout}. */
  @Limits(least = "10ms", most = "300s")
  @Spelled(as = UNITS, words = WORDS)
  String statementTimeout();

  /** How long a transaction may be open while nobody works on it. */
  @Limits(least = "10ms", most = "300s")
  @Spelled(as = UNITS, words = WORDS)
  String idleInTransactionTimeout();
}

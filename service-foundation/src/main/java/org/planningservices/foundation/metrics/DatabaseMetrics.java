package org.planningservices.foundation.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Figures of one kind, read together. Every replica reads them, so they have to be cheap whatever
 * the tables hold: by an index, and of a bounded number of rows each time.
 */
public interface DatabaseMetrics {

  /** By the name of the metric, what it says, in a sentence; every figure has one. */
  Map<String, String> descriptions();

  /**
   * @param connection each statement is a transaction of its own
   */
  List<MetricValue> read(Connection connection) throws SQLException;
}

package org.planningservices.foundation.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections beside the pool, to the same database by the same credentials and driver settings:
 * for what must not wait for a connection that is free, or must not be bound by the limits of
 * requests.
 */
public final class DirectDatabase {

  private static final String OPTIONS = "options";
  private static final String NO_LIMITS =
      " -c lock_timeout=0 -c statement_timeout=0 -c idle_in_transaction_session_timeout=0";

  private DirectDatabase() {}

  /** With the same limits as in the pool; every connection is a new one, and ends when closed. */
  public static AgroalDataSource like(AgroalDataSource pool) throws SQLException {
    return direct(factory(pool));
  }

  /** For work that may take as long as it takes, such as a migration of the tables. */
  public static AgroalDataSource withoutLimits(AgroalDataSource pool) throws SQLException {
    Properties given =
        pool.getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration()
            .jdbcProperties();
    return direct(
        factory(pool)
            .jdbcProperty(OPTIONS, given.getProperty(OPTIONS, "") + NO_LIMITS)
            .jdbcProperty("socketTimeout", "0"));
  }

  private static AgroalConnectionFactoryConfigurationSupplier factory(AgroalDataSource pool) {
    AgroalConnectionFactoryConfiguration given =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    return new AgroalConnectionFactoryConfigurationSupplier(given);
  }

  private static AgroalDataSource direct(AgroalConnectionFactoryConfigurationSupplier factory)
      throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .dataSourceImplementation(
                AgroalDataSourceConfiguration.DataSourceImplementation.AGROAL_POOLLESS)
            .connectionPoolConfiguration(
                connections -> connections.maxSize(3).connectionFactoryConfiguration(factory)));
  }
}

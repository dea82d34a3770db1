package org.planningservices.foundation.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Lets the pool throw away the sessions that a switch-over of the database left behind. */
@Unremovable // the pool looks it up by itself
@Alternative
@Priority(1)
@JdbcDriver("postgresql")
@ApplicationScoped
public class PoolConfigurer extends PostgreSQLAgroalConnectionConfigurer {

  private static final Logger LOG = Logger.getLogger(PoolConfigurer.class);

  /** While the database stays read-only, each write finds it out again. */
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  /** What failed for it has a line a second of its own. */
  private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

  private final Instance<AgroalDataSource> database;
  private final AtomicLong renewed = new AtomicLong(System.nanoTime() - PAUSE);
  private final AtomicLong told = new AtomicLong(System.nanoTime() - BETWEEN_LINES);

  PoolConfigurer(Instance<AgroalDataSource> database) {
    this.database = database;
  }

  @Override
  public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier configuration) {
    configuration.connectionPoolConfiguration().exceptionSorter(new SessionFaults(this::renew));
  }

  /** Where one session may only read, the others were opened to the same server, most likely. */
  private void renew() {
    long before = renewed.get();
    long now = System.nanoTime();
    if (now - before >= PAUSE && renewed.compareAndSet(before, now)) {
      tell(now);
      database.get().flush(AgroalDataSource.FlushMode.GRACEFUL);
    }
  }

  private void tell(long now) {
    long before = told.get();
    if (now - before >= BETWEEN_LINES && told.compareAndSet(before, now)) {
      LOG.warn("the database does not let a session write: all connections are opened again");
    }
  }
}

package org.planningservices.foundation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Reads all figures from time to time; a scrape of the metrics costs the database nothing. */
@ApplicationScoped
public class MetricsSchedule {

  private static final Logger LOG = Logger.getLogger(MetricsSchedule.class);

  private final DataSource database;
  private final MeterRegistry metrics;
  private final List<DatabaseMetrics> all;
  private final Map<Place, AtomicReference<Double>> values = new ConcurrentHashMap<>();

  /** A time series. */
  private record Place(String name, Map<String, String> tags) {}

  MetricsSchedule(DataSource database, MeterRegistry metrics, @All List<DatabaseMetrics> all) {
    this.database = database;
    this.metrics = metrics;
    this.all = all;
  }

  @Scheduled(
      every = "${planning.figures.every}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public synchronized void read() {
    for (DatabaseMetrics figures : all) {
      read(figures);
    }
  }

  private void read(DatabaseMetrics figures) {
    Set<Place> read = new HashSet<>();
    double unread = 0;
    try (Connection connection = database.getConnection()) {
      for (MetricValue figure : figures.read(connection)) {
        Place place = new Place(figure.name(), figure.tags());
        String description = figures.descriptions().get(figure.name());
        gauge(place, description).set(figure.value());
        read.add(place);
      }
    } catch (SQLException | RuntimeException failed) {
      unread = Double.NaN; // rather than what was right a while ago
      LOG.warnf("figures will be read later: %s", failed.getMessage());
    }
    for (Map.Entry<Place, AtomicReference<Double>> value : values.entrySet()) {
      Place place = value.getKey();
      if (figures.descriptions().containsKey(place.name()) && !read.contains(place)) {
        value.getValue().set(unread);
      }
    }
  }

  private AtomicReference<Double> gauge(Place place, String description) {
    return values.computeIfAbsent(
        place,
        added -> {
          AtomicReference<Double> value = new AtomicReference<>(Double.NaN);
          Gauge.builder(added.name(), value, AtomicReference::get)
              .description(description)
              .tags(tags(added.tags()))
              .strongReference(true)
              .register(metrics);
          return value;
        });
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return new TreeMap<>(tags)
        .entrySet().stream().map(tag -> Tag.of(tag.getKey(), tag.getValue())).toList();
  }
}

package org.planningservices.foundation.metrics;

import java.util.Map;

/**
 * A number that operators watch.
 *
 * @param name of the metric, with dots, such as {@code orders.open}
 * @param tags few values each: never an id, which would make a time series for every object
 * @param value not a number: unknown
 */
public record MetricValue(String name, Map<String, String> tags, double value) {

  public MetricValue {
    tags = Map.copyOf(tags);
  }

  public static MetricValue of(String name, double value) {
    return new MetricValue(name, Map.of(), value);
  }

  public static MetricValue of(String name, String tag, String tagValue, double value) {
    return new MetricValue(name, Map.of(tag, tagValue), value);
  }
}

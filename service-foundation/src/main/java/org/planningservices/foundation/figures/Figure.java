package org.planningservices.foundation.figures;

import java.util.Map;

/**
 * A number that operators watch.
 *
 * @param name of the metric, with dots, such as {@code orders.open}
 * @param tags few values each: never an id, which would make a time series for every object
 * @param value not a number: unknown
 */
public record Figure(String name, Map<String, String> tags, double value) {

  public Figure {
    tags = Map.copyOf(tags);
  }

  public static Figure of(String name, double value) {
    return new Figure(name, Map.of(), value);
  }

  public static Figure of(String name, String tag, String tagValue, double value) {
    return new Figure(name, Map.of(tag, tagValue), value);
  }
}

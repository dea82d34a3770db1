package org.planningservices.foundation.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The zone in which dates of a delivery country are meant [D15]. A country with several zones has
 * one here, that of its capital or largest city, so that a deadline is the same day for everybody
 * who looks at it, whichever service computes it.
 */
public final class DeliveryZone {

  private static final Map<String, ZoneId> ZONES = read();

  private DeliveryZone() {}

  /**
   * @param country ISO 3166-1 alpha-2, upper case
   */
  public static boolean isKnown(String country) {
    return ZONES.containsKey(country);
  }

  /**
   * The date in that country at that instant.
   *
   * @throws IllegalArgumentException when there is no such country
   */
  public static LocalDate dateAt(String country, Instant at) {
    return at.atZone(of(country)).toLocalDate();
  }

  /**
   * The first instant that is no longer on that day there.
   *
   * @throws IllegalArgumentException when there is no such country
   */
  public static Instant endOf(String country, LocalDate day) {
    return day.plusDays(1).atStartOfDay(of(country)).toInstant();
  }

  /**
   * @throws IllegalArgumentException when there is no such country
   */
  public static ZoneId of(String country) {
    ZoneId zone = ZONES.get(country);
    if (zone == null) {
      throw new IllegalArgumentException("no such country: " + country);
    }
    return zone;
  }

  private static Map<String, ZoneId> read() {
    Properties lines = new Properties();
    try (InputStream file = DeliveryZone.class.getResourceAsStream("country-zones.properties")) {
      lines.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                country -> country, country -> ZoneId.of(lines.getProperty(country))));
  }
}

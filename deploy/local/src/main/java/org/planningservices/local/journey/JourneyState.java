package org.planningservices.local.journey;

import java.util.EnumMap;
import java.util.Map;

/** What one step learned and a later one needs. */
final class JourneyState {
  enum Key {
    CONSULTANT,
    LOCATION,
    ENROLLMENT,
    AGREEMENT,
    VOUCHER,
    CODE,
    PLANNED_START,
    DELIVERABLE,
    PAYMENT_REQUEST
  }

  private final Map<Key, String> values = new EnumMap<>(Key.class);

  void put(Key key, String value) {
    values.put(key, value);
  }

  boolean has(Key key) {
    return values.containsKey(key);
  }

  String get(Key key) {
    String value = values.get(key);
    if (value == null) {
      throw new JourneyFailure("No step has found this out yet: " + key);
    }
    return value;
  }
}

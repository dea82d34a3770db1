package org.planningservices.local.journey;

import java.util.EnumMap;
import java.util.Map;

/** What one step learned and a later one needs. */
final class Luggage {
  enum Item {
    CONSULTANT,
    LOCATION,
    AGREEMENT,
    VOUCHER,
    CODE,
    PLANNED_START,
    DELIVERABLE,
    PAYMENT_REQUEST
  }

  private final Map<Item, String> items = new EnumMap<>(Item.class);

  void pack(Item item, String value) {
    items.put(item, value);
  }

  boolean has(Item item) {
    return items.containsKey(item);
  }

  String get(Item item) {
    String value = items.get(item);
    if (value == null) {
      throw new JourneyFailure("No step has found this out yet: " + item);
    }
    return value;
  }
}

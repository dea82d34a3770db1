package org.planningservices.foundation.inbox;

/** Where a parked event stands. */
public enum ParkedEventStatus {
  WAITING,
  SET_ASIDE,
  REPLAYED,
  DISCARDED
}

package org.planningservices.foundation.database;

/** The order of what a start does, in one place: the smaller number is done first. */
public final class StartOrder {

  /** The framework's own number. Its work needs tables that fit and keys that open. */
  private static final int SCHEDULER = 0;

  public static final int KEYS = SCHEDULER - 1;
  public static final int DATABASE = KEYS - 1;

  private StartOrder() {}
}

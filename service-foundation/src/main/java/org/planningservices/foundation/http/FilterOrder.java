package org.planningservices.foundation.http;

import jakarta.ws.rs.Priorities;

/** The order of all request filters, in one place: the smaller number runs first. */
public final class FilterOrder {

  public static final int REQUEST_ID = Priorities.AUTHENTICATION - 100;
  public static final int OPTIONS = REQUEST_ID + 10;
  public static final int IDENTITY = Priorities.AUTHENTICATION;
  public static final int FAIR_SHARE = IDENTITY + 25;
  public static final int QUERY = IDENTITY + 30;
  public static final int ACCEPT = IDENTITY + 50;
  public static final int BODY_LIMIT = IDENTITY + 100;

  private FilterOrder() {}
}

package org.planningservices.foundation.identity;

import java.util.Set;

/** The values of the claim {@code organization_type}. */
public final class Organizations {

  public static final String PARTNER = "PARTNER";
  public static final String CUSTOMER = "CUSTOMER";
  public static final String PROGRAM = "PROGRAM";

  static final Set<String> ALL = Set.of(PARTNER, CUSTOMER, PROGRAM);

  private Organizations() {}
}

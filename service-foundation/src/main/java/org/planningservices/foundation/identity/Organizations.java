package org.planningservices.foundation.identity;

/** The values of the claim {@code organization_type}. */
public final class Organizations {

  public static final String PARTNER = "PARTNER";
  public static final String CUSTOMER = "CUSTOMER";
  public static final String PROGRAM = "PROGRAM";

  private Organizations() {}
}

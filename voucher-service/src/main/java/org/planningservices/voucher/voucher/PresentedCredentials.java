package org.planningservices.voucher.voucher;

import java.time.Instant;

/**
 * What somebody presents to work with a voucher.
 *
 * @param caller keyed hash of who presents it
 * @param at nothing is found while caller or code are restrained beyond this instant, be it right
 *     or wrong
 */
public record PresentedCredentials(Credentials credentials, byte[] caller, Instant at) {

  private static final Instant BEYOND_EVERY_RESTRAINT = Instant.parse("9999-12-31T00:00:00Z");

  /** The same, for one guess that was permitted in spite of a restraint. */
  public PresentedCredentials permitted() {
    return new PresentedCredentials(credentials, caller, BEYOND_EVERY_RESTRAINT);
  }

  @Override
  public String toString() {
    return "PresentedCredentials";
  }
}

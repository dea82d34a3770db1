package org.planningservices.foundation.problem;

/**
 * The thing asked for does not exist, or belongs to another organization: the caller cannot tell
 * which.
 */
public final class UnknownResource extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param thing singular and kebab-case; {@code voucher} makes the code {@code voucher.unknown}
   */
  public UnknownResource(String thing) {
    super(Kind.UNKNOWN, thing + ".unknown", "There is no such " + thing.replace('-', ' ') + ".");
  }
}

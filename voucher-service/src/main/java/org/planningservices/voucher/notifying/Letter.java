package org.planningservices.voucher.notifying;

/**
 * An e-mail in plain text.
 *
 * @param to one address: whoever gets a letter need not know who else does
 */
record Letter(String to, String subject, String text) {

  /** What has a line end in a header ends the header. */
  Letter {
    if ((to + subject).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the headers of a letter have one line each");
    }
  }

  /** Without addresses and text, which are personal. */
  @Override
  public String toString() {
    return "Letter";
  }
}

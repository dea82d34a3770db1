package org.planningservices.voucher.notifying;

/**
 * An e-mail in plain text.
 *
 * @param to one address: whoever gets a letter need not know who else does
 */
record Letter(String to, String subject, String text) {

  /** Without addresses and text, which are personal. */
  @Override
  public String toString() {
    return "Letter";
  }
}

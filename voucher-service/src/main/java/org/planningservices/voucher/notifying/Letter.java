package org.planningservices.voucher.notifying;

import java.util.List;

/**
 * An e-mail in plain text.
 *
 * @param to one or more addresses; all of them see each other
 */
record Letter(List<String> to, String subject, String text) {

  Letter {
    to = List.copyOf(to);
  }

  /** Without addresses and text, which are personal. */
  @Override
  public String toString() {
    return "Letter";
  }
}

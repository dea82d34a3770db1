package org.planningservices.payment.payee;

/** How a bank account is told apart from others. */
public enum AccountForm {
  /** By its IBAN. */
  IBAN,
  /** By its number and the code of its bank, where a country has no IBAN [programme 10.2]. */
  NUMBER
}

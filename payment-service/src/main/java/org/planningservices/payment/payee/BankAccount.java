package org.planningservices.payment.payee;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is sealed of a payee: nobody reads it but who pays. It does not write itself out.
 *
 * @param bic may be null
 * @param taxNumber may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BankAccount(String accountHolder, String iban, String bic, String taxNumber) {

  @Override
  public String toString() {
    return "BankAccount[sealed]";
  }
}

package org.planningservices.payment.payee;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is sealed of a payee: nobody reads it but who pays. It never prints its content.
 *
 * @param iban null when there is an account number
 * @param accountNumber null when there is an IBAN
 * @param routingCode of the bank, with an account number; may be null when there is a bic
 * @param bic may be null
 * @param taxNumber may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankAccount(
    String accountHolder,
    String iban,
    String accountNumber,
    String routingCode,
    String bic,
    String taxNumber) {

  private static final int SHOWN = 4;

  AccountForm form() {
    return iban == null ? AccountForm.NUMBER : AccountForm.IBAN;
  }

  String lastFour() {
    String number = iban == null ? accountNumber : iban;
    return number.substring(number.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "BankAccount[sealed]";
  }
}

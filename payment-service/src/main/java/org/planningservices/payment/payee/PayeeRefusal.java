package org.planningservices.payment.payee;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a bank account is not taken. */
public abstract sealed class PayeeRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private PayeeRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  /** The location has an account in the currency. */
  public static final class AlreadyRegistered extends PayeeRefusal {
    private static final long serialVersionUID = 1L;

    AlreadyRegistered(UUID locationId, String currency) {
      super(
          "payee.already-registered",
          "The location has a bank account in this currency.",
          List.of(
              Reason.of(
                  "payee.already-registered",
                  "There is one account a location and currency.",
                  Map.of("locationId", locationId, "currency", currency))));
    }
  }
}

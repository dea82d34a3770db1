package org.planningservices.payment;

import java.util.UUID;
import org.planningservices.testkit.Database;

/** Looks at a voucher's row in the database, past the service. */
public final class PayableRows {

  private PayableRows() {}

  public static String status(UUID voucher) {
    return Database.text("select status from payable where voucher_id = ?", voucher);
  }

  /** How many payment requests hold the voucher: never more than one. */
  public static long liveLines(UUID voucher) {
    return Database.query(
            "select 1 from payment_request_line where voucher_id = ? and live", voucher)
        .size();
  }
}

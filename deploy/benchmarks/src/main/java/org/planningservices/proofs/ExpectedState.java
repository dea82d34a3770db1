package org.planningservices.proofs;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the services have acknowledged to the clients, and so have promised to keep. */
final class ExpectedState {

  /** How far a voucher has come, and the state in which voucher-service has it then. */
  enum Stage {
    ASSIGNED("ASSIGNED"),
    RESERVED("RESERVED"),
    REPORTED("RESERVED"),
    REDEEMED("REDEEMED"),
    SUBMITTED("INVOICED"),
    APPROVED("INVOICED"),
    PAID("PAID");

    private final String status;

    Stage(String status) {
      this.status = status;
    }
  }

  private final Map<String, Stage> vouchers = new ConcurrentHashMap<>();

  void record(String voucher, Stage stage) {
    vouchers.put(voucher, stage);
  }

  /** By voucher, sorted. */
  Map<String, String> statuses() {
    Map<String, String> statuses = new TreeMap<>();
    vouchers.forEach((voucher, stage) -> statuses.put(voucher, stage.status));
    return statuses;
  }

  /** Vouchers that came at least this far. */
  long reached(Stage stage) {
    return vouchers.values().stream().filter(it -> it.compareTo(stage) >= 0).count();
  }

  @Override
  public String toString() {
    return "%d vouchers assigned, %d reserved, %d redeemed, %d paid"
        .formatted(
            reached(Stage.ASSIGNED),
            reached(Stage.RESERVED),
            reached(Stage.REDEEMED),
            reached(Stage.PAID));
  }
}

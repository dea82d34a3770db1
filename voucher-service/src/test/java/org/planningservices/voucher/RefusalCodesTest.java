package org.planningservices.voucher;

import java.util.Map;
import java.util.Set;
import org.planningservices.testkit.RefusalCodesContract;

class RefusalCodesTest extends RefusalCodesContract {

  /** A move that is not allowed has a code of its own for the second reservation alone. */
  private static final Set<String> OF_RESERVING = Set.of("voucher.already-reserved");

  @Override
  protected Map<String, Set<String>> neverThrown() {
    return Map.of(
        // reads the code that it has just made
        "assignVoucher",
        Set.of("voucher-code.mistyped", "voucher-code.unreadable"),
        // days go back only while the agreement, which a voucher always has, is active
        "cancelVoucher",
        Set.of("voucher.already-reserved", "benefit.ended", "licensing-agreement.unknown"),
        // shows what it has just registered
        "registerLicensingAgreement",
        Set.of("licensing-agreement.unknown"),
        "fileCompletionReport",
        OF_RESERVING,
        "redeemVoucher",
        OF_RESERVING,
        "releaseReservation",
        OF_RESERVING,
        "rescheduleReservation",
        OF_RESERVING);
  }
}

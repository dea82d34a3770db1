package org.planningservices.voucher.delivering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.voucher.completion.Deliverable;
import org.planningservices.voucher.voucher.Vouchers;

/**
 * Takes files in before the transaction that keeps them: copying one takes long, and is done only
 * for whom the voucher concerns. What is in the folder stays there when the transaction rolls back.
 */
@ApplicationScoped
class Intake {

  private final Vouchers vouchers;
  private final DeliverableFolder folder;
  private final CurrentRequest current;
  private final Clock clock;

  Intake(Vouchers vouchers, DeliverableFolder folder, CurrentRequest current, Clock clock) {
    this.vouchers = vouchers;
    this.folder = folder;
    this.current = current;
    this.clock = clock;
  }

  /** Whether there is such a voucher for the caller, whatever is to become of the file. */
  boolean isForItsPartner(UUID voucherId) {
    return QuarkusTransaction.requiringNew().call(() -> vouchers.reached(voucherId).isPresent());
  }

  /** An empty file for an upload to be written to; whoever asked for it removes it. */
  Path arriving() throws IOException {
    return folder.arriving();
  }

  /**
   * Copies the file to its folder, if it is awaited now. Refuses nothing: a repeated request gets
   * its answer also when nothing is awaited any more.
   */
  void storeAhead(UUID voucherId, Upload upload) {
    if (isAwaited(voucherId)) {
      store(upload);
    }
  }

  private boolean isAwaited(UUID voucherId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                vouchers
                    .reached(voucherId)
                    .filter(voucher -> Deliverable.isAwaited(voucher, clock.instant()))
                    .isPresent());
  }

  /** Nothing to do when it was stored ahead. */
  void store(Upload upload) {
    if (!current.isDryRun()) {
      folder.store(upload.file(), upload.sha256());
    }
  }
}

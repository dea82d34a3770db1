package org.planningservices.peer.voucher;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface VoucherRepository extends JpaRepository<Voucher, UUID> {

  /**
   * Locked, if code and administrator are its own, the partner may use it and nobody guessed too
   * often: whatever is wrong, nothing is found.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select voucher from Voucher voucher
      where voucher.codeFingerprint = :code
        and voucher.administratorFingerprint = :administrator
        and (voucher.designatedPartnerId is null or voucher.designatedPartnerId = :partner)
        and not exists (select 1 from GuessAllowance allowance
          where allowance.key in (:code, :caller) and allowance.restrainedUntil > :now)
        and voucher.id = :id""")
  Optional<Voucher> findForReservation(
      UUID id, byte[] code, byte[] administrator, UUID partner, byte[] caller, Instant now);
}

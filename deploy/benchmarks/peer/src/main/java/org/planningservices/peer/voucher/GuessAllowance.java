package org.planningservices.peer.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Until when guesses of a caller or of a code are restrained; only looked at here. */
@Entity
@Immutable
@Table(name = "guess_allowance")
class GuessAllowance {

  @Id
  @Column(name = "guess_key")
  private byte[] key;

  @Column(name = "restrained_until")
  private Instant restrainedUntil;

  protected GuessAllowance() {}
}

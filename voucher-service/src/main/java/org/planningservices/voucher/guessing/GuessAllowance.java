package org.planningservices.voucher.guessing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * Until when guesses of a caller or of a code are restrained. Mapped for the one statement that
 * looks a voucher up, which asks for it too: who does not guess pays nothing for those who do.
 */
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

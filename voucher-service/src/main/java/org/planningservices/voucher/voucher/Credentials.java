package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;

/**
 * What somebody has to know to work with a voucher, as keyed hashes [D13].
 *
 * @param code hash of the voucher code
 * @param administrator hash of the benefit administrator's e-mail address in small letters
 */
@Embeddable
public record Credentials(
    @Column(name = "code_fingerprint") byte[] code,
    @Column(name = "administrator_fingerprint") byte[] administrator) {

  /** Takes the same time wherever the two differ. */
  public boolean match(Credentials presented) {
    return MessageDigest.isEqual(code, presented.code)
        & MessageDigest.isEqual(administrator, presented.administrator);
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}

package org.planningservices.voucher.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.sealing.Seal;

/** Makes keyed hashes of what somebody presents; the same for what cannot be a code at all. */
@ApplicationScoped
public class CredentialHashing {

  private static final String CODE = "voucher-code";
  private static final String ADMINISTRATOR = "voucher-administrator";
  private static final String CALLER = "voucher-caller";

  private final Seal seal;

  CredentialHashing(Seal seal) {
    this.seal = seal;
  }

  /**
   * @param code as typed
   * @param administratorEmail in any mix of small and capital letters
   */
  public Credentials of(String code, String administratorEmail) {
    String plain = VoucherCode.read(code).map(VoucherCode::plain).orElse(code);
    return new Credentials(
        seal.fingerprint(plain, CODE),
        seal.fingerprint(administratorEmail.strip().toLowerCase(Locale.ROOT), ADMINISTRATOR));
  }

  /** Who presents something: a person or program of an organization. */
  public byte[] ofCaller(Caller caller) {
    return seal.fingerprint(caller.organizationId() + " " + caller.subject(), CALLER);
  }
}

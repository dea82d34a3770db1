package org.planningservices.voucher.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.foundation.text.EmailAddress;

/** Makes keyed hashes of what somebody presents. */
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
   * @param code as typed or pasted
   * @param administratorEmail as typed or pasted; whatever looks like the same address is the same
   * @throws InvalidInput when the code is none; nothing has to be looked up for that
   */
  public Credentials of(String code, String administratorEmail) {
    return new Credentials(
        seal.fingerprint(VoucherCode.read(code).plain(), CODE),
        seal.fingerprint(EmailAddress.comparable(administratorEmail), ADMINISTRATOR));
  }

  /** Who presents something: a person or program of an organization. */
  public byte[] ofCaller(Caller caller) {
    return seal.fingerprint(caller.organizationId() + " " + caller.subject(), CALLER);
  }
}

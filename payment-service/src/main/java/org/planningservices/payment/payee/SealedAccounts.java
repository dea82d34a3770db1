package org.planningservices.payment.payee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.foundation.sealing.SealedTable;
import org.planningservices.foundation.text.RequestText;

/** Seals bank accounts, each for its payee: what was sealed for one cannot be opened as another. */
@ApplicationScoped
public class SealedAccounts {

  private static final SealedTable TABLE =
      new SealedTable("payee", "payee_id", "sealed_account", "payee:");

  private final Seal seal;
  private final ObjectMapper json;

  SealedAccounts(Seal seal, ObjectMapper json) {
    this.seal = seal;
    this.json = json;
  }

  /** What has to be sealed again when the key has changed. */
  @Produces
  @Singleton
  static SealedTable table() {
    return TABLE;
  }

  byte[] seal(UUID payeeId, BankAccount account) {
    try {
      return seal.seal(json.writeValueAsBytes(account), context(payeeId));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a bank account is not writable as JSON", unwritable);
    }
  }

  /** The whole account: only for whoever pays it, and never to be kept. */
  public BankAccount open(Payee payee) {
    try {
      return RequestText.asKept(json.readerFor(BankAccount.class))
          .readValue(seal.open(payee.sealedAccount(), context(payee.id())));
    } catch (IOException unreadable) {
      // without its cause, whose message may have a part of the account
      throw new IllegalStateException("the account of payee " + payee.id() + " is not readable");
    }
  }

  private static String context(UUID payeeId) {
    return TABLE.context(payeeId);
  }
}

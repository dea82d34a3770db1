package org.planningservices.payment.payee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.payment.locations.Locations;
import org.planningservices.payment.money.Money;

/** Registers a bank account for a location of the caller. */
@ApplicationScoped
public class RegisterPayee {

  private final Payees payees;
  private final Locations locations;
  private final CurrentCaller current;
  private final Seal seal;
  private final ObjectMapper json;
  private final Audit audit;
  private final Clock clock;

  RegisterPayee(
      Payees payees,
      Locations locations,
      CurrentCaller current,
      Seal seal,
      ObjectMapper json,
      Audit audit,
      Clock clock) {
    this.payees = payees;
    this.locations = locations;
    this.current = current;
    this.seal = seal;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Payee register(RegisterPayeeRequest request) {
    Iban iban =
        Iban.parse(request.iban())
            .orElseThrow(
                () -> InvalidInput.of("/iban", "payee.iban-invalid", "This is not a valid IBAN."));
    requireCurrency(request.currency());
    UUID partnerId = requireOwnLocation(request.locationId());
    UUID id = UniqueId.next();
    Payee payee =
        Payee.register(
            id,
            partnerId,
            request.locationId(),
            request.currency(),
            iban.lastFour(),
            sealed(id, request, iban),
            clock.instant());
    payees.add(payee);
    audit.record("register", "payee", id, null);
    return payee;
  }

  private static void requireCurrency(String currency) {
    try {
      Money.zero(currency);
    } catch (IllegalArgumentException unknown) {
      throw InvalidInput.of(
          "/currency", "payee.currency-unknown", "There is no such currency to pay in.");
    }
  }

  private UUID requireOwnLocation(UUID locationId) {
    Caller caller = current.get();
    if (!caller.mayUseLocation(locationId)
        || !locations.isOf(caller.organizationId(), locationId)) {
      throw new UnknownResource("location");
    }
    return caller.organizationId();
  }

  private byte[] sealed(UUID id, RegisterPayeeRequest request, Iban iban) {
    BankAccount account =
        new BankAccount(request.accountHolder(), iban.number(), request.bic(), request.taxNumber());
    try {
      return seal.seal(json.writeValueAsBytes(account), "payee:" + id);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a bank account is not writable as JSON", unwritable);
    }
  }
}

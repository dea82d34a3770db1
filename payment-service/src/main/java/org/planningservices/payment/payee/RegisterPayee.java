package org.planningservices.payment.payee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.payment.locations.Location;
import org.planningservices.payment.locations.Locations;
import org.planningservices.payment.money.Money;

/**
 * Registers a bank account for a location of the caller. It takes the place of the one that the
 * location has in that currency, if it has one.
 */
@ApplicationScoped
class RegisterPayee {

  private final Payees payees;
  private final Locations locations;
  private final SealedAccounts sealedAccounts;
  private final CurrentCaller caller;
  private final Audit audit;
  private final Clock clock;

  RegisterPayee(
      Payees payees,
      Locations locations,
      SealedAccounts sealedAccounts,
      CurrentCaller caller,
      Audit audit,
      Clock clock) {
    this.payees = payees;
    this.locations = locations;
    this.sealedAccounts = sealedAccounts;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Payee register(RegisterPayeeRequest request) {
    requireCurrency(request.currency());
    BankAccount account = account(request);
    Location location = ownLocation(request.locationId());
    if (account.form() == AccountForm.NUMBER && Iban.isUsedIn(location.country())) {
      throw InvalidInput.of(
          "/account",
          "payee.iban-required",
          "Accounts in the location's country have an IBAN; send it in place of the"
              + " account number.");
    }
    Payee payee =
        Payee.register(
            location.partnerId(),
            location.id(),
            request.currency(),
            account,
            sealedAccounts,
            clock.instant());
    supersedeFormer(payee);
    payees.persistAndFlush(payee);
    audit.record("register", "payee", payee.id(), null);
    return payee;
  }

  // Two at the same moment: the index over current ones refuses the second, which is done again.
  private void supersedeFormer(Payee payee) {
    payees
        .lockedCurrent(payee.partnerId(), payee.locationId(), payee.currency())
        .ifPresent(
            former -> {
              former.supersede(clock.instant());
              payees.storeFormer(former);
              audit.record("supersede", "payee", former.id(), "by payee " + payee.id());
            });
  }

  private static void requireCurrency(String currency) {
    try {
      Money.zero(currency);
    } catch (IllegalArgumentException unknown) {
      throw InvalidInput.of(
          "/currency",
          "payee.currency-unknown",
          "Payments are not made in this currency; send that of the rate card for the"
              + " country of delivery.");
    }
  }

  private static BankAccount account(RegisterPayeeRequest request) {
    if ((request.iban() == null) == (request.account() == null)) {
      throw InvalidInput.of(
          request.iban() == null ? "/iban" : "/account",
          "payee.one-account-required",
          "Send either an IBAN or, where the country has none, an account number.");
    }
    return request.iban() == null ? byNumber(request) : byIban(request);
  }

  private static BankAccount byIban(RegisterPayeeRequest request) {
    Iban iban =
        Iban.parse(request.iban())
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "/iban",
                        "payee.iban-invalid",
                        "This is not a valid IBAN; compare it with the bank statement."));
    return new BankAccount(
        request.accountHolder(), iban.number(), null, null, request.bic(), request.taxNumber());
  }

  private static BankAccount byNumber(RegisterPayeeRequest request) {
    if (request.account().routingCode() == null && request.bic() == null) {
      throw InvalidInput.of(
          "/account/routingCode",
          "payee.bank-missing",
          "An account number needs the routing code or the BIC of its bank.");
    }
    return new BankAccount(
        request.accountHolder(),
        null,
        request.account().number(),
        request.account().routingCode(),
        request.bic(),
        request.taxNumber());
  }

  private Location ownLocation(UUID locationId) {
    Caller partner = caller.get();
    return locations
        .of(partner.organizationId(), locationId)
        .filter(location -> partner.mayUseLocation(location.id()))
        .orElseThrow(() -> new UnknownResource("location"));
  }
}

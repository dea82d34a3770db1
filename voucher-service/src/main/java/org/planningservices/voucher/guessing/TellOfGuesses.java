package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.voucher.Voucher;

/** Tells a customer whose code is being tried with wrong addresses, once in a period. */
@ApplicationScoped
class TellOfGuesses {

  private static final String NOW_TOLD =
      """
      with guessed as materialized (
        select allowance.guess_key, voucher.voucher_id from guess_allowance allowance
        join voucher on voucher.code_fingerprint = allowance.guess_key
        where allowance.kind = 'CODE' and allowance.told_at is null and allowance.wrong >= ?
        limit 20 for update of allowance skip locked)
      update guess_allowance allowance set told_at = ? from guessed
      where allowance.guess_key = guessed.guess_key
      returning guessed.voucher_id, allowance.wrong""";

  private final Jdbc jdbc;
  private final EntityManager entities;
  private final CustomerLetters letters;
  private final GuessSettings settings;
  private final Clock clock;

  TellOfGuesses(
      Jdbc jdbc,
      EntityManager entities,
      CustomerLetters letters,
      GuessSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  private record Guessed(UUID voucherId, int wrong) {}

  /** Up to 20 customers; returns how many. Letter and note commit together. */
  @Transactional
  int tell() {
    List<Guessed> guessed = nowTold();
    for (Guessed of : guessed) {
      Voucher voucher = entities.find(Voucher.class, of.voucherId());
      entities
          .find(LicensingAgreement.class, voucher.entitlement().agreementId())
          .administratorEmail()
          .ifPresent(administrator -> letters.guessed(voucher, of.wrong(), administrator));
    }
    return guessed.size();
  }

  private List<Guessed> nowTold() {
    return jdbc.list(
        row -> new Guessed(row.id("voucher_id"), row.integer("wrong")),
        NOW_TOLD,
        settings.tellCustomerAfter(),
        clock.instant());
  }
}

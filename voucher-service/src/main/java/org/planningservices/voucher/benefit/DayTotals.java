package org.planningservices.voucher.benefit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The sums of an agreement's ledger by kind, in whole days; each is what came or went, so that only
 * corrections can be less than zero.
 */
@Embeddable
public record DayTotals(
    @Column(name = "granted_days") long granted,
    @Column(name = "converted_days") long converted,
    @Column(name = "adjusted_days") long adjusted,
    @Column(name = "assigned_days") long assigned,
    @Column(name = "returned_days") long returned,
    @Column(name = "forfeited_days") long forfeited) {

  static final DayTotals NONE = new DayTotals(0, 0, 0, 0, 0, 0);

  /**
   * @param days signed as they change the balance
   */
  DayTotals plus(LedgerKind kind, long days) {
    return switch (kind) {
      case GRANTED ->
          new DayTotals(granted + days, converted, adjusted, assigned, returned, forfeited);
      case CONVERTED ->
          new DayTotals(granted, converted + days, adjusted, assigned, returned, forfeited);
      case ADJUSTED ->
          new DayTotals(granted, converted, adjusted + days, assigned, returned, forfeited);
      case DEBITED ->
          new DayTotals(granted, converted, adjusted, assigned - days, returned, forfeited);
      case RETURNED ->
          new DayTotals(granted, converted, adjusted, assigned, returned + days, forfeited);
      case FORFEITED ->
          new DayTotals(granted, converted, adjusted, assigned, returned, forfeited - days);
    };
  }

  /** All that the customer was ever entitled to. */
  long entitled() {
    return granted + converted + adjusted;
  }
}

package org.planningservices.payment.ratecard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.planningservices.payment.money.Money;

/**
 * What one engagement of so many days is worth in a country during a span of dates [programme
 * 10.4]. Rates are data of the programme: migrations write them, nothing here changes them.
 */
@Entity
@Immutable
@Table(name = "rate")
public class Rate {

  @Id
  @Column(name = "rate_id")
  private UUID id;

  @Column(name = "country", length = 2, nullable = false)
  private String country;

  @Column(name = "days", nullable = false)
  private int days;

  @Embedded private Money amount;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false)
  private RateSource source;

  protected Rate() {}

  /**
   * @param validTo last day, included; open end when null
   */
  public Rate(
      UUID id,
      String country,
      int days,
      Money amount,
      LocalDate validFrom,
      LocalDate validTo,
      RateSource source) {
    this.id = id;
    this.country = country;
    this.days = days;
    this.amount = amount;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.source = source;
  }

  boolean appliesTo(String wantedCountry, int wantedDays, LocalDate date) {
    return country.equals(wantedCountry)
        && days == wantedDays
        && !date.isBefore(validFrom)
        && (validTo == null || !date.isAfter(validTo));
  }

  public UUID id() {
    return id;
  }

  public String country() {
    return country;
  }

  public int days() {
    return days;
  }

  public Money amount() {
    return amount;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** Null when open. */
  public LocalDate validTo() {
    return validTo;
  }

  public RateSource source() {
    return source;
  }
}

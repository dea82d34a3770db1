package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** A partner's place in one offering, for a term of a year; the next term is a new one. */
@Entity
@Table(name = "enrollment")
public class Enrollment {

  /** Enrolment is renewed each year [D:S1,S12]. */
  static final Period TERM = Period.ofYears(1);

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "partner_id", updatable = false)
  private Partner partner;

  @Column(name = "offering_code", updatable = false)
  private String offeringCode;

  @Enumerated(EnumType.STRING)
  private EnrollmentStatus status;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "enrolled_at", updatable = false)
  private Instant enrolledAt;

  private long sequence;

  protected Enrollment() {}

  Enrollment(Partner partner, EnrollmentApplication application, Instant enrolledAt) {
    this.partner = partner;
    this.id = application.enrollmentId();
    this.offeringCode = application.offeringCode();
    this.status = EnrollmentStatus.ENROLLED;
    this.validFrom = application.day();
    this.validUntil = application.day().plus(TERM).minusDays(1);
    this.enrolledAt = enrolledAt;
    this.sequence = partner.sequence();
  }

  public UUID id() {
    return id;
  }

  public String offeringCode() {
    return offeringCode;
  }

  public EnrollmentStatus status() {
    return status;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day of the term. */
  public LocalDate validUntil() {
    return validUntil;
  }
}

package org.planningservices.enrollment.partner;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.Reason;

/**
 * An organization in the programme, with its locations, its agreement, its enrolments and its
 * business profile. Every verb checks its guards, makes one move, which raises the sequence by one,
 * and returns the fact.
 */
@Entity
@Table(name = "partner")
public class Partner {

  @Id private UUID id;

  /**
   * Hibernate's guard against two writers; it counts from 0, so it is one less than the sequence.
   */
  @Version private Long version;

  private long sequence;

  @Column(name = "legal_name", updatable = false)
  private String legalName;

  @Column(updatable = false)
  private String country;

  @Enumerated(EnumType.STRING)
  private MembershipStatus status;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  @Embedded private Agreement agreement;

  /**
   * To add to; there may be many, so it is never read: whoever needs some of them asks for those.
   */
  @OneToMany(mappedBy = "partner", cascade = CascadeType.PERSIST)
  private List<Location> locations = new ArrayList<>();

  @OneToMany(mappedBy = "partner", cascade = CascadeType.PERSIST)
  private List<Enrollment> enrollments = new ArrayList<>();

  @OneToOne(mappedBy = "partner", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
  private BusinessProfile profile;

  protected Partner() {}

  private Partner(UUID id, String legalName, String country, Instant now) {
    this.id = id;
    this.legalName = legalName;
    this.country = country;
    this.registeredAt = now;
  }

  /** A new partner and the fact that it exists. */
  public record Created(Partner partner, PartnerEvent.Registered event) {}

  /**
   * @param organizationId of the caller; it is the partner's id from now on
   * @param country ISO 3166-1 alpha-2 code of the seat
   */
  public static Created register(
      UUID organizationId, String legalName, String country, Instant now) {
    Partner partner = new Partner(organizationId, legalName, country, now);
    partner.status = PartnerMove.REGISTER.to();
    partner.sequence = 1;
    return new Created(
        partner, new PartnerEvent.Registered(partner.id, partner.sequence, now, country));
  }

  public PartnerEvent.LocationAdded addLocation(
      UUID locationId, LocationDetails details, Instant now) {
    move(PartnerMove.ADD_LOCATION);
    Location location = new Location(this, locationId, details, now);
    locations.add(location);
    return new PartnerEvent.LocationAdded(id, sequence, now, locationId, location.country());
  }

  /**
   * @param eligible when the partner qualifies for offerings, whichever
   * @param now today is its day in UTC
   * @throws PartnerRefusal.AgreementAlreadySigned when one is signed
   * @throws PartnerRefusal.NotEligibleToSign when it qualifies for no offering today
   */
  public PartnerEvent.AgreementSigned signAgreement(
      String agreementVersion, String signedBy, List<EligibilityWindow> eligible, Instant now) {
    if (!PartnerMove.SIGN_AGREEMENT.leadsFrom(status)) {
      throw new PartnerRefusal.AgreementAlreadySigned(status, PartnerMove.SIGN_AGREEMENT);
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (eligible.stream().noneMatch(window -> window.covers(today))) {
      throw new PartnerRefusal.NotEligibleToSign(today);
    }
    move(PartnerMove.SIGN_AGREEMENT);
    agreement = new Agreement(agreementVersion, signedBy, now, sequence);
    return new PartnerEvent.AgreementSigned(id, sequence, now, agreementVersion);
  }

  /**
   * The term is a year and begins on the day of asking.
   *
   * @throws PartnerRefusal.EnrollmentRefused with every rule that it breaks
   */
  public PartnerEvent.Enrolled enroll(EnrollmentApplication application, Instant now) {
    List<Reason> broken = EnrollmentRules.broken(this, application);
    if (!broken.isEmpty()) {
      throw new PartnerRefusal.EnrollmentRefused(broken);
    }
    move(PartnerMove.ENROLL);
    Enrollment enrollment = new Enrollment(this, application, now);
    enrollments.add(enrollment);
    return new PartnerEvent.Enrolled(
        id,
        sequence,
        now,
        enrollment.id(),
        enrollment.offeringCode(),
        enrollment.validFrom(),
        enrollment.validUntil());
  }

  /**
   * The first profile, or a new version of it.
   *
   * @param profileId id of the profile if this is the first
   * @param countries of this partner's locations among those that the content shows
   * @throws InvalidInput when it shows a location that is not this partner's or lies elsewhere, or
   *     a size band that is upside down
   */
  public PartnerEvent.ProfilePublished publishProfile(
      UUID profileId, ProfileContent content, Map<UUID, String> countries, Instant now) {
    InvalidInput.check(ProfileRules.faults(content, countries));
    move(PartnerMove.PUBLISH_PROFILE);
    if (profile == null) {
      profile = new BusinessProfile(this, profileId);
    }
    profile.publish(content, now);
    return new PartnerEvent.ProfilePublished(
        id, sequence, now, content.region(), profile.profileVersion(), content.locationIds());
  }

  private void move(PartnerMove move) {
    status = move.after(status);
    sequence++;
  }

  public UUID id() {
    return id;
  }

  /** How many moves the partner has made: registering is the first. */
  public long sequence() {
    return sequence;
  }

  public MembershipStatus status() {
    return status;
  }

  public Optional<Agreement> agreement() {
    return Optional.ofNullable(agreement);
  }

  public Optional<BusinessProfile> profile() {
    return Optional.ofNullable(profile);
  }

  /** 0 while there is no profile. */
  public long profileVersion() {
    return profile == null ? 0 : profile.profileVersion();
  }

  /** The enrolment whose term has not ended before a day. */
  public Optional<Enrollment> enrollmentIn(String offeringCode, LocalDate day) {
    return enrollments.stream()
        .filter(enrollment -> enrollment.offeringCode().equals(offeringCode))
        .filter(enrollment -> !enrollment.validUntil().isBefore(day))
        .findFirst();
  }
}

package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A place of a partner: delivery and payout tie to it. Once added it stays as it is: nothing
 * removes or moves it [D:S37].
 */
@Entity
@Table(name = "location")
public class Location {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "partner_id", updatable = false)
  private Partner partner;

  @Column(updatable = false)
  private String name;

  @Column(name = "legal_entity", updatable = false)
  private String legalEntity;

  @Embedded private Address address;
  @Embedded private Contact contact;

  @Column(updatable = false)
  private String phone;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(updatable = false)
  private long sequence;

  protected Location() {}

  Location(Partner partner, UUID id, LocationDetails details, Instant addedAt) {
    this.partner = partner;
    this.id = id;
    this.name = details.name();
    this.legalEntity = details.legalEntity();
    this.address = details.address();
    this.contact = details.contact();
    this.phone = details.phone();
    this.addedAt = addedAt;
    this.sequence = partner.sequence();
  }

  public String country() {
    return address.country();
  }
}

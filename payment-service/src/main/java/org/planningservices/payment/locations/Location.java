package org.planningservices.payment.locations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A partner's location, as far as payment has heard of it. */
@Entity
@Immutable
@Table(name = "location")
public class Location {

  @Id
  @Column(name = "location_id")
  private UUID id;

  @Column(name = "partner_id", nullable = false)
  private UUID partnerId;

  @Column(name = "country", length = 2, nullable = false)
  private String country;

  @Column(name = "sequence", nullable = false)
  private long sequence;

  protected Location() {}

  public UUID id() {
    return id;
  }

  public UUID partnerId() {
    return partnerId;
  }

  /** ISO 3166-1 alpha-2. */
  public String country() {
    return country;
  }

  /** Of the event that last reported it. */
  public long sequence() {
    return sequence;
  }
}

package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What customers find a partner by: the newest version, whole. */
@Entity
@Table(name = "business_profile")
public class BusinessProfile {

  @Id private UUID id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "partner_id", updatable = false)
  private Partner partner;

  @Column(name = "profile_version")
  private long profileVersion;

  private String description;
  private String website;
  private String region;
  private List<String> industries;
  private List<String> products;

  @Column(name = "service_types")
  private List<String> serviceTypes;

  private List<String> skills;

  @Embedded private CustomerSizes customerSizes;

  @Column(name = "location_ids")
  private List<UUID> locationIds;

  @Column(name = "published_at")
  private Instant publishedAt;

  private long sequence;

  protected BusinessProfile() {}

  BusinessProfile(Partner partner, UUID id) {
    this.partner = partner;
    this.id = id;
  }

  void publish(ProfileContent content, Instant now) {
    this.profileVersion++;
    this.description = content.description();
    this.website = content.website();
    this.region = content.region();
    this.industries = content.industries();
    this.products = content.products();
    this.serviceTypes = content.serviceTypes();
    this.skills = content.skills();
    this.customerSizes = content.customerSizes();
    this.locationIds = content.locationIds();
    this.publishedAt = now;
    this.sequence = partner.sequence();
  }

  /** 1 for the first publication, one more each time. */
  public long profileVersion() {
    return profileVersion;
  }
}

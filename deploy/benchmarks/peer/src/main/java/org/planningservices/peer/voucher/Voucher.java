package org.planningservices.peer.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.peer.web.ProblemException;
import org.springframework.http.HttpStatus;

@Entity
@Table(name = "voucher")
public class Voucher {

  @Id
  @Column(name = "voucher_id")
  private UUID id;

  @Version private Long version;

  private long sequence;

  @Enumerated(EnumType.STRING)
  private VoucherStatus status;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "agreement_id")
  private UUID agreementId;

  @Column(name = "offering_code")
  private String offeringCode;

  private int days;

  @Column(name = "designated_partner_id")
  private UUID designatedPartnerId;

  @Column(name = "project_manager_name")
  private String projectManagerName;

  @Column(name = "project_manager_email")
  private String projectManagerEmail;

  @Column(name = "assigned_at")
  private Instant assignedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "code_fingerprint")
  private byte[] codeFingerprint;

  @Column(name = "administrator_fingerprint")
  private byte[] administratorFingerprint;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "location_id")
  private UUID locationId;

  @Column(name = "delivery_country")
  private String deliveryCountry;

  @Column(name = "engagement_code")
  private String engagementCode;

  @Column(name = "planned_start")
  private LocalDate plannedStart;

  @Column(name = "planned_end")
  private LocalDate plannedEnd;

  @Column(name = "lead_consultant_id")
  private UUID leadConsultantId;

  @Column(name = "customer_legal_entity")
  private String customerLegalEntity;

  private String division;

  @Column(name = "product_focus")
  private String productFocus;

  private String justification;

  @Column(name = "terms_version")
  private String termsVersion;

  @Column(name = "terms_accepted_by")
  private String termsAcceptedBy;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  @Column(name = "receipt_id")
  private UUID receiptId;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Column(name = "redeemed_at")
  private Instant redeemedAt;

  @Column(name = "payment_request_deadline")
  private LocalDate paymentRequestDeadline;

  @Column(name = "payment_request_id")
  private UUID paymentRequestId;

  protected Voucher() {}

  /** Who wants to deliver what, where and when. */
  public record Plan(
      UUID partnerId,
      UUID locationId,
      String deliveryCountry,
      String engagementCode,
      LocalDate plannedStart,
      LocalDate plannedEnd,
      UUID leadConsultantId,
      String customerLegalEntity,
      String division,
      String productFocus,
      String justification,
      String termsVersion,
      String acceptedBy) {}

  /** Before anything else is looked up: whether anybody can reserve it now. */
  public void checkReservable(Instant now) {
    if (!now.isBefore(expiresAt)) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "voucher.expired", "The voucher has expired.");
    }
    if (status == VoucherStatus.RESERVED) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "voucher.already-reserved", "Somebody was faster.");
    }
    if (status != VoucherStatus.ASSIGNED) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "voucher.move-not-allowed",
          "A voucher that is " + status + " cannot be reserved.");
    }
  }

  public void reserve(Plan plan, Instant now) {
    checkReservable(now);
    status = VoucherStatus.RESERVED;
    sequence++;
    partnerId = plan.partnerId();
    locationId = plan.locationId();
    deliveryCountry = plan.deliveryCountry();
    engagementCode = plan.engagementCode();
    plannedStart = plan.plannedStart();
    plannedEnd = plan.plannedEnd();
    leadConsultantId = plan.leadConsultantId();
    customerLegalEntity = plan.customerLegalEntity();
    division = plan.division();
    productFocus = plan.productFocus();
    justification = plan.justification();
    termsVersion = plan.termsVersion();
    termsAcceptedBy = plan.acceptedBy();
    reservedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public long getSequence() {
    return sequence;
  }

  public VoucherStatus getStatus() {
    return status;
  }

  public UUID getCustomerId() {
    return customerId;
  }

  public UUID getAgreementId() {
    return agreementId;
  }

  public String getOfferingCode() {
    return offeringCode;
  }

  public int getDays() {
    return days;
  }

  public String getProjectManagerName() {
    return projectManagerName;
  }

  public String getProjectManagerEmail() {
    return projectManagerEmail;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public Instant getReservedAt() {
    return reservedAt;
  }
}

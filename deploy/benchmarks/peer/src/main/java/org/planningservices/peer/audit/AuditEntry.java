package org.planningservices.peer.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "audit_id")
  private Long id;

  private Instant at;
  private String subject;

  @Column(name = "organization_id")
  private UUID organizationId;

  private String action;

  @Column(name = "object_type")
  private String objectType;

  @Column(name = "object_id")
  private UUID objectId;

  private String reason;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "trace_id")
  private String traceId;

  protected AuditEntry() {}

  public AuditEntry(
      Instant at,
      String subject,
      UUID organizationId,
      String action,
      String objectType,
      UUID objectId,
      String reason,
      String requestId) {
    this.at = at;
    this.subject = subject;
    this.organizationId = organizationId;
    this.action = action;
    this.objectType = objectType;
    this.objectId = objectId;
    this.reason = reason;
    this.requestId = requestId;
  }
}

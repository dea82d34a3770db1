package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads audit entries. */
@ApplicationScoped
class AuditEntries {

  private static final String SELECT = "select " + AuditEntry.COLUMNS + " from audit_entry";

  private static final String STRETCH =
      SELECT + " where audit_id > ? and audit_id <= ? order by audit_id limit ?";

  private final Jdbc jdbc;

  AuditEntries(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A page, newest first. */
  List<AuditEntry> list(AuditFilter filter, PageRequest page) {
    return KeysetQuery.of(SELECT, "audit_id")
        .numbered()
        .unlessNull("at >= ?", filter.from())
        .unlessNull("at < ?", filter.until())
        .unlessNull("organization_id = ?", filter.organizationId())
        .unlessNull("subject = ?", filter.subject())
        .unlessNull("action = ?", filter.action())
        .unlessNull("object_type = ?", filter.objectType())
        .unlessNull("object_id = ?", filter.objectId())
        .page(jdbc, page, AuditEntry::of);
  }

  /** In the order of their ids, above one and up to another. */
  List<AuditEntry> stretch(long above, long upTo, int limit) {
    return jdbc.list(AuditEntry::of, STRETCH, above, upTo, limit);
  }
}

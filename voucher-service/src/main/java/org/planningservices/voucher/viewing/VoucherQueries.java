package org.planningservices.voucher.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;
import org.planningservices.voucher.voucher.VoucherStatus;

/** Reads vouchers as far as the caller may see them. */
@ApplicationScoped
class VoucherQueries {

  private static final String SELECT =
      """
      select v.voucher_id, v.sequence, v.customer_id, v.agreement_id, v.offering_code, v.days,
        v.status, v.designated_partner_id, v.partner_id, v.assigned_at, v.expires_at,
        v.location_id, v.delivery_country, v.engagement_code, v.planned_start, v.planned_end,
        v.lead_consultant_id, v.reserved_at, v.receipt_id, v.reported_at, v.redeemed_at,
        v.payment_request_deadline,
        s.payment_request_id, s.status as settlement_status, s.reference_number, s.submitted_at,
        s.pay_by, s.reason_code, s.settled_on
      from voucher v left join settlement s on s.voucher_id = v.voucher_id
      """;

  private static final String ID = "v.voucher_id";

  private static final String TIMELINE =
      "select timeline_entry_id, at, what, by_whom, facts from timeline_entry";

  private final Jdbc jdbc;
  private final CurrentCaller caller;

  VoucherQueries(Jdbc jdbc, CurrentCaller caller) {
    this.jdbc = jdbc;
    this.caller = caller;
  }

  /** A voucher and its version. */
  record Found(VoucherView view, long version) {}

  Optional<Found> one(UUID voucherId) {
    List<Owner> owners = owners(caller.get());
    Owner any =
        new Owner(
            "(" + String.join(" or ", owners.stream().map(Owner::condition).toList()) + ")",
            owners.stream().flatMap(owner -> owner.values().stream()).toList());
    return owned(SELECT, any)
        .one(jdbc, voucherId, row -> new Found(VoucherRow.view(row), row.number("sequence")));
  }

  /**
   * The newest of each owner, and the newest of these. Every owner's column has an index that ends
   * with the id, and one with the status before it.
   *
   * @param status null for any
   */
  List<VoucherView> page(VoucherStatus status, PageRequest page) {
    List<Object> values = new ArrayList<>();
    List<String> newest = new ArrayList<>();
    for (Owner owner : owners(caller.get())) {
      KeysetQuery.Sql sql =
          owned("select v.voucher_id from voucher v", owner)
              .unlessNull("v.status = ?", status)
              .page(page);
      newest.add("(" + sql.text() + ")");
      values.addAll(sql.values());
    }
    return jdbc.list(
        VoucherRow::view,
        SELECT
            + " where v.voucher_id in ("
            + String.join(" union ", newest)
            + ") order by v.voucher_id desc limit "
            + page.fetchSize(),
        values.toArray());
  }

  /** What happened to a voucher, oldest first, without what concerned another partner only. */
  List<TimelineEntryView> timeline(UUID voucherId, PageRequest page) {
    Caller present = caller.get();
    return KeysetQuery.of(TIMELINE, "timeline_entry_id")
        .oldestFirst()
        .where("voucher_id = ?", voucherId)
        .unlessNull(
            "(partner_id is null or partner_id = ?)",
            present.is(Organizations.PARTNER) ? present.organizationId() : null)
        .page(jdbc, page, VoucherRow::timelineEntry);
  }

  /** A partner limited to some locations does not see what is reserved at others. */
  private KeysetQuery owned(String select, Owner owner) {
    Caller present = caller.get();
    return KeysetQuery.of(select, ID)
        .where(owner.condition(), owner.values().toArray())
        .unlessNull(
            "(v.location_id is null or v.location_id = any (?))",
            present.is(Organizations.PARTNER) ? present.locationIds().orElse(null) : null);
  }

  /** What makes a voucher the caller's. */
  private record Owner(String condition, List<Object> values) {

    static Owner by(String column, UUID organizationId) {
      return new Owner(column + " = ?", List.of(organizationId));
    }
  }

  /** Whoever is none of these sees nothing. */
  private static List<Owner> owners(Caller caller) {
    UUID id = caller.organizationId();
    return switch (caller.organizationType()) {
      case Organizations.CUSTOMER -> List.of(Owner.by("v.customer_id", id));
      case Organizations.PARTNER ->
          List.of(Owner.by("v.partner_id", id), Owner.by("v.designated_partner_id", id));
      case Organizations.PROGRAM -> List.of(new Owner("true", List.of()));
      default -> List.of(new Owner("false", List.of()));
    };
  }
}

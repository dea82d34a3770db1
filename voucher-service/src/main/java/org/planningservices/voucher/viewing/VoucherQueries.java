package org.planningservices.voucher.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.StorageFailure;
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

  private static final String WHERE_CALLER_MAY_WORK =
      " and (v.location_id is null or v.location_id = any(cast(? as uuid[])))";

  private final DataSource database;

  VoucherQueries(DataSource database) {
    this.database = database;
  }

  /** A voucher and its version. */
  record Found(VoucherView view, long version) {}

  Optional<Found> find(UUID voucherId, Caller caller) {
    List<Object> values = new ArrayList<>();
    values.add(voucherId);
    List<String> visible = new ArrayList<>();
    for (Owner owner : owners(caller)) {
      visible.add(owner.condition());
      values.addAll(owner.values());
    }
    String sql = SELECT + " where v.voucher_id = ? and (" + String.join(" or ", visible) + ")";
    String locations = caller.is(Organizations.PARTNER) ? onlyLocations(caller) : null;
    if (locations != null) {
      sql += WHERE_CALLER_MAY_WORK;
      values.add(locations);
    }
    return rows(sql, values, row -> new Found(VoucherRow.view(row), row.getLong("sequence")))
        .stream()
        .findFirst();
  }

  /**
   * @param status null for any
   */
  List<VoucherView> list(Caller caller, VoucherStatus status, PageRequest page) {
    List<Object> values = new ArrayList<>();
    String locations = caller.is(Organizations.PARTNER) ? onlyLocations(caller) : null;
    List<String> newest =
        owners(caller).stream()
            .map(owner -> newest(owner, locations, status, page, values))
            .toList();
    return rows(
        SELECT
            + " where v.voucher_id in ("
            + String.join(" union ", newest)
            + ") order by v.voucher_id desc limit "
            + page.fetchSize(),
        values,
        VoucherRow::view);
  }

  /**
   * The newest vouchers of one owner. Every owner's column has an index that ends with the id, and
   * one with the status before it; a condition that is not asked for is left out, so that one plan
   * is right for every page. The limit is written out: of a limit that it does not know, PostgreSQL
   * assumes a tenth of the table.
   */
  private static String newest(
      Owner owner, String locations, VoucherStatus status, PageRequest page, List<Object> values) {
    StringBuilder sql = new StringBuilder("(select v.voucher_id from voucher v where ");
    sql.append(owner.condition());
    values.addAll(owner.values());
    if (locations != null) {
      sql.append(WHERE_CALLER_MAY_WORK);
      values.add(locations);
    }
    if (status != null) {
      sql.append(" and v.status = ?");
      values.add(status.name());
    }
    if (page.after() != null) {
      sql.append(" and v.voucher_id < ?");
      values.add(page.after());
    }
    return sql.append(" order by v.voucher_id desc limit ")
        .append(page.fetchSize())
        .append(')')
        .toString();
  }

  /** The only locations that the caller may use, as an array in SQL; null when it may all. */
  private static String onlyLocations(Caller partner) {
    return partner
        .locationIds()
        .map(
            permitted ->
                permitted.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
        .orElse(null);
  }

  /** What happened to a voucher, oldest first, without what concerned another partner only. */
  List<TimelineEntryView> timeline(UUID voucherId, Caller caller, PageRequest page) {
    StringBuilder sql =
        new StringBuilder(
            """
            select timeline_entry_id, at, what, by_whom, facts from timeline_entry
            where voucher_id = ?""");
    List<Object> values = new ArrayList<>();
    values.add(voucherId);
    if (page.after() != null) {
      sql.append(" and timeline_entry_id > ?");
      values.add(page.after());
    }
    if (caller.is(Organizations.PARTNER)) {
      sql.append(" and (partner_id is null or partner_id = ?)");
      values.add(caller.organizationId());
    }
    values.add(page.fetchSize());
    sql.append(" order by timeline_entry_id limit ?");
    return rows(sql.toString(), values, VoucherRow::timelineEntry);
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

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, List<Object> values, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.size(); index++) {
        statement.setObject(index + 1, values.get(index));
      }
      List<T> read = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(reader.read(rows));
        }
      }
      return read;
    } catch (SQLException failed) {
      throw new StorageFailure("vouchers not read", failed);
    }
  }
}

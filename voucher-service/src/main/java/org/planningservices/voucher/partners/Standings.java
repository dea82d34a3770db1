package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.voucher.voucher.Admission;
import org.planningservices.voucher.voucher.PartnerStanding;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.ReservationPlan;
import org.planningservices.voucher.voucher.Voucher;

/**
 * Looks up, in one statement each, what the rules of a reservation ask of other services' facts.
 * What "enrolled" and "eligible" mean on a day is said here and nowhere else.
 */
@ApplicationScoped
public class Standings {

  private static final String ADMISSION =
      """
      %s enrolled_today, %s enrolled_at_start, %s eligible_today, %s eligible_at_start"""
          .formatted(
              enrolledOn("asked.today"),
              enrolledOn("asked.start"),
              eligibleOn("asked.today"),
              eligibleOn("asked.start"));

  private static final String SELECT =
      """
      with asked (partner_id, location_id, engagement_code, today, start, consultant_id,
          offering_code, customer_id, agreement_id, days, legal_entity, division, product) as
        (values (cast(? as uuid), cast(? as uuid), ?, cast(? as date), cast(? as date),
          cast(? as uuid), ?, cast(? as uuid), cast(? as uuid), cast(? as integer), ?, ?, ?))
      select
      """
          + ADMISSION
          + """
      ,
        (select l.country from partner_location l
          where l.location_id = asked.location_id and l.partner_id = asked.partner_id) country,
        engagement.offering_code,
        engagement.days,
        exists (select 1 from consultant_qualification q
          where q.partner_id = asked.partner_id and q.consultant_id = asked.consultant_id
          and q.engagement_code = asked.engagement_code) qualified,
        asked.days = 15 and exists (select 1 from voucher v
          where v.customer_id = asked.customer_id and v.engagement_code = asked.engagement_code
          and v.days = 15
          and v.status in ('RESERVED', 'REDEEMED', 'INVOICED', 'PAID', 'DENIED', 'FORFEITED')
          and coalesce(lower(v.customer_legal_entity), '') = coalesce(lower(asked.legal_entity), '')
          and coalesce(lower(v.division), '') = coalesce(lower(asked.division), '')
          and coalesce(lower(v.product_focus), '') = coalesce(lower(asked.product), '')) fifteen,
        asked.days = 15 and exists (select 1 from voucher v
          where v.customer_id = asked.customer_id and v.engagement_code = asked.engagement_code
          and v.days = 15
          and v.status in ('RESERVED', 'REDEEMED', 'INVOICED', 'PAID', 'DENIED', 'FORFEITED'))
          fifteen_of_kind,
        (select a.administrator_email from licensing_agreement a
          where a.agreement_id = asked.agreement_id) administrator_email
      from asked
      left join catalogue_engagement engagement
        on engagement.engagement_code = asked.engagement_code""";

  private static final String SELECT_ADMISSION =
      """
      with asked (partner_id, offering_code, engagement_code, today, start) as
        (values (cast(? as uuid), ?, ?, cast(? as date), cast(? as date)))
      select
      """
          + ADMISSION
          + " from asked";

  private static final String SELECT_ENROLLED =
      """
      with asked (partner_id, offering_code, today) as
        (values (cast(? as uuid), ?, cast(? as date)))
      select
      """
          + enrolledOn("asked.today")
          + " from asked";

  private static final String SELECT_QUALIFIED =
      """
      select exists (select 1 from consultant_qualification
        where partner_id = ? and consultant_id = ? and engagement_code = ?)""";

  private final DataSource database;

  Standings(DataSource database) {
    this.database = database;
  }

  /** What the rules look at, and where to write to the customer about the reservation. */
  public record Found(PartnerStanding standing, String administratorEmail) {}

  /**
   * @param today in the country of delivery
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Found of(Voucher voucher, ReservationPlan plan, LocalDate today) {
    return read(
        SELECT,
        row -> new Found(standing(row), row.getString("administrator_email")),
        plan.partnerId(),
        plan.locationId(),
        plan.engagementCode(),
        today,
        plan.plannedStart(),
        plan.leadConsultantId(),
        voucher.offeringCode(),
        voucher.customerId(),
        voucher.entitlement().agreementId(),
        voucher.days(),
        plan.customerLegalEntity(),
        plan.division(),
        plan.productFocus());
  }

  /** Whether the holder of a voucher may deliver from another first day on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Admission admission(
      Voucher voucher, Reservation held, LocalDate today, LocalDate plannedStart) {
    return read(
        SELECT_ADMISSION,
        Standings::admission,
        held.partnerId(),
        voucher.offeringCode(),
        held.engagementCode(),
        today,
        plannedStart);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isEnrolled(UUID partnerId, String offeringCode, LocalDate today) {
    return read(SELECT_ENROLLED, row -> row.getBoolean(1), partnerId, offeringCode, today);
  }

  /** Whether the partner's consultant holds what the engagement asks for [D:S1]. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isQualified(UUID partnerId, UUID consultantId, String engagementCode) {
    return read(
        SELECT_QUALIFIED, row -> row.getBoolean(1), partnerId, consultantId, engagementCode);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T read(String sql, Reader<T> reader, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        select.setObject(index + 1, values[index]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return reader.read(row);
      }
    } catch (SQLException failed) {
      throw new StorageFailure("partner's standing not read", failed);
    }
  }

  private static String enrolledOn(String day) {
    return """
        exists (select 1 from partner_enrollment e
          where e.partner_id = asked.partner_id and e.offering_code = asked.offering_code
          and %s between e.valid_from and e.valid_until)"""
        .formatted(day);
  }

  private static String eligibleOn(String day) {
    return """
        exists (select 1 from engagement_eligibility e
          where e.partner_id = asked.partner_id and e.engagement_code = asked.engagement_code
          and %1$s >= e.eligible_from and (e.eligible_until is null or %1$s <= e.eligible_until))"""
        .formatted(day);
  }

  private static PartnerStanding standing(ResultSet row) throws SQLException {
    Array days = row.getArray("days");
    return new PartnerStanding(
        admission(row),
        row.getString("country"),
        row.getString("offering_code"),
        days == null ? List.of() : List.of((Integer[]) days.getArray()),
        row.getBoolean("qualified"),
        row.getBoolean("fifteen"),
        row.getBoolean("fifteen_of_kind"));
  }

  private static Admission admission(ResultSet row) throws SQLException {
    return new Admission(
        row.getBoolean("enrolled_today"),
        row.getBoolean("enrolled_at_start"),
        row.getBoolean("eligible_today"),
        row.getBoolean("eligible_at_start"));
  }
}

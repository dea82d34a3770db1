package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.voucher.voucher.PartnerStanding;
import org.planningservices.voucher.voucher.ReservationPlan;
import org.planningservices.voucher.voucher.Voucher;

/** Looks up, in one statement, all that the rules of a reservation ask of other services' facts. */
@ApplicationScoped
class Standings {

  private static final String SELECT =
      """
      with asked (partner_id, location_id, engagement_code, start, consultant_id,
          offering_code, customer_id, agreement_id, days, legal_entity, division, product) as
        (values (cast(? as uuid), cast(? as uuid), ?, cast(? as date), cast(? as uuid),
          ?, cast(? as uuid), cast(? as uuid), cast(? as integer), ?, ?, ?))
      select
        exists (select 1 from partner_enrollment e
          where e.partner_id = asked.partner_id and e.offering_code = asked.offering_code
          and asked.start between e.valid_from and e.valid_until) enrolled,
        exists (select 1 from engagement_eligibility e
          where e.partner_id = asked.partner_id and e.engagement_code = asked.engagement_code
          and asked.start >= e.eligible_from
          and (e.eligible_until is null or asked.start <= e.eligible_until)) eligible,
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
        (select a.administrator_email from licensing_agreement a
          where a.agreement_id = asked.agreement_id) administrator_email
      from asked
      left join catalogue_engagement engagement
        on engagement.engagement_code = asked.engagement_code""";

  private final DataSource database;

  Standings(DataSource database) {
    this.database = database;
  }

  /** What the rules look at, and where to tell the customer of the reservation. */
  record Found(PartnerStanding standing, String administratorEmail) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Found of(Voucher voucher, ReservationPlan plan) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      bind(select, voucher, plan);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Found(standing(row), row.getString("administrator_email"));
      }
    } catch (SQLException failed) {
      throw new StorageFailure("partner's standing not read", failed);
    }
  }

  private static void bind(PreparedStatement select, Voucher voucher, ReservationPlan plan)
      throws SQLException {
    select.setObject(1, plan.partnerId());
    select.setObject(2, plan.locationId());
    select.setString(3, plan.engagementCode());
    select.setObject(4, plan.plannedStart());
    select.setObject(5, plan.leadConsultantId());
    select.setString(6, voucher.offeringCode());
    select.setObject(7, voucher.customerId());
    select.setObject(8, voucher.entitlement().agreementId());
    select.setInt(9, voucher.days());
    select.setString(10, plan.customerLegalEntity());
    select.setString(11, plan.division());
    select.setString(12, plan.productFocus());
  }

  private static PartnerStanding standing(ResultSet row) throws SQLException {
    Array days = row.getArray("days");
    return new PartnerStanding(
        row.getBoolean("enrolled"),
        row.getBoolean("eligible"),
        row.getString("country"),
        row.getString("offering_code"),
        days == null ? List.of() : List.of((Integer[]) days.getArray()),
        row.getBoolean("qualified"),
        row.getBoolean("fifteen"));
  }
}

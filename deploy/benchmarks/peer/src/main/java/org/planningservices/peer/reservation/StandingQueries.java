package org.planningservices.peer.reservation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.peer.voucher.Voucher;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StandingQueries {

  private static final String SELECT =
      """
      with asked (partner_id, location_id, engagement_code, today, start, consultant_id,
          offering_code, customer_id, agreement_id, days, legal_entity, division, product) as
        (values (cast(? as uuid), cast(? as uuid), ?, cast(? as date), cast(? as date),
          cast(? as uuid), ?, cast(? as uuid), cast(? as uuid), cast(? as integer), ?, ?, ?))
      select
        exists (select 1 from partner_enrollment e
          where e.partner_id = asked.partner_id and e.offering_code = asked.offering_code
          and asked.today between e.valid_from and e.valid_until) enrolled_today,
        exists (select 1 from partner_enrollment e
          where e.partner_id = asked.partner_id and e.offering_code = asked.offering_code
          and asked.start between e.valid_from and e.valid_until) enrolled_at_start,
        exists (select 1 from engagement_eligibility e
          where e.partner_id = asked.partner_id and e.engagement_code = asked.engagement_code
          and asked.today >= e.eligible_from
          and (e.eligible_until is null or asked.today <= e.eligible_until)) eligible_today,
        exists (select 1 from engagement_eligibility e
          where e.partner_id = asked.partner_id and e.engagement_code = asked.engagement_code
          and asked.start >= e.eligible_from
          and (e.eligible_until is null or asked.start <= e.eligible_until)) eligible_at_start,
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

  private final JdbcClient jdbc;

  StandingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Standing find(Voucher voucher, Voucher.Plan plan, LocalDate today) {
    return jdbc.sql(SELECT)
        .param(plan.partnerId())
        .param(plan.locationId())
        .param(plan.engagementCode())
        .param(today)
        .param(plan.plannedStart())
        .param(plan.leadConsultantId())
        .param(voucher.getOfferingCode())
        .param(voucher.getCustomerId())
        .param(voucher.getAgreementId())
        .param(voucher.getDays())
        .param(text(plan.customerLegalEntity()))
        .param(text(plan.division()))
        .param(text(plan.productFocus()))
        .query((row, number) -> standing(row))
        .single();
  }

  /** Null needs its type told, or the driver asks the server for it. */
  private static SqlParameterValue text(String value) {
    return new SqlParameterValue(Types.VARCHAR, value);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    Array days = row.getArray("days");
    return new Standing(
        row.getBoolean("enrolled_today"),
        row.getBoolean("enrolled_at_start"),
        row.getBoolean("eligible_today"),
        row.getBoolean("eligible_at_start"),
        row.getString("country"),
        row.getString("offering_code"),
        days == null ? List.of() : List.of((Integer[]) days.getArray()),
        row.getBoolean("qualified"),
        row.getBoolean("fifteen"),
        row.getBoolean("fifteen_of_kind"),
        row.getString("administrator_email"));
  }
}

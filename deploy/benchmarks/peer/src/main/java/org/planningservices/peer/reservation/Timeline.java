package org.planningservices.peer.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.planningservices.peer.TimeOrderedId;
import org.planningservices.peer.voucher.Voucher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reservation and what made it possible, in one statement. */
@Repository
class Timeline {

  private static final String INSERT =
      """
      with asked (voucher_id, at, partner_id, engagement, offering, consultant, location, today,
          start) as
        (values (cast(? as uuid), cast(? as timestamptz), cast(? as uuid), ?, ?,
                 cast(? as uuid), cast(? as uuid), cast(? as date), cast(? as date))),
      standing (timeline_entry_id, what, by_whom, facts) as (
        select cast(? as uuid), 'PartnerEligible', 'PROGRAM', jsonb_strip_nulls(jsonb_build_object(
          'engagementCode', e.engagement_code, 'eligibleFrom', e.eligible_from,
          'eligibleUntil', e.eligible_until))
        from asked join engagement_eligibility e
          on e.partner_id = asked.partner_id and e.engagement_code = asked.engagement
        union all
        select cast(? as uuid), 'PartnerEnrolled', 'PARTNER', (
          select jsonb_build_object('enrollmentId', e.enrollment_id, 'offeringCode',
            e.offering_code, 'validFrom', e.valid_from, 'validUntil', e.valid_until)
          from partner_enrollment e
          where e.partner_id = asked.partner_id and e.offering_code = asked.offering
            and asked.start between e.valid_from and e.valid_until
          order by asked.today between e.valid_from and e.valid_until desc, e.valid_until desc
          limit 1)
        from asked
        union all
        select cast(? as uuid), 'LocationKnown', 'PARTNER', jsonb_build_object(
          'locationId', l.location_id, 'country', l.country)
        from asked join partner_location l
          on l.partner_id = asked.partner_id and l.location_id = asked.location
        union all
        select cast(? as uuid), 'ConsultantQualified', 'PROGRAM', jsonb_build_object(
          'consultantId', q.consultant_id, 'engagementCode', q.engagement_code)
        from asked join consultant_qualification q
          on q.partner_id = asked.partner_id and q.consultant_id = asked.consultant
            and q.engagement_code = asked.engagement
        union all
        select cast(? as uuid), ?, ?, cast(? as jsonb))
      insert into timeline_entry
        (timeline_entry_id, voucher_id, at, what, by_whom, partner_id, facts)
      select standing.timeline_entry_id, asked.voucher_id, asked.at, standing.what,
        standing.by_whom, asked.partner_id, standing.facts
      from standing, asked where standing.facts is not null""";

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Voucher voucher, Voucher.Plan plan, LocalDate today, Instant at, String facts) {
    jdbc.sql(INSERT)
        .param(voucher.getId())
        .param(at.atOffset(ZoneOffset.UTC))
        .param(plan.partnerId())
        .param(plan.engagementCode())
        .param(voucher.getOfferingCode())
        .param(plan.leadConsultantId())
        .param(plan.locationId())
        .param(today)
        .param(plan.plannedStart())
        .param(TimeOrderedId.next())
        .param(TimeOrderedId.next())
        .param(TimeOrderedId.next())
        .param(TimeOrderedId.next())
        .param(TimeOrderedId.next())
        .param("VoucherReserved")
        .param("PARTNER")
        .param(facts)
        .update();
  }
}

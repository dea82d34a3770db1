package org.planningservices.voucher.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.id.UniqueId;

/** Writes what happened to a voucher, in the transaction in which it happened. */
@ApplicationScoped
public class Timeline {

  private static final String INSERT =
      """
      insert into timeline_entry
        (timeline_entry_id, voucher_id, at, what, by_whom, partner_id, facts)
      values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

  /**
   * What made a reservation possible, as this service knows it at that moment; of two enrolments
   * that follow each other, the one in which the engagement starts.
   */
  private static final String INSERT_STANDING =
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

  private final Jdbc jdbc;
  private final ObjectMapper json;

  Timeline(Jdbc jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param what a fact in the past tense, as the event that publishes it is named
   * @param by the side that did it; null when nobody did
   * @param partnerId the only partner that may read the entry; null when any partner of the voucher
   *     may
   * @param facts ids, codes, dates and numbers; null values are left out
   */
  public record Entry(
      UUID voucherId, Instant at, String what, String by, UUID partnerId, Object facts) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public void write(Entry entry) {
    jdbc.update(
        INSERT,
        UniqueId.next(),
        entry.voucherId(),
        entry.at(),
        entry.what(),
        entry.by(),
        entry.partnerId(),
        facts(entry));
  }

  /**
   * Keeps what made a reservation possible: the partner's eligibility, enrolment and location and
   * the consultant's qualification. They can change later; the history of the voucher cannot. One
   * statement for these and the reservation itself: reserving is what has to be fast.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(Standing standing, Entry entry) {
    jdbc.update(
        INSERT_STANDING,
        standing.voucherId(),
        standing.at(),
        standing.partnerId(),
        standing.engagementCode(),
        standing.offeringCode(),
        standing.consultantId(),
        standing.locationId(),
        standing.today(),
        standing.plannedStart(),
        UniqueId.next(),
        UniqueId.next(),
        UniqueId.next(),
        UniqueId.next(),
        UniqueId.next(),
        entry.what(),
        entry.by(),
        facts(entry));
  }

  private String facts(Entry entry) {
    try {
      return json.writeValueAsString(entry.facts());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(entry.what() + " cannot be written", unwritable);
    }
  }

  /** What to look up when a voucher is reserved. */
  record Standing(
      UUID voucherId,
      Instant at,
      UUID partnerId,
      String engagementCode,
      String offeringCode,
      UUID consultantId,
      UUID locationId,
      LocalDate today,
      LocalDate plannedStart) {}
}

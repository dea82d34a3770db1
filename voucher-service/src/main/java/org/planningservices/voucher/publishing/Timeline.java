package org.planningservices.voucher.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;

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

  private final DataSource database;
  private final ObjectMapper json;

  Timeline(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param what a fact in the past tense, as the event that tells it is named
   * @param by the side that did it; null when nobody did
   * @param partnerId the only partner that may read the entry; null when any partner of the voucher
   *     may
   * @param facts ids, codes, dates and numbers; null values are left out
   */
  public record Entry(
      UUID voucherId, Instant at, String what, String by, UUID partnerId, Object facts) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public void write(Entry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UniqueId.next());
      insert.setObject(2, entry.voucherId());
      insert.setObject(3, utc(entry.at()));
      insert.setString(4, entry.what());
      insert.setString(5, entry.by());
      insert.setObject(6, entry.partnerId(), Types.OTHER);
      insert.setString(7, json.writeValueAsString(entry.facts()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("timeline entry not written", failed);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(entry.what() + " cannot be written", unwritable);
    }
  }

  /**
   * Keeps what made a reservation possible: the partner's eligibility, enrolment and location and
   * the consultant's qualification. They can change later; the history of the voucher cannot. One
   * statement for these and the reservation itself: reserving is what has to be fast.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(Standing standing, Entry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_STANDING)) {
      insert.setObject(1, standing.voucherId());
      insert.setObject(2, utc(standing.at()));
      insert.setObject(3, standing.partnerId());
      insert.setString(4, standing.engagementCode());
      insert.setString(5, standing.offeringCode());
      insert.setObject(6, standing.consultantId());
      insert.setObject(7, standing.locationId());
      insert.setObject(8, standing.today());
      insert.setObject(9, standing.plannedStart());
      for (int parameter = 10; parameter <= 14; parameter++) {
        insert.setObject(parameter, UniqueId.next());
      }
      insert.setString(15, entry.what());
      insert.setString(16, entry.by());
      insert.setString(17, json.writeValueAsString(entry.facts()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("timeline entries not written", failed);
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

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}

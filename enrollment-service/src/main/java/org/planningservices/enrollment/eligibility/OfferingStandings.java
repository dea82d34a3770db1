package org.planningservices.enrollment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.enrollment.partner.EligibilityWindow;

/** How partners stand to the offerings of the catalogue, as far as this service has heard. */
@ApplicationScoped
public class OfferingStandings {

  /**
   * A partner and an offering.
   *
   * @param window when the partner qualifies; empty when it does not at all
   */
  public record Standing(String offeringCode, Optional<EligibilityWindow> window) {}

  private final EntityManager entities;

  OfferingStandings(EntityManager entities) {
    this.entities = entities;
  }

  /** Empty when the catalogue has no such offering. */
  public Optional<Standing> find(UUID partnerId, String offeringCode) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
            select o.offering_code, e.eligible_from, e.eligible_until
            from offering o
            left join offering_eligibility e
              on e.offering_code = o.offering_code and e.partner_id = :partner
            where o.offering_code = :offering
            """,
                Tuple.class)
            .setParameter("partner", partnerId)
            .setParameter("offering", offeringCode)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(OfferingStandings::standing).findFirst();
  }

  /** When the partner qualifies for offerings, whichever. */
  public List<EligibilityWindow> windows(UUID partnerId) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select eligible_from, eligible_until from offering_eligibility
                where partner_id = :partner
                """,
                Tuple.class)
            .setParameter("partner", partnerId)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(row -> new EligibilityWindow(row.get(0, LocalDate.class), row.get(1, LocalDate.class)))
        .toList();
  }

  private static Standing standing(Tuple row) {
    LocalDate from = row.get(1, LocalDate.class);
    return new Standing(
        row.get(0, String.class),
        from == null
            ? Optional.empty()
            : Optional.of(new EligibilityWindow(from, row.get(2, LocalDate.class))));
  }
}

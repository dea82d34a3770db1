package org.planningservices.eligibility.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;

/** What is recorded about all partners. */
@ApplicationScoped
public class QualificationRecords implements PanacheRepositoryBase<PartnerQualifications, UUID> {

  private final EntityManager entities;
  private final CurrentCaller caller;

  QualificationRecords(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /**
   * To be added to: the row is made when it is the first time, by the insert alone, and stays
   * locked until the transaction ends, so those who record for one partner at once queue up.
   */
  public PartnerQualifications locked(UUID partnerId) {
    entities
        .createNativeQuery(
            """
            insert into partner_qualifications (partner_id, version, sequence)
            values (:partner, 0, 0) on conflict do nothing
            """)
        .setParameter("partner", partnerId)
        .executeUpdate();
    return findById(partnerId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * @return nothing recorded, for a partner of whom nothing is
   * @throws UnknownResource when the caller does not reach the partner
   */
  public Qualifications reached(UUID partnerId) {
    caller.get().scope().require(partnerId, "partner");
    return QuarkusTransaction.requiringNew().call(() -> read(partnerId));
  }

  /** Several selects that see one state; a record that is made in between is in none of them. */
  private Qualifications read(UUID partnerId) {
    entities
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    List<Long> sequence = select("p.sequence", "", Long.class, partnerId);
    if (sequence.isEmpty()) {
      return Qualifications.none(partnerId);
    }
    return new Qualifications(
        partnerId,
        sequence.getFirst(),
        new CompanyQualifications(
            select("c", "join p.competencies c", HeldCompetency.class, partnerId),
            select("t", "join p.trainings t", CompletedTraining.class, partnerId)),
        select("c", "join p.consultants c", Consultant.class, partnerId),
        select("e", "join p.exams e", PassedExam.class, partnerId));
  }

  private <T> List<T> select(String what, String join, Class<T> type, UUID partnerId) {
    return entities
        .createQuery(
            "select "
                + what
                + " from PartnerQualifications p "
                + join
                + " where p.partnerId = :partner",
            type)
        .setParameter("partner", partnerId)
        .getResultList();
  }
}

package org.planningservices.voucher.partnering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Remembers how new the applied snapshots are, those that left no rows included. */
@ApplicationScoped
class Snapshots {

  enum Kind {
    CATALOGUE,
    ENGAGEMENT_ELIGIBILITY,
    CONSULTANT_QUALIFICATION
  }

  private final EntityManager entities;

  Snapshots(EntityManager entities) {
    this.entities = entities;
  }

  /** Whether the snapshot is newer than all before it; if so it is now the newest. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean isNewest(Kind kind, UUID subjectId, long sequence) {
    return entities
            .createNativeQuery(
                """
                insert into snapshot_sequence as known (snapshot, subject_id, sequence)
                values (:kind, :subject, :sequence)
                on conflict (snapshot, subject_id) do update set sequence = excluded.sequence
                where known.sequence < excluded.sequence
                """)
            .setParameter("kind", kind.name())
            .setParameter("subject", subjectId)
            .setParameter("sequence", sequence)
            .executeUpdate()
        == 1;
  }
}

package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;

/**
 * How new the newest snapshot of a thing is that was taken over, those that left no rows included:
 * an older one changes nothing, in whatever order they arrive.
 */
@ApplicationScoped
public class Snapshots {

  private static final String MARK =
      """
      insert into snapshot_sequence as known (snapshot, subject_id, sequence) values (?, ?, ?)
      on conflict (snapshot, subject_id) do update set sequence = excluded.sequence
      where known.sequence < excluded.sequence""";

  private final Jdbc jdbc;

  Snapshots(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether the snapshot is newer than all before it; if so it is the newest from now on. Of two at
   * the same moment one waits for the other.
   *
   * @param kind of snapshot, of the service's own enum
   * @param subjectId what it is a snapshot of
   * @param sequence of the event that brings it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isNewest(Enum<?> kind, UUID subjectId, long sequence) {
    return jdbc.update(MARK, kind, subjectId, sequence) == 1;
  }
}

package org.planningservices.peer.outbox;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OutboxEventRepository extends JpaRepository<OutboxEvent, Long> {

  /** One relay at a time, or events of a voucher could overtake each other. */
  @Query(value = "select pg_try_advisory_xact_lock(7301)", nativeQuery = true)
  boolean tryLock();

  List<OutboxEvent> findAllByOrderByPosition(Limit limit);
}

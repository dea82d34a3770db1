package org.planningservices.enrollment.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;

/** The partners of this service. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

  private static final String UNIQUE_VIOLATION = "23505";

  /**
   * The insert decides who was first; nobody looks before.
   *
   * @throws PartnerRefusal.AlreadyRegistered when the organization is a partner
   */
  public void add(Partner partner) {
    try {
      persistAndFlush(partner);
    } catch (PersistenceException failed) {
      throw isUniqueViolation(failed) ? new PartnerRefusal.AlreadyRegistered() : failed;
    }
  }

  /**
   * The partner with its row locked until the transaction ends: moves of one partner queue up
   * instead of failing each other.
   *
   * @param organizationId of the caller; a partner changes only itself
   * @throws UnknownResource when there is no such partner, or it is another
   */
  public Partner forChange(UUID partnerId, UUID organizationId) {
    return find("id = ?1 and id = ?2", partnerId, organizationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional()
        .orElseThrow(() -> new UnknownResource("partner"));
  }

  /**
   * @throws UnknownResource when there is no such partner, or the caller may not see it
   */
  public void requireVisible(UUID partnerId, Caller caller) {
    boolean any = caller.is(Organizations.PROGRAM);
    if (count("id = ?1 and (?2 = true or id = ?3)", partnerId, any, caller.organizationId()) == 0) {
      throw new UnknownResource("partner");
    }
  }

  private static boolean isUniqueViolation(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed && UNIQUE_VIOLATION.equals(failed.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}

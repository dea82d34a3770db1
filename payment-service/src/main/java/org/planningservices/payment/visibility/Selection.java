package org.planningservices.payment.visibility;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.paging.PageRequest;

/** A query for rows of one entity that are put together condition by condition. */
public final class Selection {

  private final String select;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param select HQL up to and without {@code where}; the entity's alias is {@code x}
   * @param id the attribute by which pages go
   */
  public Selection(String select, String id) {
    this.select = select;
    this.id = id;
  }

  /** Only what is visible; for entities with partnerId and locationId. */
  public Selection within(Visibility visibility) {
    and("partnerId", "=", visibility.partnerId());
    return and("locationId", "in", visibility.locationIds().orElse(null));
  }

  /** Only where the attribute has the value; every row when the value is null. */
  public Selection with(String attribute, Object value) {
    return and(attribute, "=", value);
  }

  public <T> List<T> page(EntityManager entities, PageRequest page, Class<T> row) {
    and(id, "<", page.after());
    return query(entities, " order by x." + id + " desc", row)
        .setMaxResults(page.fetchSize())
        .getResultList();
  }

  public <T> Optional<T> one(EntityManager entities, UUID wanted, Class<T> row) {
    and(id, "=", wanted);
    return query(entities, "", row).getResultStream().findFirst();
  }

  /**
   * Those of the wanted that are selected, locked until the end of the transaction. What is not
   * selected is not locked either: nobody waits for rows that the caller does not reach. Locked in
   * the order of their ids, so that two who want the same ones never wait for each other in a
   * circle.
   */
  public <E> List<E> locked(EntityManager entities, Collection<UUID> wanted, Class<E> entity) {
    and(id, "in", wanted);
    return query(entities, " order by x." + id, entity)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private Selection and(String attribute, String comparison, Object value) {
    if (value != null) {
      String name = "p" + values.size();
      conditions.add("x." + attribute + " " + comparison + " :" + name);
      values.put(name, value);
    }
    return this;
  }

  private <T> TypedQuery<T> query(EntityManager entities, String order, Class<T> row) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<T> query = entities.createQuery(select + where + order, row);
    values.forEach(query::setParameter);
    return query;
  }
}

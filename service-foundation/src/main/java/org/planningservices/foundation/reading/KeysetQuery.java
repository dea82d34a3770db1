package org.planningservices.foundation.reading;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.database.Row;
import org.planningservices.foundation.identity.AccessScope;
import org.planningservices.foundation.paging.PageRequest;

/**
 * A query whose conditions are put together one by one: of entities in HQL, or of tables in SQL.
 * What is not asked for is no condition, so that one plan is right for every page. Values stand
 * where the text has {@code ?}, which it may have nowhere else.
 */
public final class KeysetQuery {

  /** A statement with its values, for SQL that is put together of several. */
  public record Sql(String text, List<Object> values) {}

  /** Whether one of the values: written differently in HQL and in SQL. */
  private static final String AMONG = " in ?";

  private static final String AMONG_IN_SQL = " = any (?)";

  private final String select;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private boolean oldestFirst;
  private boolean numbered;

  private KeysetQuery(String select, String id) {
    this.select = select;
    this.id = id;
  }

  /**
   * @param select up to and without {@code where}
   * @param id the attribute or column by which pages go, a UUIDv7
   */
  public static KeysetQuery of(String select, String id) {
    return new KeysetQuery(select, id);
  }

  /** Oldest first; newest first otherwise. */
  public KeysetQuery oldestFirst() {
    oldestFirst = true;
    return this;
  }

  /** Rows that have a number in place of a UUID: {@link PageRequest#ofNumbers}. */
  public KeysetQuery numbered() {
    numbered = true;
    return this;
  }

  /** Only rows for which the condition is true. */
  public KeysetQuery where(String condition, Object... itsValues) {
    conditions.add(condition);
    values.addAll(Arrays.asList(itsValues));
    return this;
  }

  /** The same, unless the value is null: nobody asks for it then. */
  public KeysetQuery unlessNull(String condition, Object value) {
    return value == null ? this : where(condition, value);
  }

  /**
   * Only what the caller reaches, wherever it is.
   *
   * @param organization the attribute or column that says whose a row is
   */
  public KeysetQuery within(AccessScope scope, String organization) {
    return unlessNull(organization + " = ?", scope.organizationId());
  }

  /**
   * Only what the caller reaches, at the locations that it may use.
   *
   * @param location the attribute or column that says where a row is
   */
  public KeysetQuery within(AccessScope scope, String organization, String location) {
    return within(scope, organization)
        .unlessNull(location + AMONG, scope.locationIds().orElse(null));
  }

  public <T> List<T> page(EntityManager entities, PageRequest page, Class<T> row) {
    return after(page)
        .hql(entities, ordered(), row)
        .setMaxResults(page.fetchSize())
        .getResultList();
  }

  public <T> Optional<T> one(EntityManager entities, UUID wanted, Class<T> row) {
    return where(id + " = ?", wanted).hql(entities, "", row).getResultStream().findFirst();
  }

  /**
   * To be changed: locked until the transaction ends, as it is now. What the caller does not reach
   * is not locked either: nobody waits for a stranger.
   */
  public <E> Optional<E> locked(EntityManager entities, UUID wanted, Class<E> entity) {
    return locked(entities, List.of(wanted), entity).stream().findFirst();
  }

  /**
   * The same of several, in the order of their ids, so that two who want the same ones never wait
   * for each other in a circle.
   */
  public <E> List<E> locked(EntityManager entities, Collection<UUID> wanted, Class<E> entity) {
    return where(id + AMONG, wanted)
        .oldestFirst()
        .hql(entities, ordered(), entity)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public <T> List<T> page(Jdbc jdbc, PageRequest page, Row.Reader<T> reader) {
    Sql sql = page(page);
    return jdbc.list(reader, sql.text(), sql.values().toArray());
  }

  public <T> Optional<T> one(Jdbc jdbc, UUID wanted, Row.Reader<T> reader) {
    where(id + " = ?", wanted);
    return jdbc.first(reader, select + conditionsInSql(), values.toArray());
  }

  /**
   * The statement of a page. The limit is written out: of a limit that it does not know, PostgreSQL
   * assumes a tenth of the table.
   */
  public Sql page(PageRequest page) {
    after(page);
    return new Sql(
        select + conditionsInSql() + ordered() + " limit " + page.fetchSize(),
        new ArrayList<>(values));
  }

  private KeysetQuery after(PageRequest page) {
    Object last =
        page.after() == null || !numbered ? page.after() : page.after().getLeastSignificantBits();
    return unlessNull(id + (oldestFirst ? " > ?" : " < ?"), last);
  }

  private String ordered() {
    return " order by " + id + (oldestFirst ? "" : " desc");
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private String conditionsInSql() {
    return conditions().replace(AMONG, AMONG_IN_SQL);
  }

  /** HQL numbers its values. */
  private <T> TypedQuery<T> hql(EntityManager entities, String order, Class<T> row) {
    StringBuilder text = new StringBuilder(select);
    int number = 1;
    for (char character : conditions().toCharArray()) {
      text.append(character);
      if (character == '?') {
        text.append(number++);
      }
    }
    TypedQuery<T> query = entities.createQuery(text + order, row);
    for (int index = 0; index < values.size(); index++) {
      query.setParameter(index + 1, values.get(index));
    }
    return query;
  }
}

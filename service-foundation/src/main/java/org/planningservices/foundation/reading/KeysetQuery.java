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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.database.Row;
import org.planningservices.foundation.identity.AccessScope;
import org.planningservices.foundation.paging.PageRequest;

/**
 * A query whose conditions are put together one by one: of entities in HQL, or of tables in SQL.
 * What is not asked for is no condition, so that one plan is right for every page. Values stand
 * where the text has {@code ?}, which it may have nowhere else. To read changes nothing of it: the
 * same query may be asked for several pages, or for a page and then for one row.
 */
public final class KeysetQuery {

  /** A statement with its values, for SQL that is put together of several. */
  public record Sql(String text, List<Object> values) {}

  /** In both languages, until it is known which one is asked. */
  private record Condition(String hql, String sql, List<Object> values) {

    /** Spelled alike in both; a value may be null. */
    static Condition of(String text, Object... values) {
      return new Condition(text, text, Arrays.asList(values));
    }

    /** Whether one of the values. */
    static Condition among(String attribute, Collection<UUID> values) {
      return new Condition(attribute + " in ?", attribute + " = any (?)", List.of(values));
    }
  }

  private final String select;
  private final String id;
  private final List<Condition> conditions = new ArrayList<>();
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
    return where(Condition.of(condition, itsValues));
  }

  private KeysetQuery where(Condition condition) {
    conditions.add(condition);
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
    KeysetQuery reached = within(scope, organization);
    return scope
        .locationIds()
        .map(locations -> reached.where(Condition.among(location, locations)))
        .orElse(reached);
  }

  public <T> List<T> page(EntityManager entities, PageRequest page, Class<T> row) {
    return hql(entities, after(page), ordered(oldestFirst), row)
        .setMaxResults(page.fetchSize())
        .getResultList();
  }

  public <T> Optional<T> one(EntityManager entities, UUID wanted, Class<T> row) {
    return hql(entities, only(wanted), "", row).getResultStream().findFirst();
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
    return hql(entities, with(Condition.among(id, wanted)), ordered(true), entity)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public <T> List<T> page(Jdbc jdbc, PageRequest page, Row.Reader<T> reader) {
    Sql sql = page(page);
    return jdbc.list(reader, sql.text(), sql.values().toArray());
  }

  public <T> Optional<T> one(Jdbc jdbc, UUID wanted, Row.Reader<T> reader) {
    Sql sql = sql(only(wanted), "");
    return jdbc.first(reader, sql.text(), sql.values().toArray());
  }

  /**
   * The statement of a page. The limit is written out: of a limit that it does not know, PostgreSQL
   * assumes a tenth of the table.
   */
  public Sql page(PageRequest page) {
    return sql(after(page), ordered(oldestFirst) + " limit " + page.fetchSize());
  }

  private List<Condition> after(PageRequest page) {
    if (page.after() == null) {
      return conditions;
    }
    Object last = numbered ? (Object) page.after().getLeastSignificantBits() : page.after();
    return with(Condition.of(id + (oldestFirst ? " > ?" : " < ?"), last));
  }

  private List<Condition> only(UUID wanted) {
    return with(Condition.of(id + " = ?", wanted));
  }

  private List<Condition> with(Condition last) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(last);
    return all;
  }

  private String ordered(boolean ascending) {
    return " order by " + id + (ascending ? "" : " desc");
  }

  private static String text(List<Condition> all, Function<Condition, String> language) {
    return all.isEmpty()
        ? ""
        : all.stream().map(language).collect(Collectors.joining(" and ", " where ", ""));
  }

  private static List<Object> values(List<Condition> all) {
    List<Object> values = new ArrayList<>();
    all.forEach(condition -> values.addAll(condition.values()));
    return values;
  }

  private Sql sql(List<Condition> all, String end) {
    return new Sql(select + text(all, Condition::sql) + end, values(all));
  }

  /** HQL numbers its values. */
  private <T> TypedQuery<T> hql(
      EntityManager entities, List<Condition> all, String order, Class<T> row) {
    StringBuilder text = new StringBuilder(select);
    int number = 1;
    for (char character : text(all, Condition::hql).toCharArray()) {
      text.append(character);
      if (character == '?') {
        text.append(number++);
      }
    }
    TypedQuery<T> query = entities.createQuery(text + order, row);
    List<Object> values = values(all);
    for (int index = 0; index < values.size(); index++) {
      query.setParameter(index + 1, values.get(index));
    }
    return query;
  }
}

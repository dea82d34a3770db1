package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.planningservices.servers.RealServers;

/**
 * What the service has kept and told until now: the rows of every table, of outbox, audit and
 * recorded answers too, and its e-mails. {@code StoredState before = StoredState.now()}, then what
 * has to leave no trace, then {@code before.assertUnchanged()}.
 */
public final class StoredState {

  /** E-mails wait there until they are sent, so its rows may go at any time, but none may come. */
  private static final String MAIL_QUEUE = "mail";

  /** Migrations are over before a test begins. */
  private static final List<String> TABLES =
      Database.query("select tablename from pg_tables where schemaname = 'public'").stream()
          .map(table -> (String) table.get("tablename"))
          .toList();

  private final Map<String, String> leftOut;
  private final Map<String, String> tables;
  private final Set<Object> waiting;
  private final int sent;

  private StoredState(Map<String, String> leftOut) {
    this.leftOut = leftOut;
    // in this order, a letter that is sent in between is seen twice rather than never
    this.waiting = waiting();
    this.sent = RealServers.mail().received();
    this.tables = versions(leftOut);
  }

  public static StoredState now() {
    return leavingOut(Map.of());
  }

  /**
   * @param rows which are written on purpose even so: a condition in SQL for each table
   */
  public static StoredState leavingOut(Map<String, String> rows) {
    return new StoredState(rows);
  }

  /** No row was added, written again or removed, and nobody is owed a letter. */
  public void assertUnchanged() {
    StoredState now = new StoredState(leftOut);
    Set<String> changed = new TreeSet<>(now.tables.keySet());
    changed.removeIf(table -> now.tables.get(table).equals(tables.get(table)));
    assertThat(changed).as("tables that were written").isEmpty();
    assertThat(waiting).as("e-mails that wait").containsAll(now.waiting);
    assertThat(now.sent - sent)
        .as("e-mails sent, of which %s had waited", waiting.size())
        .isLessThanOrEqualTo(waiting.size());
  }

  private static Set<Object> waiting() {
    return TABLES.contains(MAIL_QUEUE)
        ? Database.query("select mail_id from mail").stream()
            .map(row -> row.get("mail_id"))
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Every row that is there, by its place and by who wrote it: also one written as it was. */
  private static Map<String, String> versions(Map<String, String> leftOut) {
    String versions =
        TABLES.stream()
            .filter(table -> !table.equals(MAIL_QUEUE))
            .map(
                table ->
                    "select '%1$s' as name, count(*) || '-' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as rows from %1$s where not (%2$s)"
                        .formatted(table, leftOut.getOrDefault(table, "false")))
            .collect(Collectors.joining(" union all "));
    Map<String, String> found = new TreeMap<>();
    Database.query(versions)
        .forEach(table -> found.put((String) table.get("name"), (String) table.get("rows")));
    return found;
  }
}

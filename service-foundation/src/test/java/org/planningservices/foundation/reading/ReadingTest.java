package org.planningservices.foundation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.AccessScope;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.inbox.Snapshots;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.sample.Note;

/** What a caller reaches of the rows of a table, in SQL and in HQL. */
@SampleTest
class ReadingTest {

  private enum Kind {
    CATALOGUE,
    STOCK
  }

  private final UUID mine = UniqueId.next();
  private final UUID other = UniqueId.next();
  private final UUID first = UniqueId.next();
  private final UUID second = UniqueId.next();
  private final UUID third = UniqueId.next();

  @Inject Jdbc jdbc;
  @Inject Snapshots snapshots;
  @Inject EntityManager entities;

  @BeforeEach
  void writeNotes() {
    note(first, mine);
    note(second, mine);
    note(third, other);
  }

  private void note(UUID id, UUID organization) {
    jdbc.update(
        "insert into note (note_id, organization_id, text, version) values (?, ?, ?, 0)",
        id,
        organization,
        "a note");
  }

  @Test
  void theProgrammeReachesEverythingAndOthersTheirOwn() {
    assertThat(ids(scope(Organizations.PROGRAM, other, Optional.empty())))
        .startsWith(third, second, first);
    assertThat(ids(scope(Organizations.PARTNER, mine, Optional.empty())))
        .containsExactly(second, first);
  }

  /** In this table the id itself plays the location. */
  @Test
  void whoMayUseSomeLocationsReachesThoseAndWhoMayUseNoneNothing() {
    assertThat(ids(scope(Organizations.PARTNER, mine, Optional.of(Set.of(first, third)))))
        .containsExactly(first);
    assertThat(ids(scope(Organizations.PARTNER, mine, Optional.of(Set.of())))).isEmpty();
  }

  @Test
  void oneRowIsFoundWithinTheScopeOnly() {
    AccessScope scope = scope(Organizations.PARTNER, mine, Optional.empty());
    assertThat(inSql(scope).one(jdbc, second, row -> row.id("note_id"))).contains(second);
    assertThat(inSql(scope).one(jdbc, third, row -> row.id("note_id"))).isEmpty();
    assertThat(inHql(scope).one(entities, second, UUID.class)).contains(second);
    assertThat(inHql(scope).one(entities, third, UUID.class)).isEmpty();
  }

  @Test
  void aPageBeginsAfterTheLastRowOfTheOneBefore() {
    AccessScope scope = scope(Organizations.PARTNER, mine, Optional.empty());
    PageRequest after = new PageRequest(1, second);
    assertThat(inSql(scope).page(jdbc, after, row -> row.id("note_id"))).containsExactly(first);
    assertThat(inHql(scope).page(entities, after, UUID.class)).containsExactly(first);
    assertThat(
            inSql(scope)
                .oldestFirst()
                .page(jdbc, new PageRequest(1, first), row -> row.id("note_id")))
        .containsExactly(second);
  }

  @Test
  void whatIsToBeChangedIsLockedInTheOrderOfItsIdsAndWithinTheScopeOnly() {
    List<Note> locked =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    KeysetQuery.of("select n from Note n", "n.noteId")
                        .within(
                            scope(Organizations.PARTNER, mine, Optional.empty()),
                            "n.organizationId")
                        .locked(entities, List.of(third, second, first), Note.class));
    assertThat(locked).extracting(Note::id).containsExactly(first, second);
  }

  /**
   * What was asked before leaves no condition behind: a page after a page, then a row of neither.
   */
  @Test
  void theSameQueryCanBeAskedAgainAndAgain() {
    AccessScope scope = scope(Organizations.PARTNER, mine, Optional.of(Set.of(first, second)));
    PageRequest whole = new PageRequest(10, null);
    PageRequest after = new PageRequest(10, second);

    KeysetQuery sql = inSql(scope);
    assertThat(sql.page(jdbc, after, row -> row.id("note_id"))).containsExactly(first);
    assertThat(sql.one(jdbc, second, row -> row.id("note_id"))).contains(second);
    assertThat(sql.page(whole)).isEqualTo(inSql(scope).page(whole));
    assertThat(sql.page(jdbc, whole, row -> row.id("note_id"))).containsExactly(second, first);

    KeysetQuery hql = inHql(scope);
    assertThat(hql.page(entities, after, UUID.class)).containsExactly(first);
    assertThat(hql.one(entities, second, UUID.class)).contains(second);
    assertThat(hql.page(entities, whole, UUID.class)).containsExactly(second, first);
  }

  @Test
  void toLockLeavesTheOrderOfPagesAlone() {
    KeysetQuery notes =
        KeysetQuery.of("select n from Note n", "n.noteId")
            .within(scope(Organizations.PARTNER, mine, Optional.empty()), "n.organizationId");
    QuarkusTransaction.requiringNew()
        .run(() -> assertThat(notes.locked(entities, first, Note.class)).isPresent());
    assertThat(notes.page(entities, new PageRequest(10, null), Note.class))
        .extracting(Note::id)
        .containsExactly(second, first);
  }

  /** A text is taken as it was written, whatever it looks like. */
  @Test
  void aConditionOfTheCallersOwnIsNotRewritten() {
    KeysetQuery.Sql page =
        KeysetQuery.of("select n.note_id from note n", "n.note_id")
            .where("exists (select from stock s where s.place in ?)", "x")
            .page(new PageRequest(1, null));
    assertThat(page.text()).contains("s.place in ?").doesNotContain("any (");
  }

  @Test
  void anOrganizationOutsideAnswersLikeOneThatDoesNotExist() {
    scope(Organizations.PROGRAM, other, Optional.empty()).require(mine, "note");
    AccessScope strangers = scope(Organizations.PARTNER, other, Optional.empty());
    assertThatThrownBy(() -> strangers.require(mine, "note")).isInstanceOf(UnknownResource.class);
  }

  @Test
  void anInstantComesBackAsItWasSentAndNullAsNull() {
    Instant at = Instant.parse("2026-11-24T10:15:30.123456Z");
    assertThat(
            jdbc.first(
                row -> List.of(row.instant("at"), Optional.ofNullable(row.text("none"))),
                "select cast(? as timestamptz) as at, cast(? as text) as none",
                at,
                null))
        .contains(List.of(at, Optional.empty()));
  }

  @Test
  void aStatementThatFailsIsAFailureOfTheStorage() {
    assertThatThrownBy(() -> jdbc.update("delete from no_such_table"))
        .isInstanceOf(StorageFailure.class);
  }

  @Test
  void onlyANewerSnapshotIsTheNewest() {
    assertThat(isNewest(Kind.CATALOGUE, 2)).isTrue();
    assertThat(isNewest(Kind.CATALOGUE, 2)).isFalse();
    assertThat(isNewest(Kind.CATALOGUE, 1)).isFalse();
    assertThat(isNewest(Kind.STOCK, 1)).isTrue();
    assertThat(isNewest(Kind.CATALOGUE, 3)).isTrue();
  }

  private boolean isNewest(Kind kind, long sequence) {
    return QuarkusTransaction.requiringNew().call(() -> snapshots.isNewest(kind, mine, sequence));
  }

  private static AccessScope scope(String type, UUID organization, Optional<Set<UUID>> locations) {
    return new Caller(organization, type, "somebody", Set.of(), locations).scope();
  }

  /** The first rows, the same in both languages. */
  private List<UUID> ids(AccessScope scope) {
    PageRequest page = new PageRequest(10, null);
    List<UUID> ids = inSql(scope).page(jdbc, page, row -> row.id("note_id"));
    assertThat(inHql(scope).page(entities, page, UUID.class)).isEqualTo(ids);
    return ids;
  }

  private static KeysetQuery inSql(AccessScope scope) {
    return KeysetQuery.of("select n.note_id from note n", "n.note_id")
        .within(scope, "n.organization_id", "n.note_id");
  }

  private static KeysetQuery inHql(AccessScope scope) {
    return KeysetQuery.of("select n.noteId from Note n", "n.noteId")
        .within(scope, "n.organizationId", "n.noteId");
  }
}

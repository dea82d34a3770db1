package org.planningservices.foundation.readiness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Whether this build can work on the tables as they are. It needs all of its own migrations. Later
 * ones, of a build that is being rolled out, only add; one that takes something away says in its
 * name which migration a build must know to live without it: {@code
 * V20270101120000__contract_after_20261128060003_drop_guess_count.sql}.
 */
final class SchemaFit {

  private static final Pattern CONTRACT = Pattern.compile("contract after (\\d+)\\b.*");
  private static final Set<MigrationState> LACKING =
      Set.of(MigrationState.PENDING, MigrationState.IGNORED);
  private static final Set<MigrationState> FOREIGN =
      Set.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);
  private static final Set<MigrationState> LATER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private final List<MigrationInfo> all;

  private SchemaFit(List<MigrationInfo> all) {
    this.all = all;
  }

  static SchemaFit of(MigrationInfo... all) {
    return new SchemaFit(Arrays.asList(all));
  }

  /** What an operator has to do about it; empty when this build can work. */
  Optional<String> fault() {
    String failed = versions(one -> one.getState().isFailed());
    if (!failed.isEmpty()) {
      return Optional.of(
          "migration %s failed half-way: see what it left, correct it, and repair the history of migrations (flyway_schema_history)"
              .formatted(failed));
    }
    String foreign = versions(one -> FOREIGN.contains(one.getState()));
    if (!foreign.isEmpty()) {
      return Optional.of(
          "the database has the migrations %s, which are older than this build's newest and yet unknown to it: this build is from a different line from the one that created the tables (quarkus.datasource.jdbc.url)"
              .formatted(foreign));
    }
    String lacking = versions(one -> LACKING.contains(one.getState()));
    if (!lacking.isEmpty()) {
      return Optional.of(
          "the database lacks the migrations %s of this build: run this build with the argument migrate, as the owner of the tables, before it serves; or let it migrate by itself (quarkus.flyway.migrate-at-start=true)"
              .formatted(lacking));
    }
    return contract();
  }

  /** Migrations of a later build that this one can live with. */
  String later() {
    return versions(one -> LATER.contains(one.getState()));
  }

  private Optional<String> contract() {
    Set<String> known =
        all.stream()
            .filter(one -> !LATER.contains(one.getState()) && one.getVersion() != null)
            .map(one -> one.getVersion().getVersion())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(one -> LATER.contains(one.getState()))
        .filter(one -> neededBy(one).filter(needed -> !known.contains(needed)).isPresent())
        .findFirst()
        .map(
            one ->
                "migration %s removed what this build still uses; builds that know migration %s can live without it: start a newer build"
                    .formatted(one.getVersion(), neededBy(one).orElseThrow()));
  }

  private static Optional<String> neededBy(MigrationInfo one) {
    Matcher name = CONTRACT.matcher(one.getDescription());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private String versions(Predicate<MigrationInfo> wanted) {
    return all.stream()
        .filter(wanted)
        .map(one -> one.getVersion() == null ? one.getDescription() : one.getVersion().toString())
        .collect(Collectors.joining(", "));
  }
}

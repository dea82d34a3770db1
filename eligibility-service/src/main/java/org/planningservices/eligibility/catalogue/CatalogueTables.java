package org.planningservices.eligibility.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.foundation.problem.StorageFailure;

/** Reads the whole catalogue: some hundred rows, which only migrations change. */
@ApplicationScoped
class CatalogueTables {

  private final DataSource database;

  CatalogueTables(DataSource database) {
    this.database = database;
  }

  /** A row that belongs to the thing with the code. */
  private record Part<T>(String code, T value) {}

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  Catalogue read() {
    try (Connection connection = database.getConnection()) {
      return new Catalogue(
          editions(connection),
          offerings(connection),
          engagements(connection),
          competencies(connection),
          trainingRequired(connection));
    } catch (SQLException failed) {
      throw new StorageFailure("catalogue not read", failed);
    }
  }

  private static List<Edition> editions(Connection connection) throws SQLException {
    return select(
        connection,
        "select * from catalogue_edition order by effective_from",
        row ->
            new Edition(
                row.getString("edition_code"),
                effective(row),
                row.getObject("sequence", Long.class)));
  }

  private static List<Offering> offerings(Connection connection) throws SQLException {
    Map<String, List<QualifyingCompetency>> qualifying =
        qualifying(connection, "offering_qualification", "offering_code");
    return select(
        connection,
        "select * from offering order by offering_code",
        row ->
            new Offering(
                row.getString("offering_code"),
                row.getString("name"),
                effective(row),
                source(row),
                qualifying.getOrDefault(row.getString("offering_code"), List.of())));
  }

  private static List<Engagement> engagements(Connection connection) throws SQLException {
    Map<String, List<QualifyingCompetency>> qualifying =
        qualifying(connection, "engagement_qualification", "engagement_code");
    Map<String, List<EngagementDuration>> durations =
        parts(
            connection,
            "select * from engagement_duration order by engagement_code, days, effective_from",
            "engagement_code",
            row -> new EngagementDuration(row.getInt("days"), effective(row), source(row)));
    return select(
        connection,
        "select * from engagement order by engagement_code",
        row ->
            new Engagement(
                row.getString("engagement_code"),
                row.getString("offering_code"),
                row.getString("name"),
                effective(row),
                source(row),
                durations.getOrDefault(row.getString("engagement_code"), List.of()),
                qualifying.getOrDefault(row.getString("engagement_code"), List.of())));
  }

  private static List<Competency> competencies(Connection connection) throws SQLException {
    Map<String, List<Exam>> exams =
        parts(
            connection,
            "select * from exam order by competency_code, exam_code, effective_from",
            "competency_code",
            row ->
                new Exam(
                    row.getString("exam_code"),
                    row.getString("competency_code"),
                    effective(row),
                    source(row)));
    return select(
        connection,
        "select * from competency order by competency_code",
        row ->
            new Competency(
                row.getString("competency_code"),
                row.getString("name"),
                levels(row),
                row.getBoolean("retired"),
                effective(row),
                source(row),
                exams.getOrDefault(row.getString("competency_code"), List.of())));
  }

  private static DateSpans trainingRequired(Connection connection) throws SQLException {
    return DateSpans.union(
        select(
            connection,
            "select * from company_requirement where requirement = 'COMPLIANCE_TRAINING'",
            CatalogueTables::effective));
  }

  private static Map<String, List<QualifyingCompetency>> qualifying(
      Connection connection, String table, String owner) throws SQLException {
    return parts(
        connection,
        "select * from " + table + " order by " + owner + ", competency_code, effective_from",
        owner,
        row ->
            new QualifyingCompetency(
                row.getString("competency_code"), levels(row), effective(row), source(row)));
  }

  private static <T> Map<String, List<T>> parts(
      Connection connection, String sql, String owner, RowReader<T> reader) throws SQLException {
    return select(connection, sql, row -> new Part<>(row.getString(owner), reader.read(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Part::code, Collectors.mapping(Part::value, Collectors.toList())));
  }

  private static <T> List<T> select(Connection connection, String sql, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  private static DateSpan effective(ResultSet row) throws SQLException {
    return DateSpan.ofNullable(
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_until", LocalDate.class));
  }

  private static Source source(ResultSet row) throws SQLException {
    return Source.valueOf(row.getString("source"));
  }

  private static Set<CompetencyLevel> levels(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("levels").getArray())
        .map(CompetencyLevel::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}

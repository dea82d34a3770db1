package org.planningservices.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * The statements of one reservation, executed again for another voucher by nothing but the JDBC
 * driver: prepared once, on a connection of its own. What is unique in a reservation is made for
 * each.
 */
final class RawReservation implements Load.Client {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** An e-mail can only be opened under its own id: this run's must never be taken up. */
  private static final String NEVER = "2999-01-01T00:00:00Z";

  private final Original original;
  private final Queue<Dataset.Voucher> vouchers;
  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();
  private final List<List<Parameter>> parameters = new ArrayList<>();

  RawReservation(Bench bench, Original original, Queue<Dataset.Voucher> vouchers)
      throws SQLException {
    this.original = original;
    this.vouchers = vouchers;
    this.connection = connect(bench, original.database());
    for (StatementLog.Statement statement : original.statements()) {
      prepared.add(connection.prepareStatement(statement.sql().replaceAll("\\$\\d+", "?")));
      parameters.add(parameters(statement));
    }
  }

  /**
   * The reservation that the service made.
   *
   * @param database in which it did, and in which it is repeated
   * @param constants ids that belong to no single reservation
   */
  record Original(
      String database,
      List<StatementLog.Statement> statements,
      Dataset.Voucher voucher,
      String idempotencyKey,
      Set<String> constants) {}

  /** What stands in the place of a parameter of the original. */
  private interface Parameter {

    /**
     * @param renewed what is another in each reservation, by what it was in the original
     */
    String value(Map<String, String> renewed);
  }

  @Override
  public boolean work() throws SQLException {
    Dataset.Voucher voucher = vouchers.poll();
    if (voucher == null) {
      return false;
    }
    Map<String, String> renewed = renewed(voucher);
    for (int index = 0; index < prepared.size(); index++) {
      bind(prepared.get(index), parameters.get(index), renewed);
      execute(prepared.get(index), original.statements().get(index).sql());
    }
    connection.commit();
    return true;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static void execute(PreparedStatement prepared, String sql) throws SQLException {
    boolean rows = prepared.execute();
    if (rows) {
      while (prepared.getResultSet().next()) {
        // as the service does, take what there is
      }
    } else if (prepared.getUpdateCount() == 0) {
      throw new IllegalStateException("changed nothing: " + sql);
    }
  }

  private static void bind(
      PreparedStatement target, List<Parameter> parameters, Map<String, String> renewed)
      throws SQLException {
    for (int index = 0; index < parameters.size(); index++) {
      target.setString(index + 1, parameters.get(index).value(renewed));
    }
  }

  /** Worked out once: the loop that is timed does nothing but what any client would. */
  private List<Parameter> parameters(StatementLog.Statement statement) {
    List<Parameter> parameters = new ArrayList<>();
    for (String value : statement.parameters()) {
      parameters.add(parameter(value));
    }
    if (statement.sql().startsWith("insert into mail ")) {
      parameters.set(parameters.size() - 1, renewed -> NEVER);
    }
    return parameters;
  }

  private Parameter parameter(String value) {
    if (value == null || original.constants().contains(value)) {
      return renewed -> value;
    }
    if (renewed(original.voucher()).keySet().stream().anyMatch(value::contains)) {
      return renewed -> replaced(value, renewed);
    }
    return ID.matcher(value).matches()
        ? renewed -> TimeOrderedId.next().toString()
        : renewed -> value;
  }

  private static String replaced(String value, Map<String, String> renewed) {
    String result = value;
    for (Map.Entry<String, String> each : renewed.entrySet()) {
      result = result.replace(each.getKey(), each.getValue());
    }
    return result;
  }

  private Map<String, String> renewed(Dataset.Voucher voucher) {
    Dataset.Voucher before = original.voucher();
    Map<String, String> renewed = new LinkedHashMap<>();
    renewed.put(original.idempotencyKey(), UUID.randomUUID().toString());
    renewed.put(before.id().toString(), voucher.id().toString());
    renewed.put(hex(before.id().toString()), hex(voucher.id().toString()));
    renewed.put(
        HexFormat.of().formatHex(before.codeFingerprint()),
        HexFormat.of().formatHex(voucher.codeFingerprint()));
    return renewed;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Connection connect(Bench bench, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", bench.stack().postgres().user());
    properties.setProperty("password", bench.stack().postgres().password());
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty(
        "stringtype", "unspecified"); // the server knows the types, as in the log
    Connection connection =
        new Driver().connect(bench.stack().postgres().jdbcUrl(database), properties);
    connection.setAutoCommit(false);
    return connection;
  }
}

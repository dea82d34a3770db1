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
import org.planningservices.local.stack.Service;
import org.postgresql.Driver;

/**
 * The statements of one reservation, executed again for another voucher by nothing but the JDBC
 * driver: prepared once, on a connection of its own. What is unique in a reservation is made anew.
 */
final class RawReservation implements Load.Client {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** An e-mail can only be opened under its own id: this run's must never be taken up. */
  private static final String NEVER = "2999-01-01T00:00:00Z";

  private final Original original;
  private final Queue<World.Voucher> vouchers;
  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();

  RawReservation(Bench bench, Original original, Queue<World.Voucher> vouchers)
      throws SQLException {
    this.original = original;
    this.vouchers = vouchers;
    this.connection = connect(bench);
    for (StatementLog.Statement statement : original.statements()) {
      prepared.add(connection.prepareStatement(statement.sql().replaceAll("\\$\\d+", "?")));
    }
  }

  /**
   * The reservation that the service made.
   *
   * @param constants ids that belong to no single reservation
   */
  record Original(
      List<StatementLog.Statement> statements,
      World.Voucher voucher,
      String idempotencyKey,
      Set<String> constants) {}

  @Override
  public boolean work() throws SQLException {
    World.Voucher voucher = vouchers.poll();
    if (voucher == null) {
      return false;
    }
    Map<String, String> renewed = renewed(voucher);
    for (int index = 0; index < prepared.size(); index++) {
      StatementLog.Statement statement = original.statements().get(index);
      bind(prepared.get(index), statement, renewed);
      execute(prepared.get(index), statement.sql());
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

  private void bind(
      PreparedStatement target, StatementLog.Statement statement, Map<String, String> renewed)
      throws SQLException {
    boolean mail = statement.sql().startsWith("insert into mail ");
    for (int index = 0; index < statement.parameters().size(); index++) {
      String value = statement.parameters().get(index);
      boolean due = mail && index == statement.parameters().size() - 1;
      target.setString(index + 1, due ? NEVER : renew(value, renewed));
    }
  }

  private String renew(String value, Map<String, String> renewed) {
    if (value == null || original.constants().contains(value)) {
      return value;
    }
    String result = value;
    for (Map.Entry<String, String> each : renewed.entrySet()) {
      result = result.replace(each.getKey(), each.getValue());
    }
    return result.equals(value) && ID.matcher(value).matches()
        ? TimeOrderedId.next().toString()
        : result;
  }

  private Map<String, String> renewed(World.Voucher voucher) {
    World.Voucher before = original.voucher();
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

  private static Connection connect(Bench bench) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", bench.stack().postgres().user());
    properties.setProperty("password", bench.stack().postgres().password());
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty(
        "stringtype", "unspecified"); // the server knows the types, as in the log
    Connection connection =
        new Driver()
            .connect(bench.stack().postgres().jdbcUrl(Service.VOUCHER.database()), properties);
    connection.setAutoCommit(false);
    return connection;
  }
}

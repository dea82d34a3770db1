package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planningservices.local.stack.Service;

/**
 * What PostgreSQL itself writes down of the statements that it executes. So the raw run beside a
 * service executes what the service executes today, not what somebody once copied.
 */
final class StatementLog {
  private static final long SETTLING_MILLIS = 500;

  private static final Pattern RECORD =
      Pattern.compile(
          "^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)\\] (\\w+):  (.*)$", Pattern.DOTALL);
  private static final Pattern EXECUTED =
      Pattern.compile("^duration: \\S+ ms  (?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')", Pattern.DOTALL);

  private StatementLog() {}

  /** A statement with its parameters as text; null for NULL. */
  record Statement(String sql, List<String> parameters) {}

  /**
   * The statements, between begin and commit, of the one transaction that contains a word; the work
   * is done while everything is logged.
   */
  static List<Statement> ofTransaction(Bench bench, String word, Callable<?> work)
      throws Exception {
    Path log = bench.stack().postgres().log();
    long from = Files.size(log);
    setLogging(bench, "set log_min_duration_statement = 0");
    try {
      work.call();
      Thread.sleep(SETTLING_MILLIS);
    } finally {
      setLogging(bench, "reset log_min_duration_statement");
    }
    return transactions(readFrom(log, from)).stream()
        .filter(transaction -> transaction.stream().anyMatch(it -> it.sql().contains(word)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No transaction with " + word + " in " + log));
  }

  private static void setLogging(Bench bench, String setting)
      throws SQLException, InterruptedException {
    bench.execute(Service.VOUCHER, "alter system " + setting, "select pg_reload_conf()");
    Thread.sleep(SETTLING_MILLIS);
  }

  private static String readFrom(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** All complete transactions of all sessions. */
  static List<List<Statement>> transactions(String log) {
    List<List<Statement>> complete = new ArrayList<>();
    Map<String, List<Statement>> open = new LinkedHashMap<>();
    Set<String> executing = new HashSet<>(); // the detail of a bind is not that of an execution
    for (String text : log.split("\n(?!\t)")) {
      Matcher entry = RECORD.matcher(text.replace("\n\t", "\n"));
      if (!entry.matches()) {
        continue;
      }
      String session = entry.group(1);
      String message = entry.group(3);
      Matcher executed = EXECUTED.matcher(message);
      if (entry.group(2).equals("DETAIL")) {
        if (executing.remove(session) && open.containsKey(session)) {
          addParameters(open.get(session), message);
        }
      } else if (executed.matches()) {
        executing.add(session);
        execute(executed.group(1), session, open, complete);
      } else {
        executing.remove(session);
      }
    }
    return complete;
  }

  private static void execute(
      String sql,
      String session,
      Map<String, List<Statement>> open,
      List<List<Statement>> complete) {
    switch (sql) {
      case "BEGIN" -> open.put(session, new ArrayList<>());
      case "COMMIT" -> {
        List<Statement> transaction = open.remove(session);
        if (transaction != null) {
          complete.add(transaction);
        }
      }
      case "ROLLBACK" -> open.remove(session);
      default -> {
        if (open.containsKey(session)) {
          open.get(session).add(new Statement(sql, List.of()));
        }
      }
    }
  }

  private static void addParameters(List<Statement> transaction, String message) {
    Matcher parameter = PARAMETER.matcher(message);
    List<String> values = new ArrayList<>();
    while (parameter.find()) {
      String text = parameter.group(1);
      values.add(text == null ? null : text.replace("''", "'"));
    }
    if (!transaction.isEmpty() && !values.isEmpty()) {
      Statement last = transaction.removeLast();
      transaction.add(new Statement(last.sql(), Collections.unmodifiableList(values)));
    }
  }
}

package org.planningservices.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planningservices.benchmarks.HttpConnection.Answer;

/**
 * That whoever is measured does what a reservation has to do: who leaves something out is faster
 * for nothing.
 */
final class PeerPromises {
  /** What each of the nine statements of a reservation does, in their order. */
  private static final List<Pattern> NINE =
      List.of(
          statement("select .*pg_try_advisory_xact_lock.* idempotency_record .*"),
          statement("select .* from voucher .* for (no key )?update.*"),
          statement("with asked .* enrolled_today.* from asked.*"),
          statement("insert into outbox .*"),
          statement("with asked .* insert into timeline_entry .*"),
          statement("insert into mail .*"),
          statement("insert into audit_entry .*"),
          statement("insert into idempotency_record .*"),
          statement("update voucher .*"));

  private PeerPromises() {}

  private static Pattern statement(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /** Throws when the statements are others than the nine of the README, in another order. */
  static void requireNine(List<StatementLog.Statement> statements) {
    List<String> found =
        statements.stream().map(it -> it.sql().strip().replaceAll("\\s+", " ")).toList();
    boolean same = found.size() == NINE.size();
    for (int index = 0; same && index < found.size(); index++) {
      same = NINE.get(index).matcher(found.get(index)).matches();
    }
    if (!same) {
      throw new IllegalStateException(
          found.stream()
              .collect(
                  Collectors.joining("\n", "The peer's statements are not those nine:\n", "")));
    }
  }

  /** Tries a contestant out, with vouchers that nobody has reserved yet. */
  static void require(int port, Dataset dataset, String token, Queue<Dataset.Voucher> vouchers)
      throws IOException {
    Dataset.Voucher voucher = vouchers.remove();
    Dataset.Voucher other = vouchers.remove();
    String path = Reserving.path(voucher);
    String key = UUID.randomUUID().toString();
    String body = dataset.reservation(voucher);
    try (HttpConnection connection = new HttpConnection(port)) {
      refuses(connection, 404, Reserving.path(other), token, body); // the code of another voucher
      Answer answer = connection.exchange(HttpConnection.post(path, token, key, body)).require(201);
      Answer replayed =
          connection.exchange(HttpConnection.post(path, token, key, body)).require(201);
      if (!replayed.body().equals(answer.body())) {
        throw new IllegalStateException(
            "repeated as " + replayed.body() + " instead of " + answer.body());
      }
      connection
          .exchange(HttpConnection.post(path, token, key, body.replace("\"DE\"", "\"FR\"")))
          .require(422);
      refuses(connection, 409, path, token, body);
      refuses(connection, 404, path.replace(voucher.id().toString(), unknown()), token, body);
    }
    try (HttpConnection connection = new HttpConnection(port)) {
      refuses(connection, 401, path, token.substring(0, token.length() - 8) + "AAAAAAAA", body);
    }
  }

  private static void refuses(
      HttpConnection connection, int status, String path, String token, String body)
      throws IOException {
    connection
        .exchange(HttpConnection.post(path, token, UUID.randomUUID().toString(), body))
        .require(status);
  }

  private static String unknown() {
    return TimeOrderedId.next().toString();
  }
}

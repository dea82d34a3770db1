package org.planningservices.proofs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.local.event.EventStream;
import org.planningservices.local.event.SeenEvent;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.proofs.ExpectedState.Stage;

/**
 * Holds what is in the four databases and on the topics against what was acknowledged: nothing
 * lost, nothing doubled, the ledgers balance.
 */
final class ConsistencyCheck {
  private static final String ONCE =
      "'assign', 'reserve', 'complete', 'redeem', 'invoice', 'pay', 'make-payable', 'submit',"
          + " 'approve', 'settle'";

  private final Stack stack;
  private final ExpectedState expected;
  private final Verdict verdict;
  private final Databases databases;

  ConsistencyCheck(Stack stack, ExpectedState expected, Verdict verdict) {
    this.stack = stack;
    this.expected = expected;
    this.verdict = verdict;
    this.databases = new Databases(stack.postgres());
  }

  /** Waits until nothing is on its way any more; how long that took. */
  Duration awaitQuiet(Duration patience)
      throws SQLException, InterruptedException, ExecutionException {
    try (ConsumerOffsets groups = new ConsumerOffsets(stack.kafka().bootstrapServers())) {
      Duration taken = settle(groups, patience);
      verdict.require("events that are not published", 0L, waiting());
      verdict.require("events that are not read", 0L, groups.lag());
      return taken;
    }
  }

  /** The same without a verdict: how long it took, the whole patience when it did not come. */
  Duration settle(ConsumerOffsets groups, Duration patience)
      throws SQLException, InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    int quiet = 0; // what has been read may still cause an event
    while (quiet < 3 && System.nanoTime() - begin < patience.toNanos()) {
      quiet = waiting() == 0 && groups.lag() == 0 ? quiet + 1 : 0;
      LockSupport.parkNanos(300_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  void check() throws SQLException {
    vouchers();
    ledgers();
    payments();
    trails();
    topics();
  }

  private long waiting() throws SQLException {
    long waiting = 0;
    for (Service service : Service.values()) {
      waiting += databases.count(service, "outbox");
    }
    return waiting;
  }

  private void vouchers() throws SQLException {
    Map<String, String> kept =
        databases.map(Service.VOUCHER, "select voucher_id::text, status from voucher");
    Map<String, String> wanted = expected.statuses();
    List<String> wrong = new ArrayList<>();
    Set<String> all = new TreeSet<>(kept.keySet());
    all.addAll(wanted.keySet());
    for (String voucher : all) {
      if (!String.valueOf(wanted.get(voucher)).equals(kept.get(voucher))) {
        wrong.add(voucher + ": " + wanted.get(voucher) + " ≠ " + kept.get(voucher));
      }
    }
    verdict.require("vouchers", wanted.size(), kept.size());
    verdict.requireNone("vouchers in a different state from the one acknowledged", wrong);
  }

  private void ledgers() throws SQLException {
    verdict.requireNone(
        "agreements whose ledger does not add up",
        databases.list(
            Service.VOUCHER,
            """
            select agreement_id::text from licensing_agreement join lateral (
              select coalesce(sum(days), 0) as sum from ledger_entry entry
              where entry.agreement_id = licensing_agreement.agreement_id) ledger on true
            where ledger.sum <> available_days"""));
    verdict.requireNone(
        "ledger entries whose balance is not the sum up to them",
        databases.list(
            Service.VOUCHER,
            """
            select ledger_entry_id::text from (
              select ledger_entry_id, balance,
                sum(days) over (partition by agreement_id order by sequence) as sum
              from ledger_entry) entry
            where balance <> sum"""));
    verdict.requireNone(
        "vouchers that were not debited exactly once",
        databases.list(
            Service.VOUCHER,
            """
            select voucher_id::text from voucher left join ledger_entry entry
              using (voucher_id)
            group by voucher_id
            having count(*) filter (where kind = 'DEBITED') <> 1"""));
  }

  private void payments() throws SQLException {
    verdict.require(
        "payables of redeemed vouchers",
        expected.reached(Stage.REDEEMED),
        databases.count(Service.PAYMENT, "payable"));
    verdict.require(
        "payment requests that are paid",
        expected.reached(Stage.PAID),
        databases.count(Service.PAYMENT, "payment_request where status = 'PAID'"));
    verdict.requireNone(
        "payment requests whose total is not that of their lines",
        databases.list(
            Service.PAYMENT,
            """
            select payment_request_id::text from payment_request join payment_request_line line
              using (payment_request_id)
            group by payment_request_id, total_amount having sum(line.amount) <> total_amount"""));
    verdict.requireNone(
        "vouchers that were paid twice",
        databases.list(
            Service.PAYMENT,
            """
            select voucher_id::text from payment_request_line join payment_request
              using (payment_request_id)
            where status = 'PAID' group by voucher_id having count(*) > 1"""));
  }

  private void trails() throws SQLException {
    for (Service service : Service.values()) {
      verdict.requireNone(
          "moves in the audit of " + service.title() + " that were made twice",
          databases.list(
              service,
              "select action || ' ' || object_id from audit_entry where action in ("
                  + ONCE
                  + ") group by action, object_type, object_id having count(*) > 1"));
      verdict.requireNone(
          "parked events of " + service.title(),
          databases.list(service, "select type || ': ' || error from parked_event"));
    }
    verdict.require(
        "redemptions in the audit",
        expected.reached(Stage.REDEEMED),
        databases.count(Service.VOUCHER, "audit_entry where action = 'redeem'"));
  }

  private void topics() {
    Map<String, Map<Long, Set<UUID>>> told = new TreeMap<>();
    Map<String, Set<String>> keys = new HashMap<>();
    long deliveries = 0;
    try (EventStream stream = EventStream.fromTheBeginning(stack.kafka().operator())) {
      while (!stream.isAtTheEnd()) {
        for (SeenEvent event : stream.next()) {
          deliveries++;
          if (event.type().equals("CatalogPublished")) {
            continue; // each start publishes it again: a copy of what is, under its edition's
            // sequence
          }
          told.computeIfAbsent(event.topic() + " " + event.key(), key -> new TreeMap<>())
              .computeIfAbsent(event.sequence(), sequence -> new HashSet<>())
              .add(event.id());
          keys.computeIfAbsent(event.type(), type -> new HashSet<>()).add(event.key());
        }
      }
    }
    long events = told.values().stream().mapToLong(Map::size).sum();
    verdict.requireNone(
        "keys with a gap among their %d events (%d deliveries)".formatted(events, deliveries),
        told.entrySet().stream()
            .filter(it -> hasGap(it.getValue()))
            .map(Map.Entry::getKey)
            .toList());
    verdict.requireNone(
        "facts that were published as two events",
        told.entrySet().stream()
            .filter(it -> it.getValue().values().stream().anyMatch(ids -> ids.size() > 1))
            .map(Map.Entry::getKey)
            .toList());
    verdict.require(
        "vouchers whose redemption was published",
        expected.reached(Stage.REDEEMED),
        (long) keys.getOrDefault("VoucherRedeemed", Set.of()).size());
    verdict.require(
        "payment requests whose settlement was published",
        expected.reached(Stage.PAID),
        (long) keys.getOrDefault("PaymentSettled", Set.of()).size());
  }

  private static boolean hasGap(Map<Long, Set<UUID>> bySequence) {
    long expected = 1;
    for (long sequence : bySequence.keySet()) {
      if (sequence != expected++) {
        return true;
      }
    }
    return false;
  }
}

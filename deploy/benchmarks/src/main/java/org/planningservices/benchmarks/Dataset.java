package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.planningservices.local.stack.Service;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One customer and one partner that may do everything, and as many vouchers as are wanted, written
 * into the tables of voucher-service as its own events and requests would have left them.
 */
final class Dataset {
  static final String ADMINISTRATOR = "administrator@customer.example.org";

  private static final String VOUCHER_COLUMNS =
      """
      copy voucher (voucher_id, version, sequence, status, customer_id, agreement_id, offering_code,
        days, code_fingerprint, administrator_fingerprint, project_manager_name,
        project_manager_email, assigned_at, expires_at, partner_id, location_id, delivery_country,
        engagement_code, planned_start, planned_end, lead_consultant_id, terms_version,
        terms_accepted_by, reserved_at, receipt_id, reported_at) from stdin""";

  private final Bench bench;
  private final String database;
  private final Credentials credentials;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final UUID customer = TimeOrderedId.next();
  private final UUID partner = TimeOrderedId.next();
  private final UUID agreement = TimeOrderedId.next();
  private final UUID location = TimeOrderedId.next();
  private final UUID consultant = TimeOrderedId.next();
  private final UUID enrollment = TimeOrderedId.next();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private Dataset(Bench bench, String database) throws IOException {
    this.bench = bench;
    this.database = database;
    this.credentials = new Credentials(bench.sealingKey());
  }

  /** A voucher with what a partner has to know to use it. */
  record Voucher(UUID id, String code, byte[] codeFingerprint) {}

  static Dataset create(Bench bench) throws IOException, SQLException {
    return create(bench, Service.VOUCHER.database());
  }

  /** In another database that has voucher-service's tables. */
  static Dataset create(Bench bench, String database) throws IOException, SQLException {
    Dataset dataset = new Dataset(bench, database);
    dataset.insertFacts();
    return dataset;
  }

  UUID partner() {
    return partner;
  }

  String partnerToken() {
    return bench.token("PARTNER", partner, "voucher:manage", "voucher:read");
  }

  /** Ids that are the same in every transaction of this world. */
  Set<String> constants() {
    return Set.of(
        customer.toString(),
        partner.toString(),
        agreement.toString(),
        location.toString(),
        consultant.toString(),
        enrollment.toString());
  }

  /** The body of a reservation that is granted. */
  String reservation(Voucher voucher) {
    return """
        {"code":"%s","administratorEmail":"%s","locationId":"%s","deliveryCountry":"DE",\
        "engagementCode":"DDPS-WINOFF","plannedStart":"%s","plannedEnd":"%s",\
        "leadConsultantId":"%s","termsVersion":"2020-08","termsAccepted":true}"""
        .formatted(
            voucher.code(),
            ADMINISTRATOR,
            location,
            today.plusDays(7),
            today.plusDays(14),
            consultant);
  }

  /** As VoucherRedeemed reports it. */
  String redeemed(UUID voucher) {
    return """
        {"voucherId":"%s","customerId":"%s","partnerId":"%s","locationId":"%s",\
        "deliveryCountry":"DE","offeringCode":"DDPS","engagementCode":"DDPS-WINOFF","days":5,\
        "redeemedAt":"%s","paymentRequestDeadline":"%s"}"""
        .formatted(
            voucher,
            customer,
            partner,
            location,
            OffsetDateTime.now(ZoneOffset.UTC).toInstant(),
            today.plusDays(60));
  }

  /** Vouchers that can be reserved, for several threads to take from. */
  Queue<Voucher> assigned(int count) throws SQLException {
    return insert(count, "ASSIGNED", 1);
  }

  /** Vouchers that were reserved by the partner and reported on, and can be redeemed. */
  Queue<Voucher> reported(int count) throws SQLException {
    return insert(count, "RESERVED", 3);
  }

  private Queue<Voucher> insert(int count, String status, int moves) throws SQLException {
    List<Voucher> vouchers = new ArrayList<>(count);
    String administrator =
        HexFormat.of().formatHex(credentials.fingerprintOfAdministrator(ADMINISTRATOR));
    try (Connection connection = bench.connect(database)) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(VOUCHER_COLUMNS);
      for (int index = 0; index < count; index++) {
        String code = Credentials.randomCode(random);
        Voucher voucher =
            new Voucher(TimeOrderedId.next(), code, credentials.fingerprintOfCode(code));
        vouchers.add(voucher);
        byte[] row =
            (row(voucher, status, moves, administrator) + reservationColumns(moves) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(row, 0, row.length);
      }
      copy.endCopy();
    }
    bench.execute(database, "vacuum (analyze) voucher", "checkpoint");
    return new ConcurrentLinkedQueue<>(new ArrayDeque<>(vouchers));
  }

  private String row(Voucher voucher, String status, int moves, String administrator) {
    return String.join(
        "\t",
        voucher.id().toString(),
        Integer.toString(moves - 1),
        Integer.toString(moves),
        status,
        customer.toString(),
        agreement.toString(),
        "DDPS",
        "5",
        "\\\\x" + HexFormat.of().formatHex(voucher.codeFingerprint()),
        "\\\\x" + administrator,
        "Project Manager",
        "manager@customer.example.org",
        today + "T00:00:00Z",
        today.plusDays(180) + "T00:00:00Z");
  }

  private String reservationColumns(int moves) {
    if (moves == 1) {
      return "\t\\N".repeat(12);
    }
    return "\t"
        + String.join(
            "\t",
            partner.toString(),
            location.toString(),
            "DE",
            "DDPS-WINOFF",
            today.plusDays(1).toString(),
            today.plusDays(8).toString(),
            consultant.toString(),
            "2020-08",
            "benchmark",
            today + "T01:00:00Z",
            TimeOrderedId.next().toString(),
            today + "T02:00:00Z");
  }

  private void insertFacts() throws SQLException {
    bench.execute(
        database,
        "insert into catalogue_offering values ('DDPS', 'Desktop Deployment Planning Services')"
            + " on conflict do nothing",
        "insert into catalogue_engagement values"
            + " ('DDPS-WINOFF', 'DDPS', 'Windows and Office', '{1,3,5,10,15}')"
            + " on conflict do nothing",
        "insert into engagement_eligibility values ('%s', 'DDPS-WINOFF', '%s', '%s', 1)"
            .formatted(partner, today.minusDays(30), today.plusDays(300)),
        "insert into partner_enrollment values ('%s', '%s', 'DDPS', '%s', '%s', 1)"
            .formatted(enrollment, partner, today.minusDays(30), today.plusDays(334)),
        "insert into partner_location values ('%s', '%s', 'DE', 1)".formatted(location, partner),
        "insert into consultant_qualification values ('%s', '%s', 'DDPS-WINOFF', 1)"
            .formatted(partner, consultant),
        ("insert into licensing_agreement values ('%1$s', 0, 1, '%2$s', 'BENCHMARK-%1$s', '%3$s',"
                + " '%4$s', 'ACTIVE', 'Benefit Administrator', '%5$s', now(), 1000000, now())")
            .formatted(
                agreement, customer, today.minusDays(30), today.plusDays(1000), ADMINISTRATOR));
  }
}

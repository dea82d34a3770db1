package org.planningservices.payment.visibility;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

/** A stranger neither waits for rows that somebody is working on, nor makes anybody wait. */
@ServiceTest
class NobodyWaitsForForeignersTest {

  private static final int PATIENCE = 20;

  @Test
  void aForeignPaymentRequestAnswersLikeUnknownWhileItsOwnerWorksOnIt() throws Exception {
    Partner owner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(owner, owner.redeems(5));
    Partner stranger = Partner.in("DE", "EUR");
    Partner colleague = owner.elsewhere("DE").onlyHere();
    StoredState before = StoredState.now();
    try (Connection work =
        locked("select 1 from payment_request where payment_request_id = ? for update", request)) {
      unknown(() -> Requests.submit(stranger, request), "payment-request.unknown");
      unknown(() -> Requests.submit(colleague, request), "payment-request.unknown");
      work.rollback();
    }
    before.assertUnchanged();
  }

  @Test
  void aForeignVoucherAnswersLikeUnknownWhileItsOwnerWorksOnIt() throws Exception {
    Partner owner = Partner.in("DE");
    UUID voucher = owner.redeems(5);
    Partner stranger = Partner.in("DE");
    Partner colleague = owner.elsewhere("DE").onlyHere();
    StoredState before = StoredState.now();
    try (Connection work =
        locked("select 1 from payable where voucher_id = ? for update", voucher)) {
      unknown(() -> Requests.draft(stranger, voucher), "payable.unknown");
      unknown(() -> Requests.draft(colleague, voucher), "payable.unknown");
      work.rollback();
    }
    before.assertUnchanged();
  }

  private static void unknown(Supplier<Response> call, String code) throws Exception {
    Api.refused(CompletableFuture.supplyAsync(call).get(PATIENCE, SECONDS), 404, code);
  }

  private static Connection locked(String select, UUID id) throws SQLException {
    PostgresServer server = RealServers.postgres();
    Connection work =
        DriverManager.getConnection(server.jdbcUrl("service"), server.user(), server.password());
    work.setAutoCommit(false);
    try (PreparedStatement statement = work.prepareStatement(select)) {
      statement.setObject(1, id);
      statement.executeQuery();
    }
    return work;
  }
}

package org.planningservices.payment.releasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/** Shows where to pay to; the only way by which a whole bank account leaves the service. */
@Path("/v1/payment-requests/{paymentRequestId}/payee-account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment", description = "Paying what was approved")
public class PayeeAccountResource {

  private final OpenPayeeAccount openPayeeAccount;

  PayeeAccountResource(OpenPayeeAccount openPayeeAccount) {
    this.openPayeeAccount = openPayeeAccount;
  }

  @GET
  @Allowed(permission = "payment:release", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "getPayeeAccount",
      summary = "Show the bank account that an approved payment request is to be paid to",
      description = "Every look is recorded in the audit, with the person who looked.")
  @RefusalCodes({"payment-request.unknown", "payment.wrong-status"})
  @APIResponse(responseCode = "200", description = "The whole account; not to be cached")
  public RestResponse<PayeeAccountView> get(@PathParam("paymentRequestId") UUID paymentRequestId) {
    PayeeAccountView account = openPayeeAccount.open(paymentRequestId);
    return Versions.answer(version(account), account);
  }

  /** An account is never changed: another one is another payee. */
  private static String version(PayeeAccountView account) {
    return "\"" + account.payeeId() + "\"";
  }
}

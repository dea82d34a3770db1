package org.planningservices.payment.releasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestRefusal;
import org.planningservices.payment.request.PaymentRequestView;

/** Takes payments that were made. */
@Path("/v1/payment-requests/{paymentRequestId}/payment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment")
public class PaymentResource {

  private final SettlePaymentRequest settlePaymentRequest;
  private final StateChanges stateChanges;

  PaymentResource(SettlePaymentRequest settlePaymentRequest, StateChanges stateChanges) {
    this.settlePaymentRequest = settlePaymentRequest;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "payment:release", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "settlePaymentRequest",
      summary = "Mark an approved payment request as paid",
      description = "By someone other than the person who approved it.")
  @RefusalCodes({
    "payment-request.unknown",
    "payment.wrong-status",
    PaymentRequestRefusal.SecondPersonRequired.CODE,
    PaymentRequestRefusal.ImpossiblePaymentDay.CODE,
    "request.stale-version"
  })
  @Created("Paid")
  public RestResponse<PaymentRequestView> settle(
      @PathParam("paymentRequestId") UUID paymentRequestId,
      @NotNull @Valid PaymentMadeRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PaymentRequest settled =
              settlePaymentRequest.settle(
                  paymentRequestId, request.paymentReference(), request.paidOn());
          return Answer.created(
              URI.create("/v1/payment-requests/" + paymentRequestId),
              settled.sequence(),
              PaymentRequestView.of(settled));
        });
  }
}

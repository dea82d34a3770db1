package org.planningservices.payment.reviewing;

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
import org.planningservices.payment.request.PaymentRequestView;

/** Takes reviewers' decisions. */
@Path("/v1/payment-requests/{paymentRequestId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Review", description = "Approving and rejecting payment requests")
public class ReviewResource {

  private final ApprovePaymentRequest approvePaymentRequest;
  private final RejectPaymentRequest rejectPaymentRequest;
  private final StateChanges stateChanges;

  ReviewResource(
      ApprovePaymentRequest approvePaymentRequest,
      RejectPaymentRequest rejectPaymentRequest,
      StateChanges stateChanges) {
    this.approvePaymentRequest = approvePaymentRequest;
    this.rejectPaymentRequest = rejectPaymentRequest;
    this.stateChanges = stateChanges;
  }

  @POST
  @Path("/approval")
  @Allowed(permission = "payment:review", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "approvePaymentRequest",
      summary = "Approve a submitted payment request; it is paid within 30 days")
  @RefusalCodes({"payment-request.unknown", "payment.wrong-status", "request.stale-version"})
  @Created("Approved")
  public RestResponse<PaymentRequestView> approve(
      @PathParam("paymentRequestId") UUID paymentRequestId,
      @NotNull @Valid ApprovalRequest request) {
    return stateChanges.executeOnce(
        request, () -> answer(approvePaymentRequest.approve(paymentRequestId, request.note())));
  }

  @POST
  @Path("/rejection")
  @Allowed(permission = "payment:review", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "rejectPaymentRequest",
      summary =
          "Reject a submitted payment request; its vouchers can be requested again until"
              + " their deadline")
  @RefusalCodes({"payment-request.unknown", "payment.wrong-status", "request.stale-version"})
  @Created("Rejected")
  public RestResponse<PaymentRequestView> reject(
      @PathParam("paymentRequestId") UUID paymentRequestId,
      @NotNull @Valid RejectionRequest request) {
    return stateChanges.executeOnce(
        request,
        () ->
            answer(
                rejectPaymentRequest.reject(
                    paymentRequestId, request.reasonCode(), request.note())));
  }

  private static Answer<PaymentRequestView> answer(PaymentRequest reviewed) {
    return Answer.created(
        URI.create("/v1/payment-requests/" + reviewed.id()),
        reviewed.sequence(),
        PaymentRequestView.of(reviewed));
  }
}

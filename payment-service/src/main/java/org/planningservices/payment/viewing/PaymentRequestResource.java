package org.planningservices.payment.viewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.payment.request.PaymentRequestStatus;
import org.planningservices.payment.request.PaymentRequestView;

/** Shows payment requests. */
@Path("/v1/payment-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment requests")
public class PaymentRequestResource {

  private final PaymentRequestQueries queries;
  private final Paging paging;

  PaymentRequestResource(PaymentRequestQueries queries, Paging paging) {
    this.queries = queries;
    this.paging = paging;
  }

  @GET
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "listPaymentRequests", summary = "List payment requests, newest first")
  @APIResponse(responseCode = "200", description = "A page")
  public RestResponse<Page<PaymentRequestView>> list(
      @QueryParam("status") PaymentRequestStatus status,
      @Parameter(description = "For the programme; a partner sees only its own")
          @QueryParam("partnerId")
          UUID partnerId,
      @QueryParam("locationId") UUID locationId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(
        page,
        queries.list(status, partnerId, locationId, page),
        PaymentRequestView::paymentRequestId);
  }

  @GET
  @Path("/{paymentRequestId}")
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getPaymentRequest", summary = "Show a payment request")
  @RefusalCodes("payment-request.unknown")
  @APIResponse(responseCode = "200", description = "The payment request")
  public RestResponse<PaymentRequestView> get(
      @PathParam("paymentRequestId") UUID paymentRequestId) {
    PaymentRequestQueries.Found found =
        queries.find(paymentRequestId).orElseThrow(() -> new UnknownResource("payment-request"));
    return Versions.answer(found.sequence(), found.view());
  }
}

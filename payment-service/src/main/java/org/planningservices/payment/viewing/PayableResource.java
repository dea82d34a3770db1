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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.planningservices.payment.payable.PayableStatus;

/** Shows what is to be paid for redeemed vouchers. */
@Path("/v1/payables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables", description = "Redeemed vouchers and where their payment stands")
public class PayableResource {

  private final PayableQueries queries;
  private final Paging paging;

  PayableResource(PayableQueries queries, Paging paging) {
    this.queries = queries;
    this.paging = paging;
  }

  @GET
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "listPayables", summary = "List redeemed vouchers and their payment")
  @APIResponse(responseCode = "200", description = "A page, newest voucher first")
  public RestResponse<Page<PayableView>> list(
      @QueryParam("status") PayableStatus status,
      @Parameter(
              description = "ISO 3166-1 alpha-2; all when absent",
              example = "DE",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{2}$"))
          @QueryParam("deliveryCountry")
          String deliveryCountry,
      @QueryParam("locationId") UUID locationId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(
        page,
        queries.list(status, Filters.country("deliveryCountry", deliveryCountry), locationId, page),
        PayableView::voucherId);
  }

  @GET
  @Path("/{voucherId}")
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getPayable", summary = "Show where the payment of a voucher stands")
  @RefusalCodes("payable.unknown")
  @APIResponse(responseCode = "200", description = "The payable")
  public RestResponse<PayableView> get(@PathParam("voucherId") UUID voucherId) {
    PayableView.Row found =
        queries.find(voucherId).orElseThrow(() -> new UnknownResource("payable"));
    return Versions.answer(found.sequence(), found.view());
  }
}

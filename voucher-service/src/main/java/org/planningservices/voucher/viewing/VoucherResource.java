package org.planningservices.voucher.viewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.voucher.VoucherStatus;

/** Shows vouchers to those they concern. */
@Path("/v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vouchers", description = "Vouchers and their history, for everyone they concern")
public class VoucherResource {

  private final VoucherQueries queries;
  private final Paging paging;

  VoucherResource(VoucherQueries queries, Paging paging) {
    this.queries = queries;
    this.paging = paging;
  }

  @GET
  @Allowed(permission = "voucher:read")
  @Operation(
      operationId = "listVouchers",
      summary = "List the vouchers that concern the caller, newest first",
      description =
          "A customer sees its own, a partner those that it has reserved or that are"
              + " designated to it, and the programme all.")
  @APIResponse(responseCode = "200", description = "A page of vouchers")
  public RestResponse<Page<VoucherView>> list(
      @QueryParam("status") VoucherStatus status,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(page, queries.page(status, page), VoucherView::voucherId);
  }

  @GET
  @Path("/{voucherId}")
  @Allowed(permission = "voucher:read")
  @Operation(operationId = "getVoucher", summary = "Show a voucher")
  @RefusalCodes("voucher.unknown")
  @APIResponse(responseCode = "200", description = "The voucher")
  public RestResponse<VoucherView> get(@PathParam("voucherId") UUID voucherId) {
    VoucherQueries.Found found = found(voucherId);
    return Versions.answer(found.version(), found.view());
  }

  @GET
  @Path("/{voucherId}/timeline")
  @Allowed(permission = "voucher:read")
  @Operation(
      operationId = "getVoucherTimeline",
      summary = "List what happened to a voucher, oldest first",
      description =
          "From the partner's eligibility and enrolment, as known when the voucher was"
              + " reserved, to its payment. A partner does not see what concerns another partner.")
  @RefusalCodes("voucher.unknown")
  @APIResponse(responseCode = "200", description = "A page of the timeline")
  public RestResponse<Page<TimelineEntryView>> timeline(
      @PathParam("voucherId") UUID voucherId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    found(voucherId);
    return paging.page(page, queries.timeline(voucherId, page), TimelineEntryView::timelineEntryId);
  }

  private VoucherQueries.Found found(UUID voucherId) {
    return queries.one(voucherId).orElseThrow(() -> new UnknownResource("voucher"));
  }
}

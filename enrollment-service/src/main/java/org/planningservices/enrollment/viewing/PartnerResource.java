package org.planningservices.enrollment.viewing;

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
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;

/** Partners over HTTP. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners", description = "Partner organizations in the programme")
public class PartnerResource {

  private final PartnerQueries queries;
  private final Paging paging;

  PartnerResource(PartnerQueries queries, Paging paging) {
    this.queries = queries;
    this.paging = paging;
  }

  @GET
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(
      operationId = "listPartners",
      summary = "List partners, highest id first; a partner sees only itself")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<Page<PartnerView>> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(page, queries.page(page), PartnerView::partnerId);
  }

  @GET
  @Path("/{partnerId}")
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getPartner", summary = "Show a partner")
  @RefusalCodes("partner.unknown")
  @APIResponse(responseCode = "200", description = "The partner")
  public RestResponse<PartnerView> get(@PathParam("partnerId") UUID partnerId) {
    PartnerView view = queries.one(partnerId);
    return Versions.answer(view.sequence(), view);
  }
}

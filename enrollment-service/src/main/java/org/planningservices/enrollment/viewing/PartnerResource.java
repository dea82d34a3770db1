package org.planningservices.enrollment.viewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
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
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = PartnerPage.class)))
  public Response list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.respond(page, queries.page(page), PartnerView::partnerId);
  }

  @GET
  @Path("/{partnerId}")
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getPartner", summary = "Show a partner")
  @RefusalCodes("partner.unknown")
  @APIResponse(
      responseCode = "200",
      description = "The partner",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response get(@PathParam("partnerId") UUID partnerId) {
    PartnerView view = queries.one(partnerId);
    return Response.ok(view).header(HttpHeaders.ETAG, Versions.etag(view.sequence())).build();
  }

  /** The shape of a page, for the OpenAPI file. */
  record PartnerPage(List<PartnerView> items, @Nullable String nextCursor) {}
}

package org.planningservices.foundation.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;

/** Whether the record of who changed what is whole. */
@Path("/v1/audit-seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditSealResource {

  private final AuditCheck check;
  private final Paging paging;

  AuditSealResource(AuditCheck check, Paging paging) {
    this.check = check;
    this.paging = paging;
  }

  @GET
  @Allowed(permission = "audit:read", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "listAuditSeals",
      summary = "Check the seals of the audit, newest first, and show where one does not hold",
      description =
          "Each seal is checked, at the time of the request, against the entries that it"
              + " covers and against the previous seal. All pages together check the whole audit.")
  @APIResponse(responseCode = "200", description = "A page")
  public RestResponse<Page<AuditSealView>> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor).ofNumbers();
    long below = page.after() == null ? Long.MAX_VALUE : page.after().getLeastSignificantBits();
    return paging.page(
        page,
        check.newest(below, page.fetchSize()),
        seal -> PageRequest.numbered(seal.sealNumber()));
  }
}

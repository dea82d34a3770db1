package org.planningservices.foundation.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;

/** Who changed what. */
@Path("/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what and why, and whether that record is intact")
@RunOnVirtualThread
public class AuditEntryResource {

  private final AuditEntries entries;
  private final Paging paging;
  private final Clock clock;

  AuditEntryResource(AuditEntries entries, Paging paging, Clock clock) {
    this.entries = entries;
    this.paging = paging;
    this.clock = clock;
  }

  @GET
  @Allowed(permission = "audit:read", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "listAuditEntries",
      summary = "List changes, newest first",
      description =
          "A filter by subject, action or objectType needs a period of at most 31 days,"
              + " unless organizationId or objectId is sent too.")
  @APIResponse(responseCode = "200", description = "A page")
  public RestResponse<Page<AuditEntry>> list(
      @Parameter(description = "The earliest time, inclusive") @QueryParam("from") Instant from,
      @Parameter(description = "The latest time, exclusive") @QueryParam("until") Instant until,
      @Parameter(description = "The organization for which somebody acted")
          @QueryParam("organizationId")
          UUID organizationId,
      @Parameter(description = "Who acted: the subject of the token") @QueryParam("subject")
          String subject,
      @QueryParam("action") String action,
      @QueryParam("objectType") String objectType,
      @QueryParam("objectId") UUID objectId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor).ofNumbers();
    AuditFilter filter =
        new AuditFilter(from, until, organizationId, subject, action, objectType, objectId)
            .bounded(clock.instant());
    return paging.page(
        page, entries.list(filter, page), entry -> PageRequest.numbered(entry.entryId()));
  }
}

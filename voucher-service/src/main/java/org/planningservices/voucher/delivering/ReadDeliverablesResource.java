package org.planningservices.voucher.delivering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;

/** Shows the files that were handed in for an engagement. */
@Path("/v1/vouchers/{voucherId}/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Delivery")
public class ReadDeliverablesResource {

  private final ReadDeliverables readDeliverables;
  private final Paging paging;

  ReadDeliverablesResource(ReadDeliverables readDeliverables, Paging paging) {
    this.readDeliverables = readDeliverables;
    this.paging = paging;
  }

  @GET
  @Allowed(permission = "voucher:read")
  @Operation(
      operationId = "listDeliverables",
      summary = "List the deliverables handed in for a voucher, newest first",
      description = "A partner sees its own, the customer and the programme all.")
  @RefusalCodes("voucher.unknown")
  @APIResponse(responseCode = "200", description = "A page of deliverables")
  public RestResponse<Page<HandedInView>> list(
      @PathParam("voucherId") UUID voucherId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(page, readDeliverables.list(voucherId, page), HandedInView::deliverableId);
  }

  @GET
  @Path("/{deliverableId}/content")
  @Produces(MediaType.WILDCARD)
  @Allowed(permission = "voucher:read")
  @Operation(
      operationId = "getDeliverableContent",
      summary = "Download the file of a deliverable, as it was uploaded",
      description =
          "Save it; never show it as part of a page. `Range` takes one range of bytes;"
              + " if it names several, the whole file is sent.")
  @RefusalCodes({"voucher.unknown", "deliverable.unknown", FileRefusal.RangeOutside.CODE})
  @APIResponse(
      responseCode = "200",
      description = "The bytes",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  @APIResponse(
      responseCode = "206",
      description = "The requested range",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  public Response content(
      @PathParam("voucherId") UUID voucherId,
      @PathParam("deliverableId") UUID deliverableId,
      @HeaderParam("Range") @Parameter(description = "One range, such as bytes=0-1023")
          String range,
      @HeaderParam("If-Range")
          @Parameter(
              description = "The ETag of the file; if it does not match, the whole file is sent")
          String ifRange) {
    ReadDeliverables.Stored stored = readDeliverables.content(voucherId, deliverableId);
    HandedInView deliverable = stored.deliverable();
    String etag = "\"" + deliverable.sha256() + "\"";
    Optional<ByteRange> asked = ByteRange.asked(range, ifRange, etag, deliverable.size());
    ByteRange sent = asked.orElse(new ByteRange(0, deliverable.size() - 1));
    Response.ResponseBuilder answer =
        asked
            .map(part -> Response.status(Response.Status.PARTIAL_CONTENT))
            .orElseGet(Response::ok)
            .entity(new PathPart(stored.file(), sent.first(), sent.length()))
            .type(deliverable.contentType())
            .header(HttpHeaders.ETAG, etag)
            .header(HttpHeaders.CONTENT_LENGTH, sent.length())
            .header("Accept-Ranges", "bytes")
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(deliverable.fileName()));
    asked.ifPresent(part -> answer.header("Content-Range", part.of(deliverable.size())));
    return answer.build();
  }

  /** A name may hold any characters; RFC 6266 says how they travel. */
  private static String attachment(String fileName) {
    String encoded =
        URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}

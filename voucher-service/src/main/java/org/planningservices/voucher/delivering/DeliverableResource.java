package org.planningservices.voucher.delivering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.Idempotency;
import org.planningservices.foundation.idempotency.NewMembers;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.voucher.delivering.inspecting.Inspection;

/** Takes the files that a partner hands in for an engagement. */
@Path("/v1/vouchers/{voucherId}/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Delivery")
public class DeliverableResource {

  private final UploadDeliverable uploadDeliverable;
  private final Inspection inspection;
  private final Idempotency idempotency;

  DeliverableResource(
      UploadDeliverable uploadDeliverable, Inspection inspection, Idempotency idempotency) {
    this.inspection = inspection;
    this.uploadDeliverable = uploadDeliverable;
    this.idempotency = idempotency;
  }

  /** What tells one upload from another. */
  record Fingerprint(String fileName, String sha256) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "uploadDeliverable",
      summary = "Upload a deliverable for a reserved voucher",
      description =
          "One file in the form field `file`: pdf, docx, pptx or xlsx, told by content, at most 25 MiB."
              + " It may not be encrypted, run anything, hold other files or load anything from"
              + " elsewhere; a PDF has a page.")
  @RefusalCodes({
    "voucher.unknown",
    "deliverable.not-awaited",
    "deliverable.too-many",
    "deliverable.too-large",
    "deliverable.unsupported-type",
    "deliverable.name-does-not-fit",
    "deliverable.encrypted",
    "deliverable.damaged",
    "deliverable.without-page",
    "deliverable.macros",
    "deliverable.active-content",
    "deliverable.embedded-file",
    "deliverable.linked-template",
    "deliverable.hidden-data",
    "deliverable.too-complex",
    "deliverable.file-missing",
    "deliverable.empty",
    "deliverable.bad-name"
  })
  @APIResponse(
      responseCode = "201",
      description = "Stored",
      content = @Content(schema = @Schema(implementation = DeliverableView.class)))
  @NewMembers("deliverableId")
  public Response upload(
      @PathParam("voucherId") UUID voucherId, @RestForm("file") FileUpload file) {
    if (file == null) {
      throw InvalidInput.of(
          "/file", "deliverable.file-missing", "Send the file in the form field 'file'.");
    }
    Upload upload = Upload.inspect(file.uploadedFile(), file.fileName(), file.size(), inspection);
    uploadDeliverable.storeAhead(voucherId, upload);
    return idempotency.once(
        new Fingerprint(upload.fileName(), upload.sha256()),
        () -> {
          DeliverableView stored = uploadDeliverable.upload(voucherId, upload);
          return Answer.created(URI.create("/v1/vouchers/" + voucherId), stored);
        });
  }
}

package org.planningservices.voucher.delivering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.fairness.Uploads;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.completion.DeliverableRefusal;
import org.planningservices.voucher.delivering.inspecting.Inspection;

/** Takes the files that a partner hands in for an engagement. */
@Path("/v1/vouchers/{voucherId}/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Delivery")
public class DeliverableResource {

  private final UploadDeliverable uploadDeliverable;
  private final Intake intake;
  private final Inspection inspection;
  private final Uploads uploads;
  private final StateChanges stateChanges;

  DeliverableResource(
      UploadDeliverable uploadDeliverable,
      Intake intake,
      Inspection inspection,
      Uploads uploads,
      StateChanges stateChanges) {
    this.uploadDeliverable = uploadDeliverable;
    this.intake = intake;
    this.inspection = inspection;
    this.uploads = uploads;
    this.stateChanges = stateChanges;
  }

  /** The form, for the OpenAPI file. */
  @Schema(name = "UploadForm", requiredProperties = "file")
  record UploadForm(
      @Schema(type = SchemaType.STRING, format = "binary", description = "The file, with its name")
          String file) {}

  /** What distinguishes one upload from another. */
  record Fingerprint(String fileName, String sha256) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "uploadDeliverable",
      summary = "Upload a deliverable for a reserved voucher",
      description =
          "One file in the form field `file`, and nothing else: pdf, docx, pptx or xlsx,"
              + " recognised by its content, at most 25 MiB. It may not be encrypted, run"
              + " anything, hold other files or load anything from elsewhere; a PDF has to"
              + " have a page.")
  @RefusalCodes({
    "voucher.unknown",
    DeliverableRefusal.NotAwaited.CODE,
    DeliverableRefusal.TooMany.CODE,
    FileRefusal.TooLarge.CODE,
    FileRefusal.UnsupportedType.CODE,
    FileRefusal.NameDoesNotFit.CODE,
    "deliverable.encrypted",
    "deliverable.damaged",
    "deliverable.without-page",
    "deliverable.macros",
    "deliverable.active-content",
    "deliverable.embedded-file",
    "deliverable.linked-template",
    "deliverable.hidden-data",
    "deliverable.too-complex",
    FileRefusal.MalformedForm.CODE,
    "deliverable.file-missing",
    "deliverable.more-than-one-file",
    "deliverable.field-unknown",
    "deliverable.empty",
    "deliverable.bad-name"
  })
  @Created("Stored")
  @GeneratedMembers("deliverableId")
  public RestResponse<DeliverableView> upload(
      @PathParam("voucherId") UUID voucherId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA,
                      schema = @Schema(implementation = UploadForm.class)))
          InputStream form)
      throws IOException {
    refuseUnlessForItsPartner(voucherId);
    java.nio.file.Path arriving = intake.arriving();
    try {
      String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
      FileForm file = uploads.arrived(() -> FileForm.read(contentType, form, arriving));
      return store(voucherId, Upload.inspect(arriving, file.sentName(), file.size(), inspection));
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /**
   * Before anything of the body is read; of a repetition {@link #store} knows the answer, also when
   * the voucher is no longer the partner's.
   */
  private void refuseUnlessForItsPartner(UUID voucherId) {
    if (!stateChanges.isRepeated() && !intake.isForItsPartner(voucherId)) {
      throw new UnknownResource("voucher");
    }
  }

  private RestResponse<DeliverableView> store(UUID voucherId, Upload upload) {
    intake.storeAhead(voucherId, upload);
    return stateChanges.executeOnce(
        new Fingerprint(upload.fileName(), upload.sha256()),
        () -> {
          DeliverableView stored = uploadDeliverable.upload(voucherId, upload);
          return Answer.created(URI.create("/v1/vouchers/" + voucherId), stored);
        });
  }
}

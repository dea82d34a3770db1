package org.planningservices.voucher.delivering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.completion.CompletionReport;
import org.planningservices.voucher.completion.CompletionReportRefusal;
import org.planningservices.voucher.completion.CompletionReports;
import org.planningservices.voucher.completion.Deliverables;
import org.planningservices.voucher.voucher.VoucherRefusal;

/** Takes and shows the completion report of a voucher. */
@Path("/v1/vouchers/{voucherId}/completion-report")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Delivery", description = "What a partner hands in for a delivered engagement")
public class CompletionReportResource {

  private final FileCompletionReport fileCompletionReport;
  private final CompletionReports reports;
  private final Deliverables deliverables;
  private final StateChanges stateChanges;
  private final CurrentCaller caller;

  CompletionReportResource(
      FileCompletionReport fileCompletionReport,
      CompletionReports reports,
      Deliverables deliverables,
      StateChanges stateChanges,
      CurrentCaller caller) {
    this.fileCompletionReport = fileCompletionReport;
    this.reports = reports;
    this.deliverables = deliverables;
    this.stateChanges = stateChanges;
    this.caller = caller;
  }

  @POST
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "fileCompletionReport",
      summary = "File the completion report of a delivered engagement",
      description =
          "A refusal lists every rule that failed in `reasons`. The response has the"
              + " receipt; the voucher can then be redeemed.")
  @RefusalCodes(
      value = {
        "request.stale-version",
        "voucher.unknown",
        "voucher.move-not-allowed",
        VoucherRefusal.HasExpired.CODE,
        VoucherRefusal.CompletionAlreadyFiled.CODE,
        CompletionReportRefusal.CompletionRefused.CODE,
        "completion-report.ends-before-it-starts",
        "request.invalid"
      },
      reasons = {
        "completion-report.dates-in-the-future",
        "completion-report.outside-validity",
        "completion-report.started-before-reservation",
        "completion-report.too-many-days",
        "completion-report.more-days-than-dates",
        "completion-report.too-many-off-site-days",
        "completion-report.deliverable-missing",
        "completion-report.deliverable-unknown",
        "completion-report.consultant-not-qualified"
      })
  @Created("Filed")
  @GeneratedMembers("receiptId")
  public RestResponse<CompletionReportView> file(
      @PathParam("voucherId") UUID voucherId, @NotNull @Valid CompletionReportRequest request) {
    if (request.actualEnd().isBefore(request.actualStart())) {
      throw InvalidInput.of(
          "/actualEnd",
          "completion-report.ends-before-it-starts",
          "The last day may not be before the first.");
    }
    return stateChanges.executeOnce(
        request,
        () -> {
          CompletionReport filed = fileCompletionReport.file(voucherId, request);
          return Answer.created(
              URI.create("/v1/vouchers/" + voucherId + "/completion-report"),
              filed.sequence(),
              CompletionReportView.of(filed, null));
        });
  }

  @GET
  @Allowed(permission = "voucher:read")
  @Operation(
      operationId = "getCompletionReport",
      summary = "Show the completion report of a voucher")
  @RefusalCodes("completion-report.unknown")
  @APIResponse(responseCode = "200", description = "The report")
  public RestResponse<CompletionReportView> get(@PathParam("voucherId") UUID voucherId) {
    CompletionReport report =
        reports.of(voucherId).orElseThrow(() -> new UnknownResource("completion-report"));
    List<UUID> usedElsewhere =
        caller.get().is(Organizations.PROGRAM)
            ? deliverables.usedElsewhere(report.receiptId())
            : null;
    // deliverables are never taken away, so the list only grows and its length is a version
    long version = report.sequence() + (usedElsewhere == null ? 0 : usedElsewhere.size());
    return Versions.answer(version, CompletionReportView.of(report, usedElsewhere));
  }
}

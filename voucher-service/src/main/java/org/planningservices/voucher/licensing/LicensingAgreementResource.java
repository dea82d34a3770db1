package org.planningservices.voucher.licensing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.voucher.benefit.BenefitRefusal;
import org.planningservices.voucher.benefit.LedgerEntry;

/** Customers' licensing agreements and the days in them. */
@Path("/v1/licensing-agreements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Licensing agreements",
    description = "A customer's agreement, its benefit days and their ledger")
public class LicensingAgreementResource {

  private final RegisterAgreement registerAgreement;
  private final GrantDays grantDays;
  private final ActivateBenefit activateBenefit;
  private final BenefitQueries queries;
  private final StateChanges stateChanges;
  private final Paging paging;

  LicensingAgreementResource(
      RegisterAgreement registerAgreement,
      GrantDays grantDays,
      ActivateBenefit activateBenefit,
      BenefitQueries queries,
      StateChanges stateChanges,
      Paging paging) {
    this.registerAgreement = registerAgreement;
    this.grantDays = grantDays;
    this.activateBenefit = activateBenefit;
    this.queries = queries;
    this.stateChanges = stateChanges;
    this.paging = paging;
  }

  @POST
  @Allowed(permission = "agreement:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "registerLicensingAgreement",
      summary = "Register a customer's licensing agreement")
  @RefusalCodes({
    BenefitRefusal.NumberTaken.CODE,
    "licensing-agreement.ends-before-start",
    "licensing-agreement.dates-invalid",
    "request.invalid"
  })
  @Created("Registered, with no days yet")
  @GeneratedMembers("agreementId")
  public RestResponse<LicensingAgreementView> register(
      @NotNull @Valid LicensingAgreementRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          UUID id = registerAgreement.register(request).id();
          BenefitQueries.Versioned agreement = queries.agreement(id);
          return Answer.created(location(id), agreement.version(), agreement.view());
        });
  }

  @POST
  @Path("/{agreementId}/grants")
  @Allowed(permission = "agreement:manage", organizations = Organizations.PROGRAM)
  @Operation(operationId = "grantDays", summary = "Grant, convert or adjust days of an agreement")
  @RefusalCodes({
    "licensing-agreement.unknown",
    BenefitRefusal.HasEnded.CODE,
    BenefitRefusal.DaysExhausted.CODE,
    "benefit.days-invalid",
    "benefit.kind-not-grantable",
    "request.invalid",
    "request.stale-version"
  })
  @Created("The ledger entry; the ETag is that of the agreement")
  @GeneratedMembers("ledgerEntryId")
  public RestResponse<LedgerEntryView> grant(
      @PathParam("agreementId") UUID agreementId, @NotNull @Valid GrantRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          LedgerEntry entry = grantDays.grant(agreementId, request);
          return Answer.created(location(agreementId), entry.sequence(), LedgerEntryView.of(entry));
        });
  }

  @POST
  @Path("/{agreementId}/activation")
  @Allowed(permission = "voucher:assign", organizations = Organizations.CUSTOMER)
  @Operation(
      operationId = "activateBenefit",
      summary = "Activate the benefit and name its administrator")
  @RefusalCodes({
    "licensing-agreement.unknown",
    "benefit.move-not-allowed",
    BenefitRefusal.HasEnded.CODE,
    "request.invalid",
    "request.stale-version"
  })
  @Created("Active: vouchers can be assigned")
  public RestResponse<LicensingAgreementView> activate(
      @PathParam("agreementId") UUID agreementId, @NotNull @Valid ActivationRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          activateBenefit.activate(agreementId, request);
          BenefitQueries.Versioned agreement = queries.agreement(agreementId);
          return Answer.created(location(agreementId), agreement.version(), agreement.view());
        });
  }

  @GET
  @Allowed(
      permission = "voucher:read",
      organizations = {Organizations.CUSTOMER, Organizations.PROGRAM})
  @Operation(operationId = "listLicensingAgreements", summary = "List agreements, newest first")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<Page<LicensingAgreementView>> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(page, queries.agreements(page), LicensingAgreementView::agreementId);
  }

  @GET
  @Path("/{agreementId}")
  @Allowed(
      permission = "voucher:read",
      organizations = {Organizations.CUSTOMER, Organizations.PROGRAM})
  @Operation(operationId = "getLicensingAgreement", summary = "Show an agreement and its balance")
  @RefusalCodes("licensing-agreement.unknown")
  @APIResponse(responseCode = "200", description = "The agreement")
  public RestResponse<LicensingAgreementView> get(@PathParam("agreementId") UUID agreementId) {
    BenefitQueries.Versioned agreement = queries.agreement(agreementId);
    return Versions.answer(agreement.version(), agreement.view());
  }

  @GET
  @Path("/{agreementId}/ledger-entries")
  @Allowed(
      permission = "voucher:read",
      organizations = {Organizations.CUSTOMER, Organizations.PROGRAM})
  @Operation(
      operationId = "listLedgerEntries",
      summary = "List every change to an agreement's balance, newest first")
  @RefusalCodes("licensing-agreement.unknown")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<Page<LedgerEntryView>> entries(
      @PathParam("agreementId") UUID agreementId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(page, queries.entries(agreementId, page), LedgerEntryView::ledgerEntryId);
  }

  private static URI location(UUID agreementId) {
    return URI.create("/v1/licensing-agreements/" + agreementId);
  }
}

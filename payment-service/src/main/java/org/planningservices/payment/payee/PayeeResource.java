package org.planningservices.payment.payee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
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
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Takes and shows payees. */
@Path("/v1/payees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payees", description = "Who is paid for what a location delivers")
public class PayeeResource {

  private static final String SELECT =
      """
      select x.id, x.partnerId, x.locationId, x.currency, x.accountForm, x.accountLastFour,
             x.registeredAt, x.supersededAt, x.sequence
      from Payee x\
      """;

  private final RegisterPayee registerPayee;
  private final EntityManager entities;
  private final CurrentCaller caller;
  private final StateChanges stateChanges;
  private final Paging paging;

  PayeeResource(
      RegisterPayee registerPayee,
      EntityManager entities,
      CurrentCaller caller,
      StateChanges stateChanges,
      Paging paging) {
    this.registerPayee = registerPayee;
    this.entities = entities;
    this.caller = caller;
    this.stateChanges = stateChanges;
    this.paging = paging;
  }

  @POST
  @Allowed(permission = "payment:submit", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "registerPayee",
      summary = "Register the bank account of a location",
      description =
          "The account is encrypted at rest; responses show only its last four"
              + " characters. It replaces the account that the location has in this currency;"
              + " payment requests already submitted keep theirs.")
  @RefusalCodes({
    "location.unknown",
    "payee.one-account-required",
    "payee.iban-invalid",
    "payee.iban-required",
    "payee.bank-missing",
    "payee.currency-unknown"
  })
  @Created("Registered")
  @GeneratedMembers("payeeId")
  public RestResponse<PayeeView> register(@NotNull @Valid RegisterPayeeRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          Payee payee = registerPayee.register(request);
          return Answer.created(
              URI.create("/v1/payees/" + payee.id()), payee.sequence(), PayeeView.of(payee));
        });
  }

  @GET
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "listPayees", summary = "List payees, newest first")
  @APIResponse(responseCode = "200", description = "A page")
  public RestResponse<Page<PayeeView>> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return paging.page(
        page,
        reached().page(entities, page, PayeeView.Row.class).stream()
            .map(PayeeView.Row::view)
            .toList(),
        PayeeView::payeeId);
  }

  @GET
  @Path("/{payeeId}")
  @Allowed(
      permission = "payment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getPayee", summary = "Show a payee")
  @RefusalCodes("payee.unknown")
  @APIResponse(responseCode = "200", description = "The payee")
  public RestResponse<PayeeView> get(@PathParam("payeeId") UUID payeeId) {
    PayeeView.Row found =
        reached()
            .one(entities, payeeId, PayeeView.Row.class)
            .orElseThrow(() -> new UnknownResource("payee"));
    return Versions.answer(found.sequence(), found.view());
  }

  private KeysetQuery reached() {
    return KeysetQuery.of(SELECT, "x.id")
        .within(caller.get().scope(), "x.partnerId", "x.locationId");
  }
}

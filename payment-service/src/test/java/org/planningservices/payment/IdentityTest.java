package org.planningservices.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.testkit.IdentityContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class IdentityTest extends IdentityContract {

  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    Partner owner = Partner.in("DE", "EUR");
    String payee = owner.api().get("/v1/payees").path("items[0].payeeId");
    UUID voucher = owner.redeems(5);
    String body =
        """
        {"locationId": "%s", "partnerInvoiceNumber": "INV-OWN", "voucherIds": ["%s"]}\
        """
            .formatted(owner.location(), voucher);
    Map<String, OwnedObject> objects = new LinkedHashMap<>();
    objects.put("getPayee", ofPartner(owner, "/v1/payees/" + payee, null));
    objects.put("getPayable", ofPartner(owner, "/v1/payables/" + voucher, null));
    objects.put("draftPaymentRequest", ofPartner(owner, "/v1/payment-requests", body));
    UUID draft = Given.drafted(owner, owner.redeems(5));
    objects.put("getPaymentRequest", ofPartner(owner, Requests.path(draft), null));
    objects.put(
        "submitPaymentRequest", ofPartner(owner, Requests.path(draft) + "/submission", "{}"));
    UUID another = Given.drafted(owner, owner.redeems(5));
    objects.put("deletePaymentRequest", ofPartner(owner, Requests.path(another), null));
    UUID approved = Given.approved(owner, "alice", owner.redeems(5));
    objects.put("getPayeeAccount", ofProgram(Requests.path(approved) + "/payee-account", null));
    UUID submitted = Given.submitted(owner, owner.redeems(5));
    objects.put("approvePaymentRequest", ofProgram(Requests.path(submitted) + "/approval", "{}"));
    objects.put(
        "rejectPaymentRequest",
        ofProgram(
            Requests.path(submitted) + "/rejection",
            "{\"reasonCode\": \"NOT_UNIQUE\", \"note\": \"No.\"}"));
    objects.put(
        "settlePaymentRequest",
        ofProgram(
            Requests.path(submitted) + "/payment",
            "{\"paymentReference\": \"SEPA-1\", \"paidOn\": \"2026-11-24\"}"));
    return objects;
  }

  private static OwnedObject ofPartner(Partner owner, String path, String body) {
    return new OwnedObject(path, Organizations.PARTNER, owner.id(), body);
  }

  private static OwnedObject ofProgram(String path, String body) {
    return new OwnedObject(path, Organizations.PROGRAM, Requests.PROGRAM, body);
  }
}

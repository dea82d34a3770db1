package org.planningservices.payment;

import io.restassured.response.Response;
import java.util.UUID;
import org.planningservices.testkit.Api;

/** How far a payment request has come before a test begins. */
public final class Given {

  private Given() {}

  public static UUID drafted(Partner partner, UUID... vouchers) {
    return drafted(Requests.draft(partner, vouchers));
  }

  /** The payment request that was drafted. */
  public static UUID drafted(Response draft) {
    return Api.created(draft, "paymentRequestId");
  }

  public static UUID submitted(Partner partner, UUID... vouchers) {
    return submitted(partner, Requests.draft(partner, vouchers));
  }

  /** The payment request that was drafted, submitted. */
  public static UUID submitted(Partner partner, Response draft) {
    UUID request = drafted(draft);
    Requests.submit(partner, request).then().statusCode(201);
    return request;
  }

  public static UUID approved(Partner partner, String person, UUID... vouchers) {
    UUID request = submitted(partner, vouchers);
    Requests.approve(person, request).then().statusCode(201);
    return request;
  }
}

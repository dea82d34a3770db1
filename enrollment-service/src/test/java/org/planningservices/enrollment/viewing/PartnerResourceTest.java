package org.planningservices.enrollment.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.program;
import static org.planningservices.testkit.Api.refused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PartnerResourceTest {

  @Test
  void aPartnerSeesItselfOnly() {
    UUID partnerId = registeredPartner();
    UUID another = registeredPartner();

    partner(partnerId)
        .get("/v1/partners")
        .then()
        .statusCode(200)
        .body("items.partnerId", contains(partnerId.toString()));
    partner(partnerId)
        .get(path(partnerId))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("legalName", equalTo("Contoso Deployment GmbH"));
    refused(partner(partnerId).get(path(another)), 404, "partner.unknown");
    refused(partner(partnerId).get(path(UniqueId.next())), 404, "partner.unknown");
  }

  @Test
  void anOrganizationThatIsNoPartnerSeesNobody() {
    UUID organizationId = UniqueId.next();

    partner(organizationId).get("/v1/partners").then().statusCode(200).body("items", empty());
    refused(partner(organizationId).get(path(organizationId)), 404, "partner.unknown");
  }

  @Test
  void programmeOperationsSeeEverybodyPageByPage() {
    List<UUID> registered = List.of(registeredPartner(), registeredPartner(), registeredPartner());

    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          program().get("/v1/partners?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.then().statusCode(200);
      seen.addAll(page.jsonPath().getList("items.partnerId", String.class));
      cursor = page.path("nextCursor");
    }

    assertThat(seen)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder())
        .containsAll(registered.stream().map(UUID::toString).toList());
    program().get(path(registered.getFirst())).then().statusCode(200);
  }

  @Test
  void refusesAPageThatCannotBe() {
    for (String query : List.of("limit=0", "limit=201", "limit=x", "cursor=@@")) {
      refused(program().get("/v1/partners?" + query), 400, "request.query-parameter-malformed");
    }
    refused(program().get("/v1/partners/not-an-id"), 404, "request.path-unknown");
  }
}

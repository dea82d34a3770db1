package org.planningservices.eligibility.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.testkit.Api.refused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class CataloguePagesTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/offerings, offeringCode, 6",
    "/v1/engagements, engagementCode, 12",
    "/v1/competencies, competency, 19",
  })
  void listsComePageByPage(String path, String code, int size) {
    List<String> all = program().get(path).path("items." + code);
    List<String> paged = new ArrayList<>();
    String next = path + "?asOf=" + today() + "&limit=5";
    while (next != null) {
      Response page = program().get(next);
      page.then().statusCode(200).body("items.size()", lessThanOrEqualTo(5));
      paged.addAll(page.path("items." + code));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(paged).hasSize(size).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/offerings", "/v1/engagements", "/v1/competencies"})
  void refusesPagesThatCannotBe(String path) {
    String ofNoRow = "AAAAAAAAAAAAAAAAAAAAAA";
    for (String query :
        List.of("limit=0", "limit=201", "limit=x", "cursor=@@", "cursor=" + ofNoRow)) {
      refused(program().get(path + "?" + query), 400, "request.query-parameter-malformed");
    }
  }
}

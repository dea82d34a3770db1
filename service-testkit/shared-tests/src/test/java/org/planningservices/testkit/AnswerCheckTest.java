package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

  private static final String CONTRACT =
      """
      paths:
        /v1/things/{id}:
          get:
            operationId: getThing
            x-refusal-codes:
              "404": [thing.unknown]
            x-reason-codes: [thing.gone]
            x-error-codes: [field.size]
            responses:
              "200":
                headers: {ETag: {}}
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Thing'}}
              "204": {}
              "404":
                content:
                  application/problem+json: {schema: {type: object}}
      components:
        schemas:
          Thing:
            type: object
            required: [id]
            properties:
              id: {type: string, format: uuid}
      """;
  private static final String THING = "{\"id\":\"0199c0de-0000-7000-8000-000000000001\",\"new\":1}";

  private final ContractFile contract = new ContractFile(Project.yaml(CONTRACT));

  @Test
  void takesAnAnswerThatIsDescribed() {
    assertThat(flaws(200, "application/json", THING, "ETag", "Date")).isEmpty();
    assertThat(flaws(204, "", "")).isEmpty();
    assertThat(flaws(404, "application/problem+json", "{\"code\":\"thing.unknown\"}")).isEmpty();
  }

  @Test
  void refusesAStatusThatIsNotDescribed() {
    assertThat(flaws(409, "application/problem+json", "{}")).isNotEmpty();
  }

  @Test
  void refusesAHeaderThatIsNotDescribed() {
    assertThat(flaws(200, "application/json", THING, "Location")).isNotEmpty();
  }

  @Test
  void refusesAMediaTypeThatIsNotDescribed() {
    assertThat(flaws(200, "text/plain", "x")).isNotEmpty();
    assertThat(flaws(204, "application/json", "{}")).isNotEmpty();
  }

  @Test
  void refusesABodyThatDoesNotFitItsSchema() {
    assertThat(flaws(200, "application/json", "{}")).isNotEmpty();
    assertThat(flaws(200, "application/json", "{\"id\":\"no id\"}")).isNotEmpty();
    assertThat(flaws(200, "", "")).isNotEmpty();
  }

  @Test
  void refusesACodeThatIsNotDescribed() {
    assertThat(flaws(404, "application/problem+json", "{\"code\":\"thing.lost\"}")).isNotEmpty();
  }

  @Test
  void refusesAReasonOrAnErrorWhoseCodeIsNotDescribed() {
    for (String described :
        List.of(
            "'reasons':[{'code':'thing.gone'},{'code':'thing.unknown'}]",
            "'errors':[{'code':'field.size'},{'code':'thing.unknown'}]")) {
      assertThat(refused(described)).isEmpty();
    }
    for (String other :
        List.of("'reasons':[{'code':'field.size'}]", "'errors':[{'code':'thing.gone'}]")) {
      assertThat(refused(other)).hasSize(1);
    }
  }

  private List<String> refused(String lists) {
    String body = "{'code':'thing.unknown'," + lists + "}";
    return flaws(404, "application/problem+json", body.replace('\'', '"'));
  }

  private List<String> flaws(int status, String contentType, String body, String... headers) {
    return new AnswerCheck(contract)
        .flaws(
            contract.operation("GET", "/v1/things/1").orElseThrow(),
            new AnswerCheck.Answer(status, Set.of(headers), contentType, body));
  }
}

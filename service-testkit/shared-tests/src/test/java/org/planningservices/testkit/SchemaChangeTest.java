package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

  private static final String PUBLISHED =
      """
      {"type":"object","required":["id"],
       "properties":{"id":{"type":"string"},"lines":{"type":"array","items":{"type":"object",
         "required":["days"],"properties":{"days":{"type":"integer"}}}}}}""";

  private static List<String> breaking(String from, String to) {
    return SchemaChange.breaking(
        Project.json(PUBLISHED), Project.json(PUBLISHED.replace(from, to)));
  }

  @Test
  void anOptionalFieldMayBeAdded() {
    assertThat(breaking("\"properties\":{\"id\"", "\"properties\":{\"new\":{},\"id\"")).isEmpty();
  }

  @Test
  void nothingElseMayChange() {
    assertThat(breaking("\"days\":{\"type\":\"integer\"}", "\"weeks\":{}")).isNotEmpty();
    assertThat(breaking("\"integer\"", "\"string\"")).isNotEmpty();
    assertThat(breaking("[\"id\"]", "[]")).isNotEmpty();
    assertThat(breaking("[\"id\"]", "[\"id\",\"lines\"]")).isNotEmpty();
    assertThat(breaking("\"string\"}", "\"string\",\"pattern\":\"x\"}")).isNotEmpty();
    assertThat(breaking("\"integer\"", "\"integer\",\"maximum\":15")).isNotEmpty();
    assertThat(breaking("[\"id\"],", "[\"id\"],\"additionalProperties\":false,")).isNotEmpty();
  }
}

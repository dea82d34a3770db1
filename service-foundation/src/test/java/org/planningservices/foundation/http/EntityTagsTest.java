package org.planningservices.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.MalformedRequest;

class EntityTagsTest {

  private static EntityTags read(String field) {
    return EntityTags.read("If-Match", field);
  }

  @Test
  void readsListsInWhichTagsHaveCommas() {
    EntityTags tags = read(" \"a,b\" ,W/\"c\",\"\", \"*\"");
    assertThat(tags.tags()).containsExactly("\"a,b\"", "W/\"c\"", "\"\"", "\"*\"");
    assertThat(tags.any()).isFalse();
    assertThat(read("*").any()).isTrue();
  }

  @Test
  void matchesWeakTagsOnlyWhereThatIsEnough() {
    assertThat(read("\"1\"").matchStrongly("\"1\"")).isTrue();
    assertThat(read("W/\"1\"").matchStrongly("\"1\"")).isFalse();
    assertThat(read("\"1\"").matchStrongly("W/\"1\"")).isFalse();
    assertThat(read("W/\"1\"").matchStrongly("W/\"1\"")).isFalse();
    assertThat(read("W/\"1\"").matchWeakly("\"1\"")).isTrue();
    assertThat(read("\"1\"").matchWeakly("W/\"1\"")).isTrue();
    assertThat(read("\"2\"").matchWeakly("\"1\"")).isFalse();
    assertThat(read("*").matchStrongly("\"1\"")).isTrue();
    assertThat(read("*").matchWeakly("\"1\"")).isTrue();
  }

  @Test
  void refusesWhatIsNoTag() {
    for (String field :
        List.of(
            "",
            "1",
            "\"1",
            "1\"",
            "w/\"1\"",
            "W\"1\"",
            "W/1",
            "*, \"1\"",
            "\"1\" \"2\"",
            "\"1\",",
            ",\"1\"",
            "\"a b\"",
            "\"a\u007f\"",
            "**")) {
      assertThatThrownBy(() -> read(field)).as(field).isInstanceOf(MalformedRequest.class);
    }
  }
}

package org.planningservices.foundation.text;

import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleTest;

@SampleTest
class SizeInCharactersTest {

  @Test
  void countsWhatPeopleSee() {
    write("🏡".repeat(500)).then().statusCode(201);
    write("🏡".repeat(501)).then().statusCode(422).body("errors.code", hasItem("field.size"));
  }

  @Test
  void saysWhichCharacterIsNotAllowedAndWhere() {
    write("pay 100 \u202E001 yap")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/text"))
        .body("errors.code", hasItem("field.character-not-allowed"))
        .body(
            "errors.text",
            hasItem("It has a character that is not allowed: U+202E at position 9."));
    write(" \u00A0 ").then().statusCode(422).body("errors.code", hasItem("field.not-blank"));
  }

  private static Response write(String text) {
    return SampleApi.write(SampleApi.author(UUID.randomUUID()), text);
  }
}

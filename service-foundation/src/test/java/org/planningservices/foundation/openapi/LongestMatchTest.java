package org.planningservices.foundation.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongestMatchTest {

  @Test
  void countsCharactersClassesAndGroups() {
    assertThat(LongestMatch.of("^[A-Z]{2}$")).hasValue(2);
    assertThat(LongestMatch.of("^[0-9]{1,10}$")).hasValue(10);
    assertThat(LongestMatch.of("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")).hasValue(11);
    assertThat(LongestMatch.of("([A-Za-z0-9][ -]?){5,33}[A-Za-z0-9]")).hasValue(67);
    assertThat(LongestMatch.of("(?:a|bcd)\\.[\\]x]\\d")).hasValue(6);
  }

  @Test
  void saysNothingOfWhatHasNoBound() {
    assertThat(LongestMatch.of(null)).isEmpty();
    assertThat(LongestMatch.of("\\S")).isEmpty();
    assertThat(LongestMatch.of("[a-z]*")).isEmpty();
    assertThat(LongestMatch.of("[a-z]+x")).isEmpty();
    assertThat(LongestMatch.of("[a-z]{2,}")).isEmpty();
  }

  @Test
  void saysNothingOfWhatItDoesNotRead() {
    assertThat(LongestMatch.of("(?=a)b")).isEmpty();
    assertThat(LongestMatch.of("\\p{Lu}")).isEmpty();
    assertThat(LongestMatch.of("(a")).isEmpty();
    assertThat(LongestMatch.of("a)")).isEmpty();
  }
}

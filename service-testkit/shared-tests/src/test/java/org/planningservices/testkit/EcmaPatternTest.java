package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

  /** The first of them were in the OpenAPI files; generated validators did not load. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[^\\p{Cntrl}\\p{Cs}]*$",
        "^[[^\\p{Cntrl}\\p{Cs}]\\r\\n\\t]*$",
        "^\\P{Cntrl}*$",
        "^[\\P{Cntrl}\\r\\n\\t]*$",
        "^(?=.*[0-9])[A-Za-z0-9]{0,63}$",
        "^(?!.* {2})[A-Za-z0-9]$",
        "[A-Z]{2}",
        "\\S",
        "^a$|^b$",
        "^(?i)a$",
        "^(?>a)$",
        "^a*+b$",
        "^a{1,2}+$",
        "^\\h$",
        "^\\Aa\\z$",
        "^\\Qa.b\\E$",
        "^[a-z&&[^b]]$",
        "^\\-$",
        "^a{$",
        "^a]$",
        "^\\p{IsLatin}$",
        "^a\\$"
      })
  void refusesWhatOnlyJavaReads(String pattern) {
    assertThat(EcmaPattern.flaws(pattern)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z]{2}$",
        "^(?:[A-Za-z0-9][ -]?){5,33}[A-Za-z0-9]$",
        "^(a|b)+?$",
        "^[^\\u0000-\\u001f\\u007f]*$",
        "^\\s*\\S[\\s\\S]*$",
        "^[\\p{L}\\P{Cc}]$",
        "^\\p{Script=Latin}{2,}$",
        "^[a\\-z\\]]\\.\\/$",
        "^[!-~]+$"
      })
  void takesWhatEverybodyReadsAlike(String pattern) {
    assertThat(EcmaPattern.flaws(pattern)).isEmpty();
  }
}

package org.planningservices.foundation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.Reason;

class RuleTest {

  private static final Rule<String> SHORT =
      Rule.<String>of("text.too-long", "It has more than three letters.", it -> it.length() <= 3)
          .withFacts(it -> Map.of("letters", it.length()));

  private static final Rule<String> LOWER =
      Rule.of("text.capital", "It has capitals.", it -> it.equals(it.toLowerCase()));

  /** Of a long text nobody asks how it ends. */
  private static final Rule<String> ENDS_WITH_X =
      Rule.<String>of("text.no-x", "It does not end with x.", it -> it.endsWith("x"))
          .onlyIf(it -> it.length() <= 3);

  private static final List<Rule<String>> ALL = List.of(SHORT, LOWER, ENDS_WITH_X);

  @Test
  void everyBrokenRuleIsToldInItsOrder() {
    assertThat(Rule.broken(ALL, "LONG"))
        .containsExactly(
            Reason.of("text.too-long", "It has more than three letters.", Map.of("letters", 4)),
            Reason.of("text.capital", "It has capitals."));
    assertThat(Rule.broken(ALL, "abx")).isEmpty();
  }

  @Test
  void whatMakesNoSenseToAskIsNotAsked() {
    assertThat(Rule.broken(ALL, "abc")).extracting(Reason::code).containsExactly("text.no-x");
    assertThat(Rule.broken(ALL, "abcd")).extracting(Reason::code).containsExactly("text.too-long");
  }

  @Test
  void ofSeveralSubjectsItIsToldRuleByRule() {
    assertThat(Rule.brokenByAny(ALL, List.of("ABC", "abcde", "abcd")))
        .extracting(Reason::code)
        .containsExactly("text.too-long", "text.too-long", "text.capital", "text.no-x");
  }

  @Test
  void ofARequestItIsAFaultOfItsField() {
    assertThat(Rule.faults("/name", ALL, "LONG"))
        .containsExactly(
            new FieldError(
                "/name", "text.too-long", "It has more than three letters.", Map.of("letters", 4)),
            new FieldError("/name", "text.capital", "It has capitals."));
  }
}

package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is seen red, over classes that break it. */
class ArchitectureRulesTest {

  private static final String WRONG = "org.planningservices.testkit.wrong";

  @TestFactory
  Stream<DynamicTest> everyRuleCanFail() {
    JavaClasses classes = new ClassFileImporter().importPackages(WRONG);
    return ArchitectureRules.of(WRONG, Set.of("shared")).entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(classes).hasViolation()).isTrue()));
  }

  @Test
  void tablesOfOthersAreNamedOneByOne() {
    JavaClasses classes = new ClassFileImporter().importPackages(WRONG);
    String useCase = WRONG + ".other.WrongUseCase names the table ";
    assertThat(TableRules.ownTables().evaluate(classes).getFailureReport().getDetails())
        .containsExactlyInAnyOrder(
            useCase + "outbox of the foundation", useCase + "wrong_note of " + WRONG + ".one");
  }
}

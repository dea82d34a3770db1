package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of {@link ArchitectureRules} over one service. */
public abstract class ArchitectureContract {

  /** The service's root package. */
  protected abstract String rootPackage();

  /** Packages, relative to the root, that features may use: aggregates, ledgers, publishing. */
  protected abstract Set<String> sharedPackages();

  /**
   * By a rule's sentence, the classes that may break it, each with its reason where it is named. A
   * class that no longer breaks the rule has to go from here.
   */
  protected Map<String, Set<String>> exceptions() {
    return Map.of();
  }

  @TestFactory
  Stream<DynamicTest> keepsTheHouseInOrder() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rootPackage());
    Map<String, ArchRule> rules = ArchitectureRules.of(rootPackage(), sharedPackages());
    return rules.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      EvaluationResult result = rule.getValue().evaluate(classes);
                      List<String> breaches = result.getFailureReport().getDetails();
                      Set<String> excepted = exceptions().getOrDefault(rule.getKey(), Set.of());
                      assertThat(breaches)
                          .filteredOn(breach -> excepted.stream().noneMatch(breach::contains))
                          .isEmpty();
                      assertThat(excepted)
                          .as("exceptions that the rule does not need any more")
                          .allMatch(name -> breaches.stream().anyMatch(it -> it.contains(name)));
                    }));
  }
}

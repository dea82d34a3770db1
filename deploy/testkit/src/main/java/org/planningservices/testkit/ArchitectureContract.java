package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
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
                      assertThat(result.getFailureReport().getDetails()).isEmpty();
                    }));
  }
}

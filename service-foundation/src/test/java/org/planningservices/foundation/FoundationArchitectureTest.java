package org.planningservices.foundation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.identity.Organizations;

/** The gates of the foundation: it depends on no service, and no name in it has a business word. */
class FoundationArchitectureTest {

  private static final List<String> BUSINESS_WORDS =
      List.of(
          "voucher",
          "partner",
          "customer",
          "engagement",
          "benefit",
          "payment",
          "enrol",
          "eligib",
          "redeem",
          "redemption",
          "invoice",
          "reservation",
          "consultant",
          "licens",
          "offering");

  /** The names of organization types are part of the token, which is mechanism. */
  private static final Set<Class<?>> MAY_NAME_ORGANIZATIONS = Set.of(Organizations.class);

  private static final JavaClasses FOUNDATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.planningservices.foundation");

  private static Stream<String> names(JavaClass type) {
    return Stream.concat(
        Stream.of(type.getName()),
        Stream.concat(
            type.getFields().stream().map(field -> type.getName() + "." + field.getName()),
            type.getMethods().stream().map(method -> type.getName() + "." + method.getName())));
  }

  private static boolean hasBusinessWord(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return BUSINESS_WORDS.stream().anyMatch(lower::contains);
  }

  @Test
  void noNameHasABusinessWord() {
    assertThat(FOUNDATION)
        .filteredOn(type -> MAY_NAME_ORGANIZATIONS.stream().noneMatch(type::isEquivalentTo))
        .flatMap(type -> names(type).toList())
        .isNotEmpty()
        .noneMatch(FoundationArchitectureTest::hasBusinessWord);
  }

  @Test
  void theCheckForBusinessWordsCanFail() {
    assertThat(hasBusinessWord("org.planningservices.foundation.VoucherCode")).isTrue();
    assertThat(hasBusinessWord("org.planningservices.foundation.outbox.Outbox")).isFalse();
  }

  @Test
  void dependsOnNoService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.planningservices.eligibility..",
            "org.planningservices.enrollment..",
            "org.planningservices.voucher..",
            "org.planningservices.payment..")
        .check(FOUNDATION);
  }

  @Test
  void itsPackagesGoInNoCircle() {
    slices()
        .matching("org.planningservices.foundation.(*)..")
        .should()
        .beFreeOfCycles()
        .check(FOUNDATION);
  }

  @Test
  void onlyWhatSpeaksToTheBrokerTouchesAKafkaClient() {
    classes()
        .that()
        .resideOutsideOfPackages(
            "org.planningservices.foundation.outbox",
            "org.planningservices.foundation.inbox",
            "org.planningservices.foundation.broker")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("org.apache.kafka..")
        .check(FOUNDATION);
  }
}

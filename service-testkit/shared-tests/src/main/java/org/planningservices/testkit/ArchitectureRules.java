package org.planningservices.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.outbox.OutboxMessage;

/** How a service is built inside, as rules that a machine checks; each by its sentence. */
public final class ArchitectureRules {

  private static final String[] OUTSIDE_WORLD = {
    "jakarta.ws.rs..",
    "com.fasterxml..",
    "org.apache.kafka..",
    "io.vertx..",
    "org.planningservices.foundation.http..",
    "org.planningservices.foundation.outbox..",
    "org.planningservices.foundation.inbox..",
    "org.planningservices.foundation.idempotency.."
  };

  private static final String[] TOLD_TO_CALLERS = {
    "org.eclipse.microprofile.openapi..", "jakarta.validation..", "org.hibernate.validator.."
  };

  private static final DescribedPredicate<JavaClass> IS_ENTITY =
      DescribedPredicate.describe("entity", type -> type.isAnnotatedWith(Entity.class));

  private static final DescribedPredicate<JavaClass> IS_USE_CASE =
      DescribedPredicate.describe("begin a transaction", ArchitectureRules::isUseCase);

  private static final int MOST_COLLABORATORS = 6;

  private static final String UNCLEAR = ".*(Manager|Helper|Util|Utils|Impl|Dao)";

  private ArchitectureRules() {}

  /**
   * @param root the service's root package
   * @param shared packages below it that every feature may use
   */
  public static Map<String, ArchRule> of(String root, Set<String> shared) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("features do not know each other", features(root, shared));
    rules.put("aggregates know no HTTP, Kafka or JSON", aggregates());
    rules.put(
        "aggregates and their packages know no OpenAPI and no validation", aggregatePackages());
    rules.put("only use cases are transactional", transactions());
    rules.put("use cases are package-private", useCases());
    rules.put("a use case has six collaborators at most", collaborators());
    rules.put("a table is named in SQL by its owner only", TableRules.ownTables());
    rules.put("only publishing builds an outbox message", publishing());
    rules.put("only the foundation touches a Kafka client", kafka());
    rules.put("every operation says whom it allows", operations());
    rules.put("operations return what they answer", answers());
    rules.put("what moves something goes through StateChanges", RequestRules.stateChanges());
    rules.put("requests are told in sentences what is wrong", RequestRules.texts());
    rules.put("nothing is injected into fields", injection());
    rules.put("entities keep their fields private", privateFields());
    rules.put("only the clock knows the time", clock());
    rules.put("names say what a thing does", names());
    return rules;
  }

  private static ArchRule features(String root, Set<String> shared) {
    String[] sharedPackages =
        shared.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return slices()
        .matching(root + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(sharedPackages));
  }

  private static ArchRule aggregates() {
    return noClasses()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OUTSIDE_WORLD);
  }

  /** What is written for callers is in a package beside that of the aggregate. */
  private static ArchRule aggregatePackages() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "live in a package of aggregates",
                type -> type.getPackage().getClasses().stream().anyMatch(IS_ENTITY)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TOLD_TO_CALLERS);
  }

  /** Whoever begins a transaction is a use case; what joins one is part of others. */
  private static ArchRule useCases() {
    return noClasses().that(IS_USE_CASE).should().bePublic().allowEmptyShould(true);
  }

  /** With more of them a name is missing for what some do together. */
  private static ArchRule collaborators() {
    return noClasses()
        .that(IS_USE_CASE)
        .should(
            ArchCondition.from(
                DescribedPredicate.describe(
                    "have more than six collaborators", ArchitectureRules::hasTooMany)))
        .allowEmptyShould(true);
  }

  private static boolean hasTooMany(JavaClass type) {
    return type.getConstructors().stream()
        .anyMatch(made -> made.getRawParameterTypes().size() > MOST_COLLABORATORS);
  }

  private static boolean isUseCase(JavaClass type) {
    return !type.isAssignableTo(PanacheRepositoryBase.class)
        && type.getMethods().stream()
            .flatMap(method -> method.tryGetAnnotationOfType(Transactional.class).stream())
            .anyMatch(transactional -> transactional.value() != TxType.MANDATORY);
  }

  private static ArchRule transactions() {
    return methods()
        .that()
        .areAnnotatedWith(Transactional.class)
        .should()
        .beDeclaredInClassesThat(
            not(simpleNameEndingWith("Resource")
                    .or(simpleNameEndingWith("Consumer"))
                    .or(simpleNameEndingWith("View"))
                    .or(simpleNameEndingWith("Schedule")))
                .and(not(IS_ENTITY)))
        .allowEmptyShould(true);
  }

  private static ArchRule publishing() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..publishing..")
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "an outbox message",
                call -> call.getTargetOwner().isEquivalentTo(OutboxMessage.class)));
  }

  private static ArchRule kafka() {
    return noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");
  }

  private static ArchRule operations() {
    return methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .or()
        .areAnnotatedWith(PUT.class)
        .or()
        .areAnnotatedWith(PATCH.class)
        .or()
        .areAnnotatedWith(DELETE.class)
        .should()
        .beAnnotatedWith(Allowed.class);
  }

  /** The OpenAPI file takes the schema of an answer from there; only a file has none. */
  private static ArchRule answers() {
    return noMethods()
        .that()
        .areAnnotatedWith(Operation.class)
        .and(not(DescribedPredicate.describe("answer with a file", ArchitectureRules::isOfFile)))
        .should()
        .haveRawReturnType(Response.class);
  }

  private static boolean isOfFile(JavaMethod operation) {
    return operation
        .tryGetAnnotationOfType(Produces.class)
        .filter(produces -> List.of(produces.value()).contains(MediaType.WILDCARD))
        .isPresent();
  }

  private static ArchRule injection() {
    return noFields().should().beAnnotatedWith(Inject.class);
  }

  private static ArchRule privateFields() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .and()
        .areNotStatic()
        .should()
        .bePrivate()
        .allowEmptyShould(true);
  }

  private static ArchRule clock() {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the system for the time", ArchitectureRules::asksTime));
  }

  private static boolean asksTime(JavaAccess<?> call) {
    JavaClass owner = call.getTargetOwner();
    boolean asksNow =
        call.getName().equals("now")
            && call.getTarget().getFullName().endsWith("now()")
            && (owner.isEquivalentTo(Instant.class)
                || owner.isEquivalentTo(LocalDate.class)
                || owner.isEquivalentTo(OffsetDateTime.class));
    return asksNow
        || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
        || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
  }

  private static ArchRule names() {
    return classes().should().haveNameNotMatching(UNCLEAR);
  }
}

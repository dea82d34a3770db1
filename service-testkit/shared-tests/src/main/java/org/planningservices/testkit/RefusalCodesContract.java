package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.planningservices.foundation.problem.Refusal;

/**
 * The codes that the OpenAPI file lists for an operation are those that the operation can throw:
 * neither one too few nor one too many. What is thrown is read from the compiled code, so that no
 * test has to come across it; {@link AnswersAsDescribed} holds beside it what tests really get.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RefusalCodesContract {

  /** What filters, mappers and the framework throw, before and behind every operation. */
  private static final Set<String> OF_THE_FOUNDATION =
      Set.of("request", "idempotency", "identity", "service", "field");

  /** Giving up an event replays those behind it, whose failures are only noted. */
  private static final Map<String, Set<String>> NEVER_IN_THE_FOUNDATION =
      Map.of(
          "discardParkedEvent",
          Set.of("parked-event.error", "parked-event.not-kept", "parked-event.still-failing"));

  private Map<String, Set<String>> thrown;
  private Map<String, Set<String>> declared;
  private Set<String> anywhere;
  private Set<String> known;

  /**
   * What an operation, by its id, cannot throw although its code leads there: a branch for another
   * move, or a guard behind a rule that says the same. Each with its reason.
   */
  protected Map<String, Set<String>> neverThrown() {
    return Map.of();
  }

  @BeforeAll
  void read() {
    known = Project.knownCodes();
    ThrownCodes codes = new ThrownCodes(CompiledCode.ofThisModuleAnd(Refusal.class), known);
    thrown = codes.byOperation();
    anywhere = codes.anywhere();
    declared = new TreeMap<>();
    JsonNode file = Project.yaml(Project.text(Project.CONTRACTS.resolve("openapi.yaml")));
    for (ContractFile.Operation operation : new ContractFile(file).operations()) {
      Set<String> codesOfIt = new TreeSet<>();
      operation.codes("x-refusal-codes", codesOfIt);
      operation.codes("x-reason-codes", codesOfIt);
      operation.codes("x-error-codes", codesOfIt);
      declared.put(operation.id(), codesOfIt);
    }
  }

  @Test
  void whatAnOperationCanThrowIsDeclared() {
    assertThat(declared).isNotEmpty();
    Map<String, Set<String>> undeclared =
        without(without(thrown, NEVER_IN_THE_FOUNDATION), declared);
    assertThat(without(undeclared, neverThrown()))
        .as("thrown and not in @RefusalCodes: value, reasons or errors")
        .isEmpty();
    assertThat(without(neverThrown(), undeclared))
        .as("an exception that is none: declared, or nothing leads there")
        .isEmpty();
  }

  @Test
  void whatAnOperationDeclaresCanBeThrown() {
    assertThat(without(declared, thrown))
        .as("in @RefusalCodes, and nothing that the operation calls throws it")
        .isEmpty();
  }

  @Test
  void everyCodeWithAMeaningIsThrownAndDeclared() {
    Set<String> everywhere = new HashSet<>();
    declared.values().forEach(everywhere::addAll);
    assertThat(known)
        .filteredOn(code -> !isOfTheFoundation(code))
        .as("in refusal-codes.properties, and of no operation")
        .isSubsetOf(everywhere)
        .as("in refusal-codes.properties, and thrown nowhere")
        .isSubsetOf(anywhere);
  }

  private static Map<String, Set<String>> without(
      Map<String, Set<String>> from, Map<String, Set<String>> taken) {
    Map<String, Set<String>> left = new TreeMap<>();
    from.forEach(
        (operation, codes) -> {
          Set<String> rest = new TreeSet<>(codes);
          rest.removeAll(taken.getOrDefault(operation, Set.of()));
          rest.removeIf(RefusalCodesContract::isOfTheFoundation);
          if (!rest.isEmpty()) {
            left.put(operation, rest);
          }
        });
    return left;
  }

  private static boolean isOfTheFoundation(String code) {
    return OF_THE_FOUNDATION.contains(ThrownCodes.family(code));
  }
}

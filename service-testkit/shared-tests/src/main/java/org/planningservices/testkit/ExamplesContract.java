package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.http.DryRun;

/**
 * Every example of the OpenAPI file works as printed there, in a story that the service defines;
 * what moves something is tried out first.
 */
public abstract class ExamplesContract {

  /** Calls every operation with its example. */
  protected abstract void tell(Examples examples);

  /** Tables that schedules write while the story is told. */
  protected Set<String> tablesOfSchedules() {
    return Set.of();
  }

  @Test
  void everyExampleWorks() {
    Examples examples = new Examples();
    DryRunCheck check = new DryRunCheck(tablesOfSchedules());
    RestAssured.filters(check);
    try {
      tell(examples);
    } finally {
      RestAssured.replaceFiltersWith(List.of());
    }
    examples.assertComplete();
    assertThat(check.triedOut()).containsAll(offeringDryRun());
  }

  private static Set<String> offeringDryRun() {
    return OpenApi.operations().stream()
        .filter(operation -> operation.queryParameters().contains(DryRun.PARAMETER))
        .map(OpenApi.Operation::id)
        .filter(id -> !Examples.isOfTheFoundation(id))
        .collect(Collectors.toSet());
  }
}

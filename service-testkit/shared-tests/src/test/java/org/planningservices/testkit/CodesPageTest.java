package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodesPageTest {

  private static final Path ROOT = Path.of("../..");

  @Test
  void thePageOfCodesIsWhatTheContractsSay() {
    assertThat(Project.text(CodesPage.file(ROOT)))
        .as(
            "./planning-services test voucher-service ContractsTest -Dcontracts.write=true writes"
                + " it")
        .isEqualTo(CodesPage.text(ROOT));
  }
}

package org.planningservices.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.planningservices.local.stack.Service;

class KnownValuesTest {

  @Test
  void learnsFromWhateverIsInsideOfAnAnswer() throws Exception {
    KnownValues known = new KnownValues();
    known.learn(
        new ObjectMapper()
            .readTree("{\"items\":[{\"voucherId\":\"v-1\",\"partner\":{\"partnerId\":\"p-1\"}}]}"));
    assertThat(known.any("voucherId", new Random(1))).contains("v-1");
    assertThat(known.any("partnerId", new Random(1))).contains("p-1");
    assertThat(known.any("paymentRequestId", new Random(1))).isEmpty();
  }

  @Test
  void findsEveryOperationOfTheFourFiles() {
    for (Service service : Service.values()) {
      assertThat(Contract.of(service).operations())
          .isNotEmpty()
          .allSatisfy(operation -> assertThat(operation.id()).isNotEmpty())
          .allSatisfy(operation -> assertThat(operation.organizations()).isNotEmpty());
    }
  }

  @Test
  void makesTheSameDecisionsFromTheSameSeed() {
    Contract contract = Contract.of(Service.VOUCHER);
    Operation reserve =
        contract.operations().stream()
            .filter(operation -> operation.id().equals("reserveVoucher"))
            .findFirst()
            .orElseThrow();
    assertThat(made(contract, reserve, 7)).isEqualTo(made(contract, reserve, 7));
    assertThat(made(contract, reserve, 7)).isNotEqualTo(made(contract, reserve, 8));
  }

  private static String made(Contract contract, Operation operation, long seed) {
    return new ValueMaker(contract, new KnownValues(), new Random(seed))
        .make("", operation.requestSchema())
        .toString();
  }
}

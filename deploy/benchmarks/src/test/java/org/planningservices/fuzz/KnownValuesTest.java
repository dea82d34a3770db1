package org.planningservices.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.local.stack.Service;

class KnownValuesTest {
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void tellsAnOrganizationMostlyWhatItWasToldItself() throws Exception {
    KnownValues known = new KnownValues();
    ObjectMapper json = new ObjectMapper();
    known.learn(json.readTree("{\"voucherId\":\"of-ada\"}"), ADA);
    known.learn(json.readTree("{\"voucherId\":\"of-ben\"}"), BEN);
    Random random = new Random(1);
    assertThat(Stream.generate(() -> known.any("voucherId", ADA, random)).limit(100))
        .filteredOn(value -> value.equals(Optional.of("of-ada")))
        .hasSizeBetween(80, 99);
  }

  @Test
  void learnsFromWhateverIsInsideOfAnAnswer() throws Exception {
    KnownValues known = new KnownValues();
    known.learn(
        new ObjectMapper()
            .readTree("{\"items\":[{\"voucherId\":\"v-1\",\"partner\":{\"partnerId\":\"p-1\"}}]}"),
        ADA);
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
    return new ValueGenerator(
            contract, new KnownValues(), new Random(seed), ADA, LocalDate.parse("2026-11-24"))
        .make("", operation.requestSchema())
        .toString();
  }
}

package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.ServerFailure;

class StackPortsTest {
  @Test
  void movesAllPortsByTheSameNumber() {
    assertThat(StackPorts.usual(0).byPurpose().values())
        .containsExactly(
            15432, 19092, 18080, 11025, 18070, 8081, 8082, 8083, 8084, 9081, 9082, 9083, 9084);
    assertThat(StackPorts.usual(1000).of(Service.VOUCHER)).isEqualTo(9083);
    assertThat(StackPorts.usual(1000).managementOf(Service.VOUCHER)).isEqualTo(10083);
  }

  @Test
  void isWhereTheContractsSayThatTheLocalBrokerIs() throws Exception {
    for (Service service : Service.values()) {
      Path contract = Path.of("../..", service.title(), "contracts/asyncapi.yaml");
      assertThat(Files.readString(contract))
          .as(contract.toString())
          .contains("  local:\n    host: localhost:" + StackPorts.usual(0).kafka() + "\n");
    }
  }

  @Test
  void namesThePortThatIsTakenAndWhoHoldsIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackPorts free = StackPorts.free();
      StackPorts ports =
          new StackPorts(
              free.postgres(),
              taken.getLocalPort(),
              free.issuer(),
              free.smtp(),
              free.endpoint(),
              free.services(),
              free.management());
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort() + ", meant for Kafka")
          .hasMessageContaining("--port-offset")
          .hasMessageNotContaining("meant for PostgreSQL");
    }
  }
}

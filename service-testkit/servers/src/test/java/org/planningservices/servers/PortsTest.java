package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  /** 32768 is where Linux begins to take the near ends of connections from. */
  @Test
  void aFreePortIsNoneThatAConnectionMayTakeBeforeTheServerDoes() {
    for (int i = 0; i < 200; i++) {
      assertThat(Ports.free()).isBetween(20_000, 32_767);
    }
  }

  @Test
  void noPortIsGivenTwice() {
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      assertThat(given.add(Ports.free())).isTrue();
    }
  }

  @Test
  void aPortOnWhichSomebodyListensIsTaken() throws Exception {
    try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isTaken(held.getLocalPort())).isTrue();
    }
  }
}

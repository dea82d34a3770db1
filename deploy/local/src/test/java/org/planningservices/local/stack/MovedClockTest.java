package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.Console;
import org.planningservices.servers.ServerFailure;

class MovedClockTest {
  @TempDir private Path temporary;

  @Test
  void keepsAStackWithoutItFromStartingOnDataOfTheFuture() throws Exception {
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    long ahead = Duration.ofDays(181).toNanos() / 1_000;
    Files.write(folder.clock(), ByteBuffer.allocate(Long.BYTES).putLong(ahead).array());
    Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()));
    StackPlan plan = StackPlan.of(folder, StackPorts.free(), silent).services(Set.of());
    assertThatThrownBy(() -> Stack.start(plan))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("was moved: it is 181 days ahead")
        .hasMessageContaining("start --clock")
        .hasMessageContaining("PLANNING_SERVICES_HOME");
    assertThat(StackLock.holder(folder)).isEmpty();
    assertThat(folder.postgres()).doesNotExist();
  }
}

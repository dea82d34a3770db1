package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.ServerFailure;

class StackFolderTest {
  @TempDir private Path temporary;

  @Test
  void keepsOneSealingKeyThatOnlyItsOwnerCanRead() throws Exception {
    StackFolder folder = new StackFolder(temporary.resolve("data"));
    folder.create();
    String key = folder.sealingKey();
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(folder.sealingKey()).isEqualTo(key);
    assertThat(new StackFolder(temporary.resolve("other")).sealingKey()).isNotEqualTo(key);
    assertThat(permissions(folder.root())).isEqualTo("rwx------");
    assertThat(permissions(folder.root().resolve("secrets/sealing-key"))).isEqualTo("rw-------");
  }

  @Test
  void holdsOneStackAtATime() {
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    try (StackLock lock = StackLock.acquire(folder)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> StackLock.acquire(folder))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("./planning-services stop");
    }
    assertThat(StackLock.holder(folder)).isEmpty();
  }

  @Test
  void describesItsStackOnlyWhileOneRuns() {
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    assertThat(StackDescription.of(folder)).isEmpty();
    StackDescription.announce(folder);
    assertThat(StackDescription.isLeftIn(folder)).isTrue();
    assertThat(StackDescription.of(folder)).isEmpty();
    StackDescription.remove(folder);
    assertThat(StackDescription.isLeftIn(folder)).isFalse();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

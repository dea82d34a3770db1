package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
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
  void leavesAFolderThatIsThereAsItIsAndMakesItsOwnPrivate() throws Exception {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    folder.sealingKey();
    assertThat(permissions(temporary)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(temporary.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(permissions(folder.logs())).isEqualTo("rwx------");
  }

  @Test
  void saysInWordsWhyAFolderCannotBeUsed() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> new StackFolder(file).create())
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining(file + " exists and is not a folder")
        .hasMessageContaining("PLANNING_SERVICES_HOME");
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
  void isNotHeldByAProcessThatOnlyHasTheNumberOfItsFormerHolder() throws Exception {
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    Files.createFile(folder.lock());
    Files.writeString(folder.holder(), "1");
    assertThat(StackLock.holder(folder)).isEmpty();
    assertThat(folder.holder()).as("looking leaves no trace").hasContent("1");
  }

  @Test
  void describesItsStackOnlyWhileOneRuns() {
    StackFolder folder = new StackFolder(temporary);
    folder.create();
    assertThat(StackDescription.of(folder)).isEmpty();
    long here = ProcessHandle.current().pid();
    StackDescription stack =
        new StackDescription(
            here,
            StackPorts.free(),
            Set.of(Service.VOUCHER),
            Map.of(Service.VOUCHER, 1L),
            true,
            false);
    stack.write(folder);
    assertThat(StackDescription.leftIn(folder)).isPresent();
    assertThat(StackDescription.of(folder)).as("nobody holds the lock").isEmpty();
    try (StackLock lock = StackLock.acquire(folder)) {
      assertThat(lock).isNotNull();
      assertThat(StackDescription.of(folder))
          .hasValueSatisfying(
              it -> {
                assertThat(it.ports()).isEqualTo(stack.ports());
                assertThat(it.wanted()).containsExactly(Service.VOUCHER);
                assertThat(it.secure()).isTrue();
                assertThat(it.complete()).isFalse();
              });
      new StackDescription(here + 1, stack.ports(), Set.of(), Map.of(), false, true).write(folder);
      assertThat(StackDescription.of(folder)).as("a killed stack's").isEmpty();
    }
    StackDescription.remove(folder);
    assertThat(StackDescription.leftIn(folder)).isEmpty();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

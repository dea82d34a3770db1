package org.planningservices.voucher.delivering.inspecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.voucher.delivering.SampleFiles;

/** What tests of an inspection have: one of their own, and what it says of a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Inspecting {

  private final Inspection inspection = new Inspection(new Patient(1));

  @TempDir Path folder;

  @AfterAll
  void stop() {
    inspection.stop();
  }

  Optional<DeliverableType> type(byte[] content) throws IOException {
    return inspection.inspect(file(content));
  }

  void takes(Map<String, byte[]> parts, DeliverableType type) throws IOException {
    assertThat(type(SampleFiles.zip(parts))).contains(type);
  }

  void refuses(Map<String, byte[]> parts, Flaw flaw) throws IOException {
    refuses(SampleFiles.zip(parts), flaw);
  }

  void refuses(byte[] content, Flaw flaw) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> inspection.inspect(file))
        .isInstanceOfSatisfying(
            FlawedFile.class, refused -> assertThat(refused.flaw()).isEqualTo(flaw));
    assertThat(folder).isDirectoryNotContaining("glob:**inner*");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}

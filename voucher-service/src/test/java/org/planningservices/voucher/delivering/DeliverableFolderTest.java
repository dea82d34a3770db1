package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverableFolderTest {

  private static final Instant DAY_AGO = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir Path place;

  @Test
  void sweepsWhatCrashesLeftAndNothingElse() throws IOException {
    DeliverableFolder folder = new DeliverableFolder(place);
    Path kept = place.resolve(stored(folder, "kept"));
    Path part = file("ab/abcd.0199.part", DAY_AGO.minusSeconds(1));
    Path arrived = file("incoming/upload-1", DAY_AGO.minusSeconds(1));
    Path copying = file("ab/abce.0199.part", DAY_AGO.plusSeconds(1));
    Path arriving = file("incoming/upload-2", DAY_AGO.plusSeconds(1));
    Files.setLastModifiedTime(kept, FileTime.from(DAY_AGO.minus(Duration.ofDays(400))));

    assertThat(folder.sweep(DAY_AGO)).isEqualTo(2);

    assertThat(part).doesNotExist();
    assertThat(arrived).doesNotExist();
    assertThat(copying).exists();
    assertThat(arriving).exists();
    assertThat(kept).exists();
  }

  @Test
  void hasNothingToSweepBeforeTheFirstUpload() {
    assertThat(new DeliverableFolder(place.resolve("none")).sweep(DAY_AGO)).isZero();
  }

  @Test
  void leavesNoPartOfWhatItStored() throws IOException {
    DeliverableFolder folder = new DeliverableFolder(place);
    Path kept = stored(folder, "plan");

    assertThat(kept).hasContent("plan");
    assertThat(kept.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  private Path stored(DeliverableFolder folder, String content) throws IOException {
    Path upload = Files.writeString(place.resolve("upload"), content);
    String sha256 = DeliverableFolder.sha256(upload);
    folder.store(upload, sha256);
    return folder.path(sha256);
  }

  private Path file(String name, Instant modified) throws IOException {
    Path file = place.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "bytes");
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }
}

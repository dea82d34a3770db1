package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverableTypeTest {

  @TempDir Path folder;

  @Test
  void knowsEachTypeByItsContent() throws IOException {
    assertThat(type(SampleFiles.pdf("plan"))).contains(DeliverableType.PDF);
    assertThat(type(SampleFiles.docx("plan"))).contains(DeliverableType.DOCX);
    assertThat(type(SampleFiles.pptx("plan"))).contains(DeliverableType.PPTX);
    assertThat(type(SampleFiles.xlsx("plan"))).contains(DeliverableType.XLSX);
  }

  @Test
  void refusesFilesWithMacros() throws IOException {
    assertThat(type(SampleFiles.docxWithMacros())).isEmpty();
  }

  @Test
  void refusesArchivesTextAndNothing() throws IOException {
    assertThat(type(SampleFiles.plainZip())).isEmpty();
    assertThat(type("<html></html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(type(new byte[0])).isEmpty();
    assertThat(type(new byte[] {'P', 'K'})).isEmpty();
  }

  @Test
  void refusesAnArchiveThatBreaksOff() throws IOException {
    byte[] whole = SampleFiles.docx("plan");
    assertThat(type(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
  }

  /** The directory promises more packed bytes than there are before the next entry. */
  @Test
  void refusesAnArchiveWhosePartBreaksOff() throws IOException {
    byte[] crafted = SampleFiles.docx("plan");
    int directory = indexOf(crafted, new byte[] {'P', 'K', 1, 2});
    crafted[directory + 20] = 10; // packed size of [Content_Types].xml
    crafted[directory + 21] = 0;

    assertThat(type(crafted)).isEmpty();
  }

  @Test
  void refusesWhateverIsDoneToAnArchive() throws IOException {
    byte[] whole = SampleFiles.docx("plan");
    Random random = new Random(20261124);
    for (int attempt = 0; attempt < 3000; attempt++) {
      byte[] crafted = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        crafted[4 + random.nextInt(crafted.length - 4)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> type(crafted)).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesAnArchiveWithNoise() throws IOException {
    byte[] noisy = SampleFiles.docx("plan");
    for (int at = 60; at < 120; at++) {
      noisy[at] = (byte) (noisy[at] ^ 0x5a);
    }
    assertThat(type(noisy)).isEmpty();
  }

  @Test
  void wantsTheNameToEndAsTheContentSays() {
    assertThat(DeliverableType.PDF.fits("Plan.PDF")).isTrue();
    assertThat(DeliverableType.PDF.fits("plan.docx")).isFalse();
    assertThat(DeliverableType.DOCX.fits("plan.docx")).isTrue();
    assertThat(DeliverableType.DOCX.fits("docx")).isFalse();
  }

  private static int indexOf(byte[] whole, byte[] part) {
    return IntStream.range(0, whole.length)
        .filter(at -> Arrays.equals(whole, at, at + part.length, part, 0, part.length))
        .findFirst()
        .orElseThrow();
  }

  private Optional<DeliverableType> type(byte[] content) throws IOException {
    return DeliverableType.of(Files.write(folder.resolve("file"), content));
  }
}

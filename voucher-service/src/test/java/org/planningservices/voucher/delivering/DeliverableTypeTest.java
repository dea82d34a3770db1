package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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

  private Optional<DeliverableType> type(byte[] content) throws IOException {
    return DeliverableType.of(Files.write(folder.resolve("file"), content));
  }
}

package org.planningservices.voucher.delivering.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.testkit.SamplePdf;
import org.planningservices.voucher.delivering.SampleFiles;

/** What a file costs that was made to cost much: with the settings of production. */
class HostileFilesTest {

  private static final int MIB = 1 << 20;
  private static final long MOST_NANOSECONDS = 500_000_000;
  private static final long MOST_BYTES = 64L * MIB;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Inspection INSPECTION =
      new Inspection(
          new SmallRyeConfigBuilder()
              .withMapping(InspectionSettings.class)
              .build()
              .getConfigMapping(InspectionSettings.class));

  @TempDir Path folder;

  @AfterAll
  static void stop() {
    INSPECTION.stop();
  }

  @Test
  void aFloodOfNames() throws IOException {
    StringBuilder names = new StringBuilder("<</Type/Catalog/Pages 2 0 R");
    for (int at = 0; names.length() < 20 * MIB; at++) {
      names.append("/N").append(at).append(" 0");
    }
    costsLittle(SamplePdf.of("", List.of(names + ">>", "<</Type/Pages/Kids[]/Count 0>>")));
  }

  @Test
  void oneTextOfManyMegabytes() throws IOException {
    costsLittle(
        SamplePdf.of(
            "", List.of("<</Type/Catalog/X(" + "x".repeat(24 * MIB) + ")>>", "<</Type/Pages>>")));
  }

  @Test
  void aTableOfAMillionPlaces() throws IOException {
    StringBuilder table = new StringBuilder("%PDF-1.4\nxref\n0 1000000\n");
    for (int at = 0; at < 1_000_000; at++) {
      table.append("0000000009 00000 n \n");
    }
    table.append("trailer\n<</Size 1000000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    costsLittle(table.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void listsInListsInLists() throws IOException {
    costsLittle(
        SamplePdf.of(
            "", List.of("<</Type/Catalog/X" + "[".repeat(5 * MIB) + ">>", "<</Type/Pages>>")));
    costsLittle(
        SamplePdf.of("", List.of("<</X ".repeat(4 * MIB), "<</Type/Pages/Kids[]/Count 0>>")));
  }

  /** A hundred megabytes of places in a hundred kilobytes. */
  @Test
  void aPackedTableThatIsHuge() throws IOException {
    byte[] packed = packed(160);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(ascii("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 9999999/Root 1 0 R"));
    pdf.writeBytes(ascii("/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"));
    pdf.writeBytes(packed);
    pdf.writeBytes(ascii("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    costsLittle(pdf.toByteArray());
  }

  @Test
  void packedObjectsThatAreHugeOrMany() throws IOException {
    for (byte[] packed :
        List.of(packed(160), PdfFileTest.deflated(ascii("/a".repeat(MIB / 2 - 100))))) {
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      stream.writeBytes(
          ascii(
              "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
                  + packed.length
                  + ">>\nstream\n"));
      stream.writeBytes(packed);
      stream.writeBytes(ascii("\nendstream"));
      costsLittle(
          SamplePdf.ofBytes(
              "", List.of(ascii("<</Type/Catalog/Pages 2 0 R>>"), stream.toByteArray())));
    }
  }

  @Test
  void partsThatUnpackToAThousandTimesAsMuch() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : document().entrySet()) {
        write(zip, part.getKey(), part.getValue(), 1);
      }
      write(zip, "word/media/zeros.png", new byte[MIB], 160);
    }
    costsLittle(bytes.toByteArray());
  }

  @Test
  void listsOfPartsThatAreHuge() throws IOException {
    for (String name : List.of(SampleFiles.TYPES, SampleFiles.RELATIONSHIPS)) {
      Map<String, byte[]> parts = document();
      parts.put(name, (" ".repeat(40 * MIB) + "<a/>").getBytes(StandardCharsets.UTF_8));
      costsLittle(SampleFiles.zip(parts));
    }
    StringBuilder types = new StringBuilder("<Types>");
    for (int at = 0; types.length() < MIB - 100; at++) {
      types.append("<Default Extension=\"").append(at).append("\" ContentType=\"x\"/>");
    }
    Map<String, byte[]> parts = document();
    parts.put(SampleFiles.TYPES, SampleFiles.bytes(types + "</Types>"));
    costsLittle(SampleFiles.zip(parts));
  }

  @Test
  void fieldsThatAreHugeOrMany() throws IOException {
    int most = 15 * MIB;
    for (String body :
        List.of(
            "<w:instrText>" + "x".repeat(most) + "</w:instrText>",
            "<w:fldSimple w:instr='" + "x".repeat(most) + "'/>",
            "<w:fldSimple/>".repeat(most / 14))) {
      Map<String, byte[]> parts = document();
      parts.put("word/main.xml", SampleFiles.bytes("<w:d xmlns:w='w'>" + body + "</w:d>"));
      costsLittle(SampleFiles.zip(parts));
    }
  }

  @Test
  void aPdfWhoseEndIsNowhere() throws IOException {
    costsLittle(ascii("%PDF-1.7\n" + "%%EO".repeat(6 * MIB)));
  }

  @Test
  void partsWithoutNumber() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < 60_000; at++) {
        write(zip, "word/" + at, new byte[0], 1);
      }
    }
    costsLittle(bytes.toByteArray());
  }

  @Test
  void whatOnlyLooksEncrypted() throws IOException {
    byte[] large = new byte[24 * MIB];
    Arrays.fill(large, (byte) 'E');
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, large, 0, magic.length);
    costsLittle(large);
  }

  private void costsLittle(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    INSPECTION.look(Files.write(folder.resolve("harmless"), SampleFiles.pdf("loads classes")));
    INSPECTION.look(Files.write(folder.resolve("harmless"), SampleFiles.docx("loads classes")));
    long timeBefore = THREADS.getCurrentThreadCpuTime();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    try {
      assertThat(INSPECTION.look(file)).isEmpty();
    } catch (FlawedFile refused) {
      assertThat(refused.flaw()).isNotNull();
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytesBefore)
        .as("bytes")
        .isLessThan(MOST_BYTES);
    assertThat(THREADS.getCurrentThreadCpuTime() - timeBefore)
        .as("nanoseconds of a processor")
        .isLessThan(MOST_NANOSECONDS);
  }

  private static Map<String, byte[]> document() {
    return SampleFiles.parts(SampleFiles.OFFICE + "wordprocessingml.document.main+xml", "x");
  }

  private static void write(ZipOutputStream zip, String name, byte[] block, int times)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    for (int time = 0; time < times; time++) {
      zip.write(block);
    }
    zip.closeEntry();
  }

  /** So many megabytes of nothing, packed to a thousandth. */
  private static byte[] packed(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int at = 0; at < megabytes; at++) {
        deflater.write(new byte[MIB]);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

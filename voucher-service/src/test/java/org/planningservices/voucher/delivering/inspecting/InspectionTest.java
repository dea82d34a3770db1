package org.planningservices.voucher.delivering.inspecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.voucher.delivering.SampleFiles.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.planningservices.voucher.delivering.SampleFiles;

class InspectionTest extends Inspecting {

  private static final String WORD = SampleFiles.OFFICE + "wordprocessingml.document.main+xml";
  private static final String OOXML =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String EXTERNAL = "TargetMode=\"External\"";
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
  };

  @Test
  void knowsEachTypeByItsContent() throws IOException {
    assertThat(type(SampleFiles.pdf("plan"))).contains(DeliverableType.PDF);
    assertThat(type(SampleFiles.docx("plan"))).contains(DeliverableType.DOCX);
    assertThat(type(SampleFiles.pptx("plan"))).contains(DeliverableType.PPTX);
    assertThat(type(SampleFiles.xlsx("plan"))).contains(DeliverableType.XLSX);
  }

  @Test
  void knowsNothingElse() throws IOException {
    for (byte[] other :
        new byte[][] {
          SampleFiles.plainZip(), bytes("<html></html>"), bytes("%PD"), {}, {'P', 'K'}, COMPOUND
        }) {
      assertThat(type(other)).isEmpty();
    }
    Map<String, byte[]> template =
        SampleFiles.parts(SampleFiles.OFFICE + "wordprocessingml.template.main+xml", "x");
    assertThat(type(SampleFiles.zip(template))).isEmpty();
    Map<String, byte[]> without = SampleFiles.parts(WORD, "x");
    without.remove("word/main.xml");
    assertThat(type(SampleFiles.zip(without))).isEmpty();
  }

  @Test
  void refusesMacrosUnderAnyDisguise() throws IOException {
    refuses(SampleFiles.docxWithMacros(), Flaw.MACROS);
    refusesWith(parts -> parts.put("word/vbaProject.bin", COMPOUND), Flaw.MACROS);
    refusesWith(parts -> parts.put("word/VBADATA.xml", bytes("<x/>")), Flaw.MACROS);
    refusesWith(parts -> parts.put("word/media/image1.png", COMPOUND), Flaw.EMBEDDED_FILE);
    refusesWith(
        parts ->
            parts.put(
                "word/_rels/main.xml.rels",
                SampleFiles.relationship(
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                    "picture.png",
                    "")),
        Flaw.MACROS);
    refusesWith(
        parts -> declare(parts, "/word/x.png", "application/vnd.ms-office.vbaProject"),
        Flaw.MACROS);
    refusesWith(
        parts -> declare(parts, "/xl/a.xml", "application/vnd.ms-excel.MacroSheet+xml"),
        Flaw.MACROS);
  }

  @Test
  void refusesWhatRunsOrLoadsSomething() throws IOException {
    refusesWith(
        parts -> parts.put("word/activeX/activeX1.xml", bytes("<x/>")), Flaw.ACTIVE_CONTENT);
    refusesWith(related("control", "activeX.xml", ""), Flaw.ACTIVE_CONTENT);
    refusesWith(
        related("attachedTemplate", "http://evil.example/t.dotm", EXTERNAL), Flaw.LINKED_TEMPLATE);
    refusesWith(related("oleObject", "file:///x.exe", EXTERNAL), Flaw.LINKED_TEMPLATE);
    refusesWith(related("oleObject", "embeddings/o.bin", ""), Flaw.EMBEDDED_FILE);
    refusesWith(parts -> parts.put("word/media/a.png", bytes("MZ\u0090")), Flaw.EMBEDDED_FILE);
  }

  @Test
  void takesWhatReportsHave() throws IOException {
    Map<String, byte[]> parts = SampleFiles.parts(WORD, "x");
    parts.put(
        "word/_rels/main.xml.rels",
        SampleFiles.relationship(OOXML + "hyperlink", "https://example.org/", EXTERNAL));
    parts.put("word/embeddings/Sheet1.xlsx", SampleFiles.xlsx("numbers of a chart"));
    declare(parts, "/word/embeddings/Sheet1.xlsx", DeliverableType.XLSX.contentType());
    assertThat(type(SampleFiles.zip(parts))).contains(DeliverableType.DOCX);
    parts.put("word/embeddings/Sheet1.xlsx", SampleFiles.docxWithMacros());
    refuses(SampleFiles.zip(parts), Flaw.MACROS);
    parts.put("word/embeddings/Sheet1.xlsx", SampleFiles.plainZip());
    refuses(SampleFiles.zip(parts), Flaw.EMBEDDED_FILE);
  }

  @Test
  void refusesEncryptedDocuments() throws IOException {
    byte[] wrapped = Arrays.copyOf(COMPOUND, 200_000);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, wrapped, 65_530, name.length);
    refuses(wrapped, Flaw.ENCRYPTED);
    byte[] flagged = SampleFiles.docx("x");
    flagged[6] |= 1;
    flagged[indexOf(flagged, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    refuses(flagged, Flaw.ENCRYPTED);
  }

  @Test
  void refusesHiddenData() throws IOException {
    byte[] whole = SampleFiles.docx("plan");
    refuses(Arrays.copyOf(whole, whole.length + 10), Flaw.HIDDEN_DATA);
    for (String name : new String[] {"../a.xml", "/a.xml", "a\\b.xml", "C:a.xml", "a//b.xml"}) {
      refusesWith(parts -> parts.put(name, bytes("x")), Flaw.HIDDEN_DATA);
    }
    refusesWith(parts -> parts.put("WORD/MAIN.xml", bytes("another")), Flaw.HIDDEN_DATA);
    refusesWith(parts -> parts.put("word/\u202Eimage.xml", bytes("x")), Flaw.HIDDEN_DATA);
  }

  @Test
  void refusesAnArchiveThatBreaksOff() throws IOException {
    byte[] whole = SampleFiles.docx("plan");
    refuses(Arrays.copyOf(whole, whole.length / 2), Flaw.DAMAGED);
  }

  @Test
  void answersWhateverIsDoneToAnArchive() throws IOException {
    answersWhateverIsDoneTo(SampleFiles.docx("plan"));
  }

  @Test
  void answersWhateverIsDoneToAPdf() throws IOException {
    answersWhateverIsDoneTo(SampleFiles.pdf("plan"));
  }

  @Test
  void readsNoDocumentTypeInALittleXml() throws IOException {
    refusesWith(
        parts ->
            parts.put(
                SampleFiles.RELATIONSHIPS,
                bytes("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>")),
        Flaw.DAMAGED);
  }

  private void answersWhateverIsDoneTo(byte[] whole) throws IOException {
    Random random = new Random(20261124);
    for (int attempt = 0; attempt < 2000; attempt++) {
      byte[] crafted = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        crafted[4 + random.nextInt(crafted.length - 4)] = (byte) random.nextInt(256);
      }
      try {
        type(crafted);
      } catch (FlawedFile flawed) {
        assertThat(flawed.flaw()).isNotNull();
      }
    }
  }

  private static Consumer<Map<String, byte[]>> related(String kind, String target, String mode) {
    return parts ->
        parts.put("word/_rels/main.xml.rels", SampleFiles.relationship(OOXML + kind, target, mode));
  }

  private static void declare(Map<String, byte[]> parts, String part, String type) {
    String types = new String(parts.get(SampleFiles.TYPES), StandardCharsets.UTF_8);
    String more = "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>";
    parts.put(SampleFiles.TYPES, bytes(types.replace("</Types>", more)));
  }

  private void refusesWith(Consumer<Map<String, byte[]>> change, Flaw flaw) throws IOException {
    Map<String, byte[]> parts = SampleFiles.parts(WORD, "plan");
    change.accept(parts);
    refuses(SampleFiles.zip(parts), flaw);
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (int at = 0; ; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
  }
}

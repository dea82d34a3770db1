package org.planningservices.voucher.delivering.inspecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.delivering.SampleFiles.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.voucher.delivering.SampleFiles;

/** Parts, references, fields and clicks of documents that do something, and those that do not. */
class HarmfulPartsTest {

  private static final String MAIN_REFERENCES = "word/_rels/main.xml.rels";
  private static final String TYPE = "http://schemas.example/relationships/";
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n...".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] XML = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><x/>");

  private static final Inspection INSPECTION = new Inspection(new Patient());

  @TempDir Path folder;

  /** Enough for any machine: what is measured is in HostileFilesTest. */
  private record Patient() implements InspectionSettings {

    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public Duration longest() {
      return Duration.ofSeconds(20);
    }

    @Override
    public long mostMemory() {
      return 30L << 20;
    }
  }

  @AfterAll
  static void stop() {
    INSPECTION.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "evil.ps1, 'Start-Process calc'",
    "evil.ps1, '<# x #> Start-Process calc'",
    "evil.vbs, 'CreateObject(\"WScript.Shell\").Run \"calc\"'",
    "evil.hta, '<html><script>run()</script></html>'",
    "word/notes.txt, plain",
    "word/media/image1.png, plain"
  })
  void takesNoPartThatNobodyNeeds(String name, String content) throws IOException {
    Map<String, byte[]> parts = document();
    parts.put(name, bytes(content));
    refuses(parts, Flaw.HIDDEN_DATA);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    declare(parts, ending, ending.equals("png") ? "image/png" : "application/xml");
    refuses(parts, Flaw.HIDDEN_DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "{\\rtf1",
        "Rar!\u001a\u0007",
        "L\0\0\0\u0001\u0014\u0002\0",
        "7z\u00bc\u00af'"
      })
  void takesNoOtherFileUnderAnyName(String start) throws IOException {
    for (String name : new String[] {"word/evil.bin", "word/media/image1.png", "word/x.xml"}) {
      Map<String, byte[]> parts = document();
      declare(parts, "png", "image/png");
      parts.put(name, start.getBytes(StandardCharsets.ISO_8859_1));
      refuses(parts, Flaw.EMBEDDED_FILE);
    }
  }

  @Test
  void takesNoArchiveBehindOtherBytes() throws IOException {
    Map<String, byte[]> parts = document();
    declare(parts, "png", "image/png");
    parts.put("word/media/image1.png", bytes("1234PK\u0003\u0004"));
    refuses(parts, Flaw.HIDDEN_DATA);
    parts.put("word/media/image1.png", PNG);
    takes(parts, DeliverableType.DOCX);
  }

  @Test
  void takesNoTextInAnEncodingThatHidesWords() throws IOException {
    for (byte[] hidden :
        new byte[][] {
          "\uFEFF<x/>".getBytes(StandardCharsets.UTF_16BE),
          "<x/>".getBytes(StandardCharsets.UTF_16LE),
          bytes("<?xml version='1.0' encoding='UTF-7'?><x/>")
        }) {
      Map<String, byte[]> parts = document();
      parts.put("word/header1.xml", hidden);
      refuses(parts, Flaw.HIDDEN_DATA);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "xlMacrosheet, xl/worksheets/sheet1.xml, '', MACROS",
    "wordVbaData, a.xml, '', MACROS",
    "ui/extensibility, customUI/ui.xml, '', ACTIVE_CONTENT",
    "webextension, a.xml, '', ACTIVE_CONTENT",
    "webextensiontaskpanes, a.xml, '', ACTIVE_CONTENT",
    "connections, a.xml, '', LINKED_TEMPLATE",
    "image, '\\\\evil.example\\a.png', External, LINKED_TEMPLATE",
    "image, https://evil.example/a.png, External, LINKED_TEMPLATE",
    "image, https://evil.example/a.png, '', LINKED_TEMPLATE",
    "externalLinkPath, file:///\\\\evil.example\\a.xlsx, External, LINKED_TEMPLATE",
    "externalLinkPath, other.xlsx, External, LINKED_TEMPLATE",
    "video, https://evil.example/a.mp4, External, LINKED_TEMPLATE",
    "hyperlink, file://evil.example/a, External, ACTIVE_CONTENT",
    "hyperlink, '\\\\evil.example\\a', External, ACTIVE_CONTENT",
    "hyperlink, javascript:alert(1), External, ACTIVE_CONTENT",
    "hyperlink, calc.exe, External, ACTIVE_CONTENT",
    "somethingNew, a.xml, '', HIDDEN_DATA"
  })
  void takesNoReferenceThatRunsOrFetches(String kind, String target, String mode, Flaw flaw)
      throws IOException {
    Map<String, byte[]> parts = document();
    refer(parts, kind, target, mode);
    refuses(parts, flaw);
  }

  @ParameterizedTest
  @CsvSource({
    "hyperlink, https://example.org/a?b#c, External",
    "hyperlink, mailto:a@example.org, External",
    "hyperlink, '#Sheet1!A1', External",
    "image, media/image1.png, ''",
    "commentsExtended, commentsExtended.xml, ''",
    "metadata/core-properties, a.xml, ''"
  })
  void takesReferencesThatOnlyShow(String kind, String target, String mode) throws IOException {
    Map<String, byte[]> parts = document();
    refer(parts, kind, target, mode);
    takes(parts, DeliverableType.DOCX);
  }

  @Test
  void takesNoScriptAsTheWorkbookOfAChart() throws IOException {
    Map<String, byte[]> parts = document();
    parts.put("word/embeddings/x.js", bytes("run()"));
    refer(parts, "package", "embeddings/x.js", "");
    refuses(parts, Flaw.EMBEDDED_FILE);
    declare(parts, "js", DeliverableType.XLSX.contentType());
    refuses(parts, Flaw.EMBEDDED_FILE);
    parts.put("word/embeddings/x.js", SampleFiles.xlsx("x"));
    refuses(parts, Flaw.EMBEDDED_FILE);
  }

  @ParameterizedTest
  @CsvSource({
    "word/webextensions/a.xml, application/vnd.ms-office.webextension+xml",
    "word/b.xml, application/vnd.ms-office.webextensiontaskpanes+xml",
    "customUI/customUI14.xml, application/xml"
  })
  void takesNoExtension(String name, String type) throws IOException {
    Map<String, byte[]> parts = document();
    parts.put(name, XML);
    override(parts, name, type);
    refuses(parts, Flaw.ACTIVE_CONTENT);
  }

  @Test
  void takesNoSheetOfMacrosOrExchange() throws IOException {
    Map<String, byte[]> parts = workbook();
    sheet(parts, "xl/worksheets/sheet1.xml", "worksheet", "<xm:macrosheet xmlns:xm='x'/>");
    refuses(parts, Flaw.MACROS);
    parts = workbook();
    sheet(parts, "xl/externalLinks/a.xml", "externalLink", "<a><ddeLink ddeService='cmd'/></a>");
    refuses(parts, Flaw.ACTIVE_CONTENT);
    parts = workbook();
    sheet(parts, "xl/externalLinks/a.xml", "externalLink", "<a><x:oleLink xmlns:x='x'/></a>");
    refuses(parts, Flaw.LINKED_TEMPLATE);
    parts = workbook();
    sheet(parts, "xl/worksheets/sheet1.xml", "worksheet", "<worksheet/>");
    takes(parts, DeliverableType.XLSX);
  }

  @ParameterizedTest
  @CsvSource({
    "'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"', ACTIVE_CONTENT",
    "' dde Excel a', ACTIVE_CONTENT",
    "'INCLUDEPICTURE \"https://evil.example/a.png\"', LINKED_TEMPLATE",
    "'INCLUDETEXT \"\\\\\\\\evil.example\\\\a\"', LINKED_TEMPLATE",
    "'LINK Excel.Sheet.8 a.xls', LINKED_TEMPLATE",
    "'HYPERLINK \"file://evil.example/a\"', ACTIVE_CONTENT",
    "'HYPERLINK \\\\evil.example\\a', ACTIVE_CONTENT"
  })
  void takesNoFieldThatRunsOrFetches(String instruction, Flaw flaw) throws IOException {
    String given = instruction.replace("&", "&amp;").replace("\"", "&quot;");
    refuses(text("<w:fldSimple w:instr=\"" + given + "\"/>"), flaw);
    refuses(text(begin() + instruction(given) + end()), flaw);
    StringBuilder pieces = new StringBuilder();
    for (char letter : instruction.toCharArray()) {
      pieces.append("<w:r>").append(instruction("&#" + (int) letter + ";")).append("</w:r>");
    }
    refuses(text(begin() + pieces + end()), flaw);
  }

  @Test
  void takesNoFieldWhoseNameIsMadeByAnother() throws IOException {
    String made = begin() + instruction("QUOTE 68 68 69") + end();
    refuses(text(begin() + made + instruction(" cmd a") + end()), Flaw.ACTIVE_CONTENT);
    refuses(text(begin() + instruction("D") + made + end()), Flaw.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " PAGE \\* MERGEFORMAT ",
        "TOC \\o &quot;1-3&quot; \\h",
        "HYPERLINK \\l &quot;_Toc1&quot;",
        "HYPERLINK &quot;https://example.org&quot;",
        "REF _Ref1 \\h"
      })
  void takesFieldsOfReports(String instruction) throws IOException {
    String inner = begin() + instruction("PAGEREF _Toc1") + end();
    takes(text(begin() + instruction(instruction) + separate() + inner + end()), null);
    takes(text(begin() + instruction("=") + inner + instruction("-1") + end()), null);
    takes(text("<w:fldSimple w:instr='" + instruction + "'/><w:t>DDEAUTO</w:t>"), null);
  }

  @ParameterizedTest
  @CsvSource({
    "ppaction://program, ACTIVE_CONTENT",
    "ppaction://macro?name=a, MACROS",
    "ppaction://ole?verb=0, ACTIVE_CONTENT",
    "ppaction://hlinkfile, ACTIVE_CONTENT",
    "ppaction&#58;//PROGRAM, ACTIVE_CONTENT"
  })
  void takesNoClickThatRuns(String action, Flaw flaw) throws IOException {
    refuses(slide(action), flaw);
    takes(slide("ppaction://hlinksldjump"), DeliverableType.PPTX);
    takes(slide("ppaction://hlinkshowjump?jump=nextslide"), DeliverableType.PPTX);
  }

  private static Map<String, byte[]> slide(String action) {
    Map<String, byte[]> parts =
        SampleFiles.parts(SampleFiles.OFFICE + "presentationml.presentation.main+xml", "x");
    parts.put("ppt/slides/slide1.xml", bytes("<p><hlinkClick action='" + action + "'/></p>"));
    override(parts, "ppt/slides/slide1.xml", SampleFiles.OFFICE + "presentationml.slide+xml");
    return parts;
  }

  private static Map<String, byte[]> document() {
    return SampleFiles.parts(SampleFiles.OFFICE + "wordprocessingml.document.main+xml", "x");
  }

  private static Map<String, byte[]> workbook() {
    return SampleFiles.parts(SampleFiles.OFFICE + "spreadsheetml.sheet.main+xml", "x");
  }

  private static void sheet(Map<String, byte[]> parts, String name, String kind, String content) {
    parts.put(name, bytes(content));
    override(parts, name, SampleFiles.OFFICE + "spreadsheetml." + kind + "+xml");
  }

  private static Map<String, byte[]> text(String body) {
    Map<String, byte[]> parts = document();
    parts.put("word/main.xml", bytes("<w:document xmlns:w='w'>" + body + "</w:document>"));
    return parts;
  }

  private static String begin() {
    return "<w:fldChar w:fldCharType='begin'/>";
  }

  private static String separate() {
    return "<w:fldChar w:fldCharType='separate'/>";
  }

  private static String end() {
    return "<w:fldChar w:fldCharType='end'/>";
  }

  private static String instruction(String piece) {
    return "<w:instrText xml:space='preserve'>" + piece + "</w:instrText>";
  }

  private static void refer(Map<String, byte[]> parts, String kind, String target, String mode) {
    parts.put(
        MAIN_REFERENCES,
        SampleFiles.relationship(
            TYPE + kind, target, mode.isEmpty() ? "" : "TargetMode=\"" + mode + "\""));
  }

  private static void declare(Map<String, byte[]> parts, String ending, String type) {
    add(parts, "<Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>");
  }

  private static void override(Map<String, byte[]> parts, String name, String type) {
    add(parts, "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
  }

  private static void add(Map<String, byte[]> parts, String element) {
    String types = new String(parts.get(SampleFiles.TYPES), StandardCharsets.UTF_8);
    parts.put(SampleFiles.TYPES, bytes(types.replace("</Types>", element + "</Types>")));
  }

  private void takes(Map<String, byte[]> parts, DeliverableType type) throws IOException {
    assertThat(INSPECTION.inspect(Files.write(folder.resolve("file"), SampleFiles.zip(parts))))
        .contains(type == null ? DeliverableType.DOCX : type);
  }

  private void refuses(Map<String, byte[]> parts, Flaw flaw) throws IOException {
    Path file = Files.write(folder.resolve("file"), SampleFiles.zip(parts));
    assertThatThrownBy(() -> INSPECTION.inspect(file))
        .isInstanceOfSatisfying(
            FlawedFile.class, refused -> assertThat(refused.flaw()).isEqualTo(flaw));
  }
}

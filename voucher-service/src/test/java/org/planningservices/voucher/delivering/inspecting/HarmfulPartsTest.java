package org.planningservices.voucher.delivering.inspecting;

import static org.planningservices.voucher.delivering.SampleFiles.bytes;
import static org.planningservices.voucher.delivering.inspecting.OfficeParts.declare;
import static org.planningservices.voucher.delivering.inspecting.OfficeParts.document;
import static org.planningservices.voucher.delivering.inspecting.OfficeParts.override;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.voucher.delivering.SampleFiles;

/** Parts and references of documents that do something, and those that do not. */
class HarmfulPartsTest extends Inspecting {

  private static final String MAIN_REFERENCES = "word/_rels/main.xml.rels";
  private static final String TYPE = "http://schemas.example/relationships/";
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n...".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] XML = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><x/>");

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

  private static Map<String, byte[]> workbook() {
    return SampleFiles.parts(SampleFiles.OFFICE + "spreadsheetml.sheet.main+xml", "x");
  }

  private static void sheet(Map<String, byte[]> parts, String name, String kind, String content) {
    parts.put(name, bytes(content));
    override(parts, name, SampleFiles.OFFICE + "spreadsheetml." + kind + "+xml");
  }

  private static void refer(Map<String, byte[]> parts, String kind, String target, String mode) {
    parts.put(
        MAIN_REFERENCES,
        SampleFiles.relationship(
            TYPE + kind, target, mode.isEmpty() ? "" : "TargetMode=\"" + mode + "\""));
  }
}

package org.planningservices.voucher.delivering.inspecting;

import static org.planningservices.voucher.delivering.SampleFiles.bytes;
import static org.planningservices.voucher.delivering.inspecting.OfficeParts.document;
import static org.planningservices.voucher.delivering.inspecting.OfficeParts.override;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.voucher.delivering.SampleFiles;

/** Fields and clicks of documents that do something, and those that do not. */
class HarmfulTextTest extends Inspecting {

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
    takes(
        text(begin() + instruction(instruction) + separate() + inner + end()),
        DeliverableType.DOCX);
    takes(
        text(begin() + instruction("=") + inner + instruction("-1") + end()), DeliverableType.DOCX);
    takes(
        text("<w:fldSimple w:instr='" + instruction + "'/><w:t>DDEAUTO</w:t>"),
        DeliverableType.DOCX);
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
}

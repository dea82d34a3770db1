package org.planningservices.voucher.delivering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind that a partner may or may not hand in. */
public final class SampleFiles {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private SampleFiles() {}

  /** A PDF that differs by its text. */
  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] docx(String text) {
    return office(OFFICE + "wordprocessingml.document.main+xml", text);
  }

  public static byte[] pptx(String text) {
    return office(OFFICE + "presentationml.presentation.main+xml", text);
  }

  public static byte[] xlsx(String text) {
    return office(OFFICE + "spreadsheetml.sheet.main+xml", text);
  }

  public static byte[] docxWithMacros() {
    return office("application/vnd.ms-word.document.macroEnabled.main+xml", "macros");
  }

  public static byte[] plainZip() {
    return zip("readme.txt", "nothing of office");
  }

  private static byte[] office(String mainPart, String text) {
    return zip(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types><Override PartName=\"/main.xml\" ContentType=\""
            + mainPart
            + "\"/><!-- "
            + text
            + " --></Types>");
  }

  private static byte[] zip(String name, String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

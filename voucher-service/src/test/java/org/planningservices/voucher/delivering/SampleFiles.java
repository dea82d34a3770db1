package org.planningservices.voucher.delivering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.planningservices.testkit.SamplePdf;

/** Small files of each kind that a partner may or may not hand in. */
public final class SampleFiles {

  public static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  public static final String TYPES = "[Content_Types].xml";
  public static final String RELATIONSHIPS = "_rels/.rels";

  private static final String DOCUMENT_RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

  private SampleFiles() {}

  /** A PDF of one page that differs by its text. */
  public static byte[] pdf(String text) {
    return SamplePdf.ofOnePage(text);
  }

  /** A PDF of so many bytes, most of them in a stream. */
  public static byte[] pdf(int size) {
    int stream = size - pdfWithStream(size).length + size;
    return pdfWithStream(stream);
  }

  private static byte[] pdfWithStream(int length) {
    return SamplePdf.of(
        "",
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            "<</Length %d>>\nstream\n%s\nendstream".formatted(length, " ".repeat(length))));
  }

  public static byte[] docx(String text) {
    return zip(parts(OFFICE + "wordprocessingml.document.main+xml", text));
  }

  public static byte[] pptx(String text) {
    return zip(parts(OFFICE + "presentationml.presentation.main+xml", text));
  }

  public static byte[] xlsx(String text) {
    return zip(parts(OFFICE + "spreadsheetml.sheet.main+xml", text));
  }

  public static byte[] docxWithMacros() {
    return zip(parts("application/vnd.ms-word.document.macroEnabled.main+xml", "macros"));
  }

  public static byte[] plainZip() {
    return zip(Map.of("readme.txt", bytes("nothing of office")));
  }

  /** The parts of a document, to be changed and packed. */
  public static Map<String, byte[]> parts(String mainType, String text) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        TYPES,
        bytes(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/main.xml" ContentType="%s"/></Types>"""
                .formatted(mainType)));
    parts.put(RELATIONSHIPS, relationship(DOCUMENT_RELATIONSHIP, "word/main.xml", ""));
    parts.put("word/main.xml", bytes("<document>" + text + "</document>"));
    return parts;
  }

  /**
   * @param mode {@code TargetMode="External"} or nothing
   */
  public static byte[] relationship(String type, String target, String mode) {
    return bytes(
        """
        <?xml version="1.0"?><Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="%s" Target="%s" %s/></Relationships>"""
            .formatted(type, target, mode));
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

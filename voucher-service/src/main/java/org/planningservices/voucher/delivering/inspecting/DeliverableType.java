package org.planningservices.voucher.delivering;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of file that a deliverable may be, told by content and never by what a client says. */
public enum DeliverableType {
  PDF("pdf", "application/pdf", null),
  DOCX("docx", office("wordprocessingml.document"), main("wordprocessingml.document")),
  PPTX("pptx", office("presentationml.presentation"), main("presentationml.presentation")),
  XLSX("xlsx", office("spreadsheetml.sheet"), main("spreadsheetml.sheet"));

  private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
  private static final String PART_TYPES = "[Content_Types].xml";

  /** Real ones have a few kilobytes; reading no more makes a zip bomb harmless. */
  private static final int MOST_PART_TYPES = 1 << 20;

  private final String extension;
  private final String contentType;
  private final String mainPart;

  DeliverableType(String extension, String contentType, String mainPart) {
    this.extension = extension;
    this.contentType = contentType;
    this.mainPart = mainPart;
  }

  public String contentType() {
    return contentType;
  }

  /** Whether a file of this type may have that name. */
  public boolean fits(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }

  /** The type of a file; empty when it is none of these, broken, or carries macros. */
  public static Optional<DeliverableType> of(Path file) throws IOException {
    byte[] start = start(file);
    if (startsWith(start, PDF_MAGIC)) {
      return Optional.of(PDF);
    }
    if (!startsWith(start, ZIP_MAGIC)) {
      return Optional.empty();
    }
    String partTypes = partTypes(file);
    return Arrays.stream(values())
        .filter(type -> type.mainPart != null && partTypes.contains(type.mainPart))
        .findFirst();
  }

  private static String partTypes(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(PART_TYPES);
      if (entry == null) {
        return "";
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return new String(content.readNBytes(MOST_PART_TYPES), StandardCharsets.UTF_8);
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      return "";
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(8);
    }
  }

  private static boolean startsWith(byte[] content, byte[] magic) {
    return content.length >= magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }

  private static String office(String kind) {
    return "application/vnd.openxmlformats-officedocument." + kind;
  }

  private static String main(String kind) {
    return "\"" + office(kind) + ".main+xml\"";
  }
}

package org.planningservices.voucher.delivering.inspecting;

import java.util.Locale;

/**
 * The kinds of file that a deliverable may be, recognised by content and never by what a client
 * says.
 */
public enum DeliverableType {
  PDF("pdf", "application/pdf"),
  DOCX("docx", office("wordprocessingml.document")),
  PPTX("pptx", office("presentationml.presentation")),
  XLSX("xlsx", office("spreadsheetml.sheet"));

  private final String extension;
  private final String contentType;

  DeliverableType(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** Whether a file of this type may have that name. */
  public boolean fits(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }

  /** Whether this is the content type of its main part, if it is made of parts. */
  boolean isMadeOf(String mainPartType) {
    return mainPartType.equalsIgnoreCase(contentType + ".main+xml");
  }

  private static String office(String kind) {
    return "application/vnd.openxmlformats-officedocument." + kind;
  }
}

package org.planningservices.voucher.delivering.inspecting;

/** Why a file is not taken, though it begins like one that would be. */
public enum Flaw {
  ENCRYPTED("encrypted", "The file is encrypted: save it without a password."),
  DAMAGED(
      "damaged",
      "The file is damaged: its content does not match its type. Save or export it again."),
  WITHOUT_PAGE("without-page", "The PDF has no page."),
  MACROS("macros", "The file has macros: save it as a document without macros."),
  ACTIVE_CONTENT(
      "active-content",
      "The file runs something when it is opened or clicked (a script, a program, a field or link"
          + " that starts one, a form that is a program, a control): export it without."),
  EMBEDDED_FILE(
      "embedded-file",
      "Another file is embedded that is not a plain Office document: hand it in on its"
          + " own, or put a picture of it in its place."),
  LINKED_TEMPLATE(
      "linked-template",
      "The file loads something from elsewhere when it is opened (a template, a picture, an"
          + " object, data): put it into the file, or take it out."),
  HIDDEN_DATA(
      "hidden-data",
      "The file holds bytes or parts that no program would show, or of a kind that is not known"
          + " here: save or export it again."),
  TOO_COMPLEX(
      "too-complex",
      "The file is too complex to be checked within the limits of time and memory. Split it into"
          + " several files, or print it into a new PDF, which leaves out what makes it large.");

  private final String code;
  private final String text;

  Flaw(String code, String text) {
    this.code = "deliverable." + code;
    this.text = text;
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }

  /** For people. */
  public String text() {
    return text;
  }
}

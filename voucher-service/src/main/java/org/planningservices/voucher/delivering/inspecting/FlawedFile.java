package org.planningservices.voucher.delivering.inspecting;

/** A file that has a {@link Flaw}; carries no stack trace, since it is an answer and no error. */
public final class FlawedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  FlawedFile(Flaw flaw) {
    super(flaw.code(), null, false, false);
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}

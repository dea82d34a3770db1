package org.planningservices.foundation.identity;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the present request; nobody while a service acts on an event or a schedule. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  void set(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws IllegalStateException when nobody calls
   */
  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("nobody calls: this work was not started by a request");
    }
    return caller;
  }

  public boolean isPresent() {
    return caller != null;
  }
}

package org.planningservices.servers;

/** A role of a database, and the password it logs in with. */
public record DatabaseLogin(String user, String password) {

  /** Without the password, which must not get into a log by accident. */
  @Override
  public String toString() {
    return user;
  }
}

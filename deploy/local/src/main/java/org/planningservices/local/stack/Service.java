package org.planningservices.local.stack;

/** The four services, each with the port it has on a developer's machine. */
public enum Service {
  ELIGIBILITY("eligibility", 8081),
  ENROLLMENT("enrollment", 8082),
  VOUCHER("voucher", 8083),
  PAYMENT("payment", 8084);

  private final String database;
  private final int usualPort;

  Service(String database, int usualPort) {
    this.database = database;
    this.usualPort = usualPort;
  }

  public String database() {
    return database;
  }

  public int usualPort() {
    return usualPort;
  }

  /** Where health, metrics and the OpenAPI file are. */
  public int usualManagementPort() {
    return usualPort + 1000;
  }

  /** Name of the module, the log file and what people call it. */
  public String title() {
    return database + "-service";
  }

  public String topic() {
    return database + "-events";
  }
}

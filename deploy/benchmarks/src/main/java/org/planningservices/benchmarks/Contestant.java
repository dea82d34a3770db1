package org.planningservices.benchmarks;

/** A process that reserves vouchers over HTTP, on a database of its own. */
interface Contestant extends AutoCloseable {

  /** As the report names it. */
  String title();

  int port();

  /** Of the running process. */
  long pid();

  /** Has voucher-service's tables. */
  String database();

  /** Kills the process and starts it anew; returns when it is ready. */
  void restart() throws Exception;

  @Override
  void close();
}

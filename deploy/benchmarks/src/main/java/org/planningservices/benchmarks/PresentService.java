package org.planningservices.benchmarks;

import java.util.List;
import org.planningservices.local.stack.Service;

/** voucher-service of the stack, as it was built here. */
record PresentService(Bench bench) implements Contestant {

  @Override
  public String title() {
    return "voucher-service";
  }

  @Override
  public int port() {
    return bench.port(Service.VOUCHER);
  }

  @Override
  public long pid() {
    return bench.stack().process(Service.VOUCHER).pid();
  }

  @Override
  public String database() {
    return Service.VOUCHER.database();
  }

  @Override
  public void restart() {
    bench.stack().process(Service.VOUCHER).kill();
    bench.stack().startServices(List.of(Service.VOUCHER));
  }

  /** It ends with the stack. */
  @Override
  public void close() {}
}

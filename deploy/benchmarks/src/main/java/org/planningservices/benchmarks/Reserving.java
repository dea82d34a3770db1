package org.planningservices.benchmarks;

import java.io.IOException;
import java.util.Queue;
import java.util.UUID;

/** A client that reserves one voucher after the other over HTTP, on a connection that it keeps. */
final class Reserving implements Load.Client {
  private final HttpConnection connection;
  private final Dataset dataset;
  private final String token;
  private final Queue<Dataset.Voucher> vouchers;

  Reserving(int port, Dataset dataset, String token, Queue<Dataset.Voucher> vouchers)
      throws IOException {
    this.connection = new HttpConnection(port);
    this.dataset = dataset;
    this.token = token;
    this.vouchers = vouchers;
  }

  static byte[] request(Dataset dataset, Dataset.Voucher voucher, String token, String key) {
    return HttpConnection.post(path(voucher), token, key, dataset.reservation(voucher));
  }

  static String path(Dataset.Voucher voucher) {
    return "/v1/vouchers/" + voucher.id() + "/reservation";
  }

  @Override
  public boolean work() throws IOException {
    Dataset.Voucher voucher = vouchers.poll();
    if (voucher == null) {
      return false;
    }
    connection
        .exchange(request(dataset, voucher, token, UUID.randomUUID().toString()))
        .require(201);
    return true;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}

package org.planningservices.benchmarks;

import java.io.IOException;
import java.util.Queue;
import java.util.UUID;

/** A client that reserves one voucher after the other over HTTP, on a connection that it keeps. */
final class Reserving implements Load.Client {
  private final HttpConnection connection;
  private final World world;
  private final String token;
  private final Queue<World.Voucher> vouchers;

  Reserving(int port, World world, String token, Queue<World.Voucher> vouchers) throws IOException {
    this.connection = new HttpConnection(port);
    this.world = world;
    this.token = token;
    this.vouchers = vouchers;
  }

  static byte[] request(World world, World.Voucher voucher, String token, String key) {
    return HttpConnection.post(path(voucher), token, key, world.reservation(voucher));
  }

  static String path(World.Voucher voucher) {
    return "/v1/vouchers/" + voucher.id() + "/reservation";
  }

  @Override
  public boolean work() throws IOException {
    World.Voucher voucher = vouchers.poll();
    if (voucher == null) {
      return false;
    }
    connection.exchange(request(world, voucher, token, UUID.randomUUID().toString())).require(201);
    return true;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}

package org.planningservices.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {
  /**
   * Below the ports that systems give to the near ends of connections (from 32768 on Linux, from
   * 49152 elsewhere): one of those may be gone before a server that starts for seconds binds it.
   */
  private static final int FIRST = 20_000;

  private static final int AFTER_LAST = 32_768;
  private static final int MOST_TRIES = 10_000;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** A port that was free a moment ago; never the same one twice. */
  public static int free() {
    for (int i = 0; i < MOST_TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
      if (!isTaken(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new ServerFailure("This machine has no free TCP port on its loopback address.");
  }

  public static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  static void requireFree(int port, String purpose) {
    if (isTaken(port)) {
      throw new ServerFailure(
          "Port " + port + ", meant for " + purpose + ", is taken by another process.");
    }
  }
}

package org.planningservices.kubernetes.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.servers.ServerFailure;

/** Asks a service whether it is ready, as a node does. */
public final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final URI address;

  private Readiness(URI address) {
    this.address = address;
  }

  /** At the management address of a service. */
  public static Readiness of(String address) {
    return new Readiness(URI.create(address + "/q/health/ready"));
  }

  /** Where the manifest says, on this machine's network. */
  public static Readiness of(PodOwner owner) {
    Container container = owner.containers().getFirst();
    HTTPGetAction asked = container.getReadinessProbe().getHttpGet();
    int port =
        container.getPorts().stream()
            .filter(named -> named.getName().equals(asked.getPort().getStrVal()))
            .findFirst()
            .orElseThrow()
            .getContainerPort();
    return new Readiness(URI.create("http://localhost:" + port + asked.getPath()));
  }

  /**
   * Returns when it is.
   *
   * @param requireAlive throws when waiting has become useless
   */
  public void await(Runnable requireAlive) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isReady(client)) {
        requireAlive.run();
        if (System.nanoTime() > deadline) {
          throw new ServerFailure(
              address + " was not ready within " + PATIENCE.toSeconds() + " s.");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private boolean isReady(HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while waiting for " + address + ".", e);
    }
  }
}

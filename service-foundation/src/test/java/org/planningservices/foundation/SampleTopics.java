package org.planningservices.foundation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.planningservices.servers.RealServers;

/** The topics of the sample service, there before it starts: it makes none of its own. */
public final class SampleTopics implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
      for (String name : List.of("sample-events", "other-events")) {
        make(admin, name);
      }
    }
    return Map.of();
  }

  /** They go with the broker. */
  @Override
  public void stop() {}

  private static String servers() {
    return RealServers.kafka().bootstrapServers();
  }

  private static void make(Admin admin, String name) {
    try {
      admin.createTopics(List.of(new NewTopic(name, 6, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(failed.getCause());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

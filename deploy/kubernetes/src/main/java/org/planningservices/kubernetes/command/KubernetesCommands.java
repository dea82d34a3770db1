package org.planningservices.kubernetes.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.planningservices.kubernetes.image.BillOfMaterials;
import org.planningservices.kubernetes.image.RecordStarts;
import org.planningservices.kubernetes.pod.Podman;
import org.planningservices.kubernetes.verify.VerifyPods;
import org.planningservices.local.Console;
import org.planningservices.local.journey.JourneyFailure;
import org.planningservices.servers.ServerFailure;

/** Exit code 0 when done, 1 when not, 2 for a wrong command line. */
public final class KubernetesCommands {
  private KubernetesCommands() {}

  public static void main(String[] arguments) {
    Console console = new Console(System.out);
    try {
      System.exit(run(List.of(arguments), console));
    } catch (ServerFailure | JourneyFailure e) {
      console.say(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(List<String> arguments, Console console) {
    String name = arguments.isEmpty() ? "" : arguments.getFirst();
    if (name.equals("record-starts") && arguments.size() == 4) {
      new RecordStarts(path(arguments, 1), path(arguments, 2), path(arguments, 3), console).run();
      return 0;
    }
    if (name.equals("bill-of-materials") && arguments.size() == 8) {
      new BillOfMaterials(
              arguments.get(1),
              arguments.get(2),
              Instant.ofEpochSecond(Long.parseLong(arguments.get(3))),
              path(arguments, 4),
              path(arguments, 5),
              path(arguments, 6))
          .write(path(arguments, 7));
      return 0;
    }
    if (name.equals("verify-pods") && arguments.size() == 4) {
      Podman podman = new Podman(path(arguments, 2));
      return new VerifyPods(path(arguments, 1), podman, path(arguments, 3), console).run() ? 0 : 1;
    }
    console.say(
        "bill-of-materials <service> <version> <seconds> <app> <runtime> <packages> <file>");
    console.say("record-starts <runtime> <folder of files> <folder of caches>");
    console.say("verify-pods <rendered manifests> <containers.conf> <folder>");
    return 2;
  }

  private static Path path(List<String> arguments, int place) {
    return Path.of(arguments.get(place)).toAbsolutePath();
  }
}

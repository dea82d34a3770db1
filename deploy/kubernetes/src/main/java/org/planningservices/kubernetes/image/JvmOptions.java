package org.planningservices.kubernetes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/** What a service of an image is started with: deploy/images/jvm.options. */
record JvmOptions(List<String> all) {

  static JvmOptions in(Path folder) {
    Path file = folder.resolve("jvm.options");
    try {
      return new JvmOptions(
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new ServerFailure(file + " cannot be read: " + Diagnosis.of(e), e);
    }
  }

  /** All but the cache, which is yet to be made. */
  List<String> withoutCache() {
    return all.stream().filter(option -> !option.startsWith("-XX:AOTCache=")).toList();
  }
}

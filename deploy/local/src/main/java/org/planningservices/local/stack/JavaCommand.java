package org.planningservices.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a packaged service is started.
 *
 * @param records whether its end leaves the cache that is not there yet
 * @param shortLived whether it ends before it would have been worth while to compile it well
 */
record JavaCommand(AotCache cache, String profile, boolean records, boolean shortLived) {

  /** Of a service as a stack wants it. */
  static JavaCommand of(StackPlan plan, AotCache cache) {
    return new JavaCommand(
        cache,
        plan.profile(),
        plan.recordsStarts() && !cache.isFresh() && cache.isRecordable(),
        plan.shortLived());
  }

  /** Program and arguments, to which more may be added. */
  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    line.add("-XX:TrimNativeHeapInterval=2000"); // what starting and compiling took goes back
    if (shortLived) {
      line.add("-XX:TieredStopAtLevel=1");
    }
    if (records) {
      line.addAll(cache.record());
    } else if (cache.isFresh()) {
      line.addAll(cache.use());
    }
    line.add("-Xlog:aot*=error"); // lines, of a recording thousands, about what is not worth it
    line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    line.addAll(List.of("-Dquarkus.profile=" + profile, "-jar", cache.jar().toString()));
    return line;
  }
}

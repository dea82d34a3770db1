package org.planningservices.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * The main class behind {@code deploy/kafka/apply-acls}: exit code 0 when the broker has what the
 * table says, 1 when not, 2 for a wrong command line.
 */
public final class ApplyAcls {
  private ApplyAcls() {}

  public static void main(String[] arguments) {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("Usage: apply-acls <client.properties> [--check] (the table comes first)");
      System.exit(2);
    }
    boolean checkOnly = arguments.length == 3;
    if (checkOnly && !arguments[2].equals("--check")) {
      System.err.println("Not known: " + arguments[2]);
      System.exit(2);
    }
    try {
      System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), checkOnly, System.out));
    } catch (ServerFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static int run(Path table, Path client, boolean checkOnly, PrintStream out) {
    AclTable wanted = AclTable.read(table);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(client)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ServerFailure("The client's settings cannot be read: " + Diagnosis.of(e), e);
    }
    try (Admin broker = Admin.create(properties)) {
      AclTable.Difference difference = checkOnly ? wanted.difference(broker) : wanted.apply(broker);
      difference
          .missing()
          .forEach(acl -> out.println((checkOnly ? "missing  " : "added    ") + words(acl)));
      difference
          .surplus()
          .forEach(acl -> out.println((checkOnly ? "surplus  " : "removed  ") + words(acl)));
      boolean equal = !checkOnly || difference.isNone();
      out.println(
          equal ? "The broker allows what the table says, and nothing else." : "They differ.");
      return equal ? 0 : 1;
    }
  }

  private static String words(AclBinding acl) {
    return "%s  %s  %s %s"
        .formatted(
            acl.entry().principal(),
            acl.entry().operation(),
            acl.pattern().resourceType(),
            acl.pattern().name());
  }
}

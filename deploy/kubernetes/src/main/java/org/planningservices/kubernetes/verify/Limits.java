package org.planningservices.kubernetes.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planningservices.kubernetes.pod.PlayedPod;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;

/** What pods and roles cannot do, tried. */
final class Limits {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** In every service's database. */
  private static final List<String> FORBIDDEN =
      List.of(
          "create table more (id int)",
          "alter table outbox add column more int",
          "drop table outbox",
          "truncate audit_entry",
          "delete from audit_entry",
          "update audit_entry set action = 'other'");

  private Limits() {}

  /** As the kernel has it, whatever the manifest says. */
  static List<String> ofProcess(PlayedPod pod) {
    Map<String, String> process = pod.process();
    List<String> complaints = new ArrayList<>();
    expect(process, "Uid", "10001\t10001\t10001\t10001", complaints);
    expect(process, "Gid", "10001\t10001\t10001\t10001", complaints);
    expect(process, "NoNewPrivs", "1", complaints);
    expect(process, "CapEff", "0000000000000000", complaints);
    expect(process, "CapBnd", "0000000000000000", complaints);
    expect(process, "Seccomp", "2", complaints);
    complaints.replaceAll(complaint -> pod.name() + ": " + complaint);
    return complaints;
  }

  private static void expect(
      Map<String, String> process, String fact, String wanted, List<String> complaints) {
    if (!wanted.equals(process.get(fact))) {
      complaints.add(fact + " is " + process.get(fact) + ", and should be " + wanted);
    }
  }

  /** As the role that the service works as. */
  static List<String> ofRole(Stack stack, Service service) throws SQLException {
    List<String> complaints = new ArrayList<>();
    try (Connection connection =
            stack.postgres().connect(service.database(), stack.postgres().app(service.database()));
        Statement statement = connection.createStatement()) {
      for (String forbidden : FORBIDDEN) {
        try {
          statement.execute(forbidden);
          complaints.add(service.title() + " could " + forbidden);
        } catch (SQLException refused) {
          if (!INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
            complaints.add(service.title() + ": " + forbidden + ": " + refused.getMessage());
          }
        }
      }
    }
    return complaints;
  }
}

package org.planningservices.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;

/**
 * The two roles of a service's database, made by the files that operators use, deploy/postgresql:
 * one owns the tables, the service works as the other.
 *
 * @param serverPassword of the administrator: the roles' passwords follow from it, so that a server
 *     that was started by somebody else can be used
 */
record DatabaseRoles(String database, String serverPassword) {

  DatabaseLogin owner() {
    return login("_owner");
  }

  DatabaseLogin app() {
    return login("_app");
  }

  /** Harmless when they are there already. */
  void create(Connection administrator) throws SQLException {
    execute(
        administrator,
        "roles.sql",
        Map.of(
            "database", database,
            "owner_password", owner().password(),
            "app_password", app().password()));
  }

  /**
   * Harmless when it was done before; tables of other owners become the owner's.
   *
   * @param administrator connected to the database
   */
  void grant(Connection administrator) throws SQLException {
    execute(administrator, "grants.sql", Map.of());
  }

  private DatabaseLogin login(String ending) {
    String user = database + ending;
    try {
      byte[] password =
          MessageDigest.getInstance("SHA-256")
              .digest((serverPassword + ":" + user).getBytes(StandardCharsets.UTF_8));
      return new DatabaseLogin(user, HexFormat.of().formatHex(password, 0, 24));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every Java has it
    }
  }

  /** With psql's variables as text literals, which is all that the files have. */
  private static void execute(Connection connection, String file, Map<String, String> variables)
      throws SQLException {
    String sql = read(file);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      sql = sql.replace(":'" + variable.getKey() + "'", "'" + variable.getValue() + "'");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(String file) {
    try (InputStream in = DatabaseRoles.class.getResourceAsStream("postgresql/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ServerFailure(file + " cannot be read: " + Diagnosis.of(e), e);
    }
  }
}

package org.planningservices.foundation.database;

import java.sql.SQLException;

/** What is wrong with a connection that is not made, in words that name the setting to look at. */
public final class DatabaseFault {

  private static final String WRONG_LOGIN = "28";
  private static final String UNKNOWN_DATABASE = "3D";
  private static final String UNREACHABLE = "08";
  private static final String MISSING_RIGHT = "42501";

  private DatabaseFault() {}

  public static String of(SQLException failed) {
    String state = String.valueOf(failed.getSQLState());
    String said = failed.getMessage();
    if (state.startsWith(WRONG_LOGIN)) {
      return said + " (quarkus.datasource.username, quarkus.datasource.password)";
    }
    if (state.startsWith(UNKNOWN_DATABASE) || state.startsWith(UNREACHABLE)) {
      return said + " (quarkus.datasource.jdbc.url)";
    }
    if (state.equals(MISSING_RIGHT)) {
      return said + " (quarkus.datasource.username: its grants, deploy/postgresql/grants.sql)";
    }
    return said;
  }
}

package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

  private static final String LOG =
      """
      2026-11-24 03:00:00.001 UTC [7] LOG:  duration: 0.010 ms  statement: BEGIN
      2026-11-24 03:00:00.001 UTC [8] LOG:  duration: 0.010 ms  execute S_9: select 'another'
      2026-11-24 03:00:00.002 UTC [7] LOG:  duration: 0.020 ms  bind S_2: insert into t
      \t  (a, b, c)
      \tvalues ($1, $2, $3)
      2026-11-24 03:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'ignored', $2 = NULL, $3 = '3'
      2026-11-24 03:00:00.002 UTC [7] LOG:  duration: 0.020 ms  execute S_2: insert into t
      \t  (a, b, c)
      \tvalues ($1, $2, $3)
      2026-11-24 03:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = ''
      2026-11-24 03:00:00.003 UTC [7] LOG:  duration: 0.020 ms  bind S_3: select $1
      2026-11-24 03:00:00.003 UTC [7] DETAIL:  Parameters: $1 = 'one'
      2026-11-24 03:00:00.003 UTC [7] LOG:  duration: 0.020 ms  execute S_3: select $1
      2026-11-24 03:00:00.003 UTC [7] DETAIL:  Parameters: $1 = 'one'
      2026-11-24 03:00:00.004 UTC [7] LOG:  duration: 2.000 ms  execute S_4: COMMIT
      2026-11-24 03:00:00.005 UTC [7] LOG:  duration: 0.010 ms  execute S_1: BEGIN
      """;

  @Test
  void readsWhatASessionExecutedBetweenBeginAndCommit() {
    assertThat(StatementLog.transactions(LOG))
        .containsExactly(
            List.of(
                new StatementLog.Statement(
                    "insert into t\n  (a, b, c)\nvalues ($1, $2, $3)",
                    Arrays.asList("it's, $2 = 'x'", null, "")),
                new StatementLog.Statement("select $1", List.of("one"))));
  }
}

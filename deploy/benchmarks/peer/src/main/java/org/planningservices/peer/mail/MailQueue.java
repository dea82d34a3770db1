package org.planningservices.peer.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.planningservices.peer.TimeOrderedId;
import org.planningservices.peer.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** E-mails that are owed, sealed, until they are handed over. */
@Repository
public class MailQueue {

  private static final String INSERT =
      """
      insert into mail (mail_id, content, attempts, queued_at, next_attempt_at, urgent)
      select letter.mail_id, letter.content, 0, due.at, due.at, due.urgent
      from (values %s) letter (mail_id, content),
        (values (cast(? as boolean), cast(? as timestamptz))) due (urgent, at)""";

  /** Taking plans the next try, so that a sender that dies loses nothing. */
  private static final String CLAIM =
      """
      with due as (
        select mail_id from mail where next_attempt_at <= now()
        order by next_attempt_at, mail_id limit ? for update skip locked)
      update mail set attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
      from due where mail.mail_id = due.mail_id
      returning mail.mail_id, mail.content""";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final JsonMapper json;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  public record Claimed(UUID mailId, Letter letter) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<Letter> letters) {
    String rows =
        String.join(
            ", ", Collections.nCopies(letters.size(), "(cast(? as uuid), cast(? as bytea))"));
    List<Object> parameters = new ArrayList<>();
    for (Letter letter : letters) {
      UUID mailId = TimeOrderedId.next();
      parameters.add(mailId);
      parameters.add(sealing.seal(json.writeValueAsBytes(letter), "mail:" + mailId));
    }
    parameters.add(false);
    parameters.add(clock.instant().atOffset(ZoneOffset.UTC));
    jdbc.sql(INSERT.formatted(rows)).params(parameters).update();
  }

  @Transactional
  public List<Claimed> claim(int most) {
    return jdbc.sql(CLAIM)
        .param(most)
        .query(
            (row, number) -> {
              UUID mailId = row.getObject("mail_id", UUID.class);
              byte[] content = sealing.open(row.getBytes("content"), "mail:" + mailId);
              return new Claimed(mailId, json.readValue(content, Letter.class));
            })
        .list();
  }

  @Transactional
  public void remove(List<UUID> sent) {
    jdbc.sql("delete from mail where mail_id = any (?)")
        .param(sent.toArray(UUID[]::new))
        .update();
  }
}

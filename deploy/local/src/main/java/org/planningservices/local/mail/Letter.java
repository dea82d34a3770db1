package org.planningservices.local.mail;

import java.util.List;
import org.planningservices.servers.MailServer;

/**
 * A letter as its recipients got it.
 *
 * @param id the Message-ID
 * @param date an instant in the time of the services
 */
public record Letter(
    String id, String date, List<String> to, String from, String subject, String text) {

  static Letter of(MailServer.Message message) {
    return new Letter(
        message.id(),
        message.date().toString(),
        message.to(),
        message.from(),
        message.subject(),
        message.text());
  }
}

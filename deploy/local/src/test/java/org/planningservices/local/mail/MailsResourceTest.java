package org.planningservices.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.MailServer;

class MailsResourceTest {
  private static final Instant SENT = Instant.parse("2027-05-27T10:00:00Z");

  @Test
  void tellsEachLetterOnceInTheOrderOfItsArrivalWhoeverItIsTo() throws Exception {
    try (MailServer server = MailServer.throwaway()) {
      send(server, "first", "zoe@customer.example");
      send(server, "second", "ada@customer.example", "zoe@customer.example");
      send(server, "third", "zoe@customer.example");
      send(server, "fourth", "ada@customer.example");
      assertThat(letters(server))
          .extracting(Letter::subject)
          .containsExactly("first", "second", "third", "fourth");
      assertThat(letters(server).get(1))
          .satisfies(
              letter -> {
                assertThat(letter.date()).isEqualTo(SENT.toString());
                assertThat(letter.to())
                    .containsExactly("ada@customer.example", "zoe@customer.example");
                assertThat(letter.from()).isEqualTo("programme@example.org");
                assertThat(letter.text()).contains("Grüße");
              });
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Letter> letters(MailServer server) {
    return ((Map<String, List<Letter>>) new MailsResource(server).get()).get("items");
  }

  private static void send(MailServer server, String subject, String... to) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("programme@example.org"));
    for (String recipient : to) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject);
    message.setText("Grüße", "UTF-8");
    message.setSentDate(Date.from(SENT));
    Transport.send(message);
  }
}

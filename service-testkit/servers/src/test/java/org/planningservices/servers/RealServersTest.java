package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RealServersTest {
  @Test
  void areStartedOnceAndDescribeThemselves() throws Exception {
    Map<String, String> settings = new RealServers().start();
    assertThat(new RealServers().start()).isEqualTo(settings);
    assertThat(settings).containsKeys("quarkus.datasource.jdbc.url", "kafka.bootstrap.servers");
    assertThat(RealServers.postgres().connect("service").isValid(5)).isTrue();
    RealServers.kafka().stop();
    assertThat(RealServers.kafka().isRunning()).isFalse();
    RealServers.kafka().start();
    assertThat(RealServers.kafka().isRunning()).isTrue();
    send("A voucher is yours");
    assertThat(RealServers.mail().messages())
        .extracting(MailServer.Message::subject)
        .containsExactly("A voucher is yours");
    RealServers.mail().clear();
    assertThat(RealServers.mail().messages()).isEmpty();
  }

  private static void send(String subject) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", Integer.toString(RealServers.mail().port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("programme@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("customer@example.org"));
    message.setSubject(subject);
    message.setText("Hello");
    Transport.send(message);
  }
}

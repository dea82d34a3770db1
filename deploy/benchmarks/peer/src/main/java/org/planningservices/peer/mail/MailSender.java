package org.planningservices.peer.mail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.planningservices.peer.PeerProperties;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends a hundred letters a second at most, as the suite does. */
@Component
class MailSender {

  private static final int BATCH = 100;

  private final MailQueue queue;
  private final JavaMailSender sender;
  private final String from;

  MailSender(MailQueue queue, JavaMailSender sender, PeerProperties settings) {
    this.queue = queue;
    this.sender = sender;
    this.from = settings.mail().from();
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void send() {
    List<MailQueue.Claimed> due = queue.claim(BATCH);
    if (due.isEmpty()) {
      return;
    }
    sender.send(
        due.stream().map(claimed -> message(claimed.letter())).toArray(SimpleMailMessage[]::new));
    queue.remove(due.stream().map(MailQueue.Claimed::mailId).toList());
  }

  private SimpleMailMessage message(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    return message;
  }
}

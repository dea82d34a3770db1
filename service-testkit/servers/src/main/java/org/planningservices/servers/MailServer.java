package org.planningservices.servers;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** An SMTP server that accepts every message and keeps it in memory. */
public final class MailServer implements AutoCloseable {
  private final int port;
  private final Supplier<List<byte[]>> mailbox;
  private final Supplier<Integer> received;
  private final Runnable empty;
  private final Runnable end;

  private MailServer(
      int port,
      Supplier<List<byte[]>> mailbox,
      Supplier<Integer> received,
      Runnable empty,
      Runnable end) {
    this.port = port;
    this.mailbox = mailbox;
    this.received = received;
    this.empty = empty;
    this.end = end;
  }

  /**
   * A message as it was received.
   *
   * @param date when it says that it was sent
   */
  public record Message(
      String id, Instant date, List<String> to, String from, String subject, String text) {}

  public static MailServer start(int port) {
    return start(port, ServerSetup.PROTOCOL_SMTP);
  }

  /** With TLS from the first byte; there can be one such server in a JVM. */
  public static MailServer start(int port, IssuedCertificate certificate) {
    // the library knows no other way
    System.setProperty("greenmail.tls.keystore.file", certificate.keyStore().toString());
    System.setProperty("greenmail.tls.keystore.password", certificate.password());
    System.setProperty("greenmail.tls.key.password", certificate.password());
    return start(port, ServerSetup.PROTOCOL_SMTPS);
  }

  private static MailServer start(int port, String protocol) {
    Ports.requireFree(port, "mail (SMTP)");
    GreenMail mail = new GreenMail(new ServerSetup(port, "localhost", protocol));
    mail.start();
    return new MailServer(
        port, () -> raw(mail), () -> messages(mail).size(), () -> purge(mail), mail::stop);
  }

  public static MailServer throwaway() {
    return start(Ports.free());
  }

  static MailServer running(
      int port, Supplier<List<byte[]>> mailbox, Supplier<Integer> received, Runnable empty) {
    return new MailServer(port, mailbox, received, empty, () -> {});
  }

  public int port() {
    return port;
  }

  /** All messages received so far, oldest first. */
  public List<Message> messages() {
    return mailbox.get().stream().map(MailServer::parse).toList();
  }

  /** How many messages there are, without reading them. */
  public int received() {
    return received.get();
  }

  /** Forgets all messages. */
  public void clear() {
    empty.run();
  }

  @Override
  public void close() {
    end.run();
  }

  Supplier<List<byte[]>> mailbox() {
    return mailbox;
  }

  Supplier<Integer> counter() {
    return received;
  }

  Runnable empty() {
    return empty;
  }

  private static List<byte[]> raw(GreenMail mail) {
    List<byte[]> all = new ArrayList<>();
    for (StoredMessage message : byArrival(mail)) {
      try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        message.getMimeMessage().writeTo(bytes);
        all.add(bytes.toByteArray());
      } catch (IOException | MessagingException e) {
        throw new ServerFailure("A received message cannot be read.", e);
      }
    }
    return all;
  }

  /** The server tells them mailbox by mailbox. */
  private static List<StoredMessage> byArrival(GreenMail mail) {
    return messages(mail).stream()
        .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
        .toList();
  }

  private static List<StoredMessage> messages(GreenMail mail) {
    return mail.getManagers().getImapHostManager().getAllMessages();
  }

  private static void purge(GreenMail mail) {
    try {
      mail.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new ServerFailure("The mailboxes could not be emptied.", e);
    }
  }

  private static Message parse(byte[] raw) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
      List<String> to =
          Arrays.stream(message.getAllRecipients()).map(jakarta.mail.Address::toString).toList();
      return new Message(
          message.getMessageID(),
          message.getSentDate().toInstant(),
          to,
          message.getFrom()[0].toString(),
          message.getSubject(),
          text(message.getContent()));
    } catch (IOException | MessagingException e) {
      throw new ServerFailure("A received message cannot be read.", e);
    }
  }

  private static String text(Object content) throws MessagingException, IOException {
    if (!(content instanceof jakarta.mail.Multipart parts)) {
      return String.valueOf(content);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      text.append(text(parts.getBodyPart(i).getContent()));
    }
    return text.toString();
  }
}

package org.planningservices.local.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planningservices.local.endpoint.Resource;
import org.planningservices.servers.MailServer;

/** {@code GET} lists all letters sent since the stack was started, oldest first. */
public final class MailsResource implements Resource {
  private final MailServer server;

  public MailsResource(MailServer server) {
    this.server = server;
  }

  /** A letter to several people lies in several mailboxes. */
  @Override
  public Object get() {
    Set<String> seen = new HashSet<>();
    List<Letter> letters = new ArrayList<>();
    for (MailServer.Message message : server.messages()) {
      if (seen.add(message.id())) {
        letters.add(Letter.of(message));
      }
    }
    return Map.of("items", letters);
  }
}

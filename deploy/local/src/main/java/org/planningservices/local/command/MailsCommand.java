package org.planningservices.local.command;

import java.util.HashSet;
import java.util.Set;
import org.planningservices.local.Console;
import org.planningservices.local.endpoint.StackClient;
import org.planningservices.local.mail.LetterText;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;

/**
 * {@code mails}: the letters that the services have sent since the stack was started; with {@code
 * --follow} also those that they go on to send.
 */
final class MailsCommand {
  private static final int PAUSE_MILLIS = 500;

  private final StackFolder folder;
  private final Console console;

  MailsCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    boolean follow = options.takeFlag("--follow");
    options.requireNothingLeft();
    int port = StackDescription.require(folder).ports().endpoint();
    Set<String> told = new HashSet<>();
    try (StackClient stack = new StackClient(port)) {
      tellNew(stack, told);
      while (follow && pause() && StackDescription.of(folder).isPresent() && !console.isClosed()) {
        tellNew(stack, told);
      }
    }
    return 0;
  }

  private void tellNew(StackClient stack, Set<String> told) {
    stack
        .letters()
        .forEach(
            letter -> {
              if (told.add(letter.id())) {
                console.say(LetterText.of(letter));
              }
            });
  }

  /** False when it is over. */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}

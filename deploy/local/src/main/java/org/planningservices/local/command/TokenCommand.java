package org.planningservices.local.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.local.Console;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.servers.TokenClaims;
import org.planningservices.servers.TokenIssuer;

/** {@code token}: prints a token of the running stack's issuer, and nothing else. */
final class TokenCommand {
  /** Who is meant when an organization is named by its type alone: the same every time. */
  private static final Map<String, UUID> USUAL =
      Map.of(
          "PARTNER", UUID.fromString("01930000-0000-7000-8000-00000000000a"),
          "CUSTOMER", UUID.fromString("01930000-0000-7000-8000-00000000000c"),
          "PROGRAM", UUID.fromString("01930000-0000-7000-8000-000000000001"));

  private static final String CANONICAL =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private final StackFolder folder;
  private final Console console;

  TokenCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    String organization =
        options
            .takeValue("--organization")
            .orElseThrow(
                () ->
                    new WrongCommandLine(
                        "token needs --organization PARTNER, CUSTOMER or PROGRAM, with an id if you"
                            + " like: PARTNER:<uuid>"));
    List<String> permissions = options.takeValues("--permission");
    List<UUID> locations =
        options.takeValues("--location").stream().map(it -> id("a location", it)).toList();
    String subject = options.takeValue("--subject").orElse("somebody");
    options.requireNothingLeft();
    if (permissions.isEmpty()) {
      throw new WrongCommandLine("token needs at least one --permission, such as voucher:read.");
    }
    TokenClaims claims =
        claims(organization).permissions(permissions.toArray(String[]::new)).subject(subject);
    console.say(
        issuer()
            .token(
                locations.isEmpty() ? claims : claims.locations(locations.toArray(UUID[]::new))));
    return 0;
  }

  private static TokenClaims claims(String organization) {
    String type = organization.split(":", 2)[0];
    if (!USUAL.containsKey(type)) {
      throw new WrongCommandLine(
          "--organization has to start with PARTNER, CUSTOMER or PROGRAM, not " + type + ".");
    }
    return TokenClaims.of(
        type,
        type.equals(organization)
            ? USUAL.get(type)
            : id("an organization", organization.substring(type.length() + 1)));
  }

  /** In the form in which ids are written everywhere: others would be read as another id. */
  private static UUID id(String of, String text) {
    if (!text.matches(CANONICAL)) {
      throw new WrongCommandLine(
          "The id of " + of + " has to be a UUID of 36 characters, not " + text + ".");
    }
    return UUID.fromString(text);
  }

  private TokenIssuer issuer() {
    StackDescription stack = StackDescription.require(folder);
    return TokenIssuer.running(stack.ports().issuer(), folder.issuerKey(), stack.secure());
  }
}

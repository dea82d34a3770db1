package org.planningservices.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.planningservices.local.Console;
import org.planningservices.local.event.EventLine;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.TokenClaims;

/** From eligibility to payment in eight steps, each a few HTTP calls and the events that follow. */
public final class Journey implements AutoCloseable {
  private static final List<Step> STEPS =
      List.of(
          new QualifyPartner(),
          new EnrollPartner(),
          new PublishProfile(),
          new AssignVoucher(),
          new ReserveVoucher(),
          new DeliverEngagement(),
          new RedeemVoucher(),
          new GetPaid());

  private final Console console;
  private final Walk walk;
  private int done;

  public Journey(Stack stack, Console console) {
    this(Walk.of(stack, console), console);
  }

  /**
   * @param tokens makes those of another issuer, which the services of the stack trust
   */
  public Journey(Stack stack, Function<TokenClaims, String> tokens, Console console) {
    this(Walk.of(stack, tokens, console), console);
  }

  private Journey(Walk walk, Console console) {
    this.console = console;
    this.walk = walk;
  }

  /** What there is after all steps, by the names that ids have in paths. */
  public Map<String, String> objects() {
    return Map.of(
        "partnerId", walk.travellers().partnerId().toString(),
        "locationId", walk.luggage().get(Luggage.Item.LOCATION),
        "consultantId", walk.luggage().get(Luggage.Item.CONSULTANT),
        "agreementId", walk.luggage().get(Luggage.Item.AGREEMENT),
        "voucherId", walk.luggage().get(Luggage.Item.VOUCHER),
        "deliverableId", walk.luggage().get(Luggage.Item.DELIVERABLE),
        "paymentRequestId", walk.luggage().get(Luggage.Item.PAYMENT_REQUEST));
  }

  Walk walk() {
    return walk;
  }

  /**
   * What the customer tells the partner about the voucher, by field; nothing before the fourth
   * step.
   */
  public Map<String, String> secrets() {
    return walk.luggage().has(Luggage.Item.CODE)
        ? Map.of(
            "code",
            walk.luggage().get(Luggage.Item.CODE),
            "administratorEmail",
            Engagement.ADMINISTRATOR_EMAIL)
        : Map.of();
  }

  public Travellers travellers() {
    return walk.travellers();
  }

  public static int length() {
    return STEPS.size();
  }

  /** Walks the steps that are left, up to and including this one; the first is 1. */
  public void walkTo(int last) {
    for (; done < last; done++) {
      Step step = STEPS.get(done);
      console.say("");
      console.say("Step %d of %d · %s", done + 1, STEPS.size(), step.title());
      step.walk(walk);
    }
  }

  /** The voucher's life as the voucher service shows it, and as it went over the topics. */
  public void tellHistory() {
    String voucher = walk.luggage().get(Luggage.Item.VOUCHER);
    console.say("");
    console.say("The voucher's timeline, as its customer reads it");
    Answer timeline =
        walk.api()
            .get(
                walk.travellers().customer(),
                "voucher:read",
                Service.VOUCHER,
                "/v1/vouchers/" + voucher + "/timeline");
    for (JsonNode entry : timeline.body().path("items")) {
      console.say(
          "  %s  %-26s by %s",
          entry.path("at").asText(), entry.path("what").asText(), entry.path("by").asText());
    }
    console.say("");
    console.say("Its whole history on the topics, from eligibility to payment");
    walk.witness()
        .about(walk.travellers().partnerId().toString(), voucher)
        .forEach(event -> console.say("  " + EventLine.of(event)));
  }

  @Override
  public void close() {
    walk.close();
  }
}

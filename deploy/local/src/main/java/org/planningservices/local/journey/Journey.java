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
  private final JourneyContext context;
  private int done;

  public Journey(Stack stack, Console console) {
    this(JourneyContext.of(stack, console), console);
  }

  /**
   * @param tokens makes those of another issuer, which the services of the stack trust
   */
  public Journey(Stack stack, Function<TokenClaims, String> tokens, Console console) {
    this(JourneyContext.of(stack, tokens, console), console);
  }

  private Journey(JourneyContext context, Console console) {
    this.console = console;
    this.context = context;
  }

  /** What there is after all steps, by the names that ids have in paths. */
  public Map<String, String> objects() {
    return Map.of(
        "partnerId", context.actors().partnerId().toString(),
        "locationId", context.state().get(JourneyState.Key.LOCATION),
        "enrollmentId", context.state().get(JourneyState.Key.ENROLLMENT),
        "consultantId", context.state().get(JourneyState.Key.CONSULTANT),
        "agreementId", context.state().get(JourneyState.Key.AGREEMENT),
        "voucherId", context.state().get(JourneyState.Key.VOUCHER),
        "deliverableId", context.state().get(JourneyState.Key.DELIVERABLE),
        "paymentRequestId", context.state().get(JourneyState.Key.PAYMENT_REQUEST));
  }

  JourneyContext context() {
    return context;
  }

  /**
   * What the customer tells the partner about the voucher, by field; nothing before the fourth
   * step.
   */
  public Map<String, String> secrets() {
    return context.state().has(JourneyState.Key.CODE)
        ? Map.of(
            "code",
            context.state().get(JourneyState.Key.CODE),
            "administratorEmail",
            Engagement.ADMINISTRATOR_EMAIL)
        : Map.of();
  }

  public Actors actors() {
    return context.actors();
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
      step.run(context);
    }
  }

  /** The voucher's life as the voucher service shows it, and as it went over the topics. */
  public void tellHistory() {
    String voucher = context.state().get(JourneyState.Key.VOUCHER);
    console.say("");
    console.say("The voucher's timeline, as its customer reads it");
    Answer timeline =
        context
            .api()
            .get(
                context.actors().customer(),
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
    context
        .monitor()
        .about(context.actors().partnerId().toString(), voucher)
        .forEach(event -> console.say("  " + EventLine.of(event)));
  }

  @Override
  public void close() {
    context.close();
  }
}

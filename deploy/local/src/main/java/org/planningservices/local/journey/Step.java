package org.planningservices.local.journey;

/** One of the eight steps; steps pass on what they learned through the {@link JourneyState}. */
interface Step {
  String title();

  void run(JourneyContext context);
}

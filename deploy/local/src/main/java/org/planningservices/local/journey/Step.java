package org.planningservices.local.journey;

/** One of the eight steps; steps pass on what they learned through the luggage. */
interface Step {
  String title();

  void walk(Walk walk);
}

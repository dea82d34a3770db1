package org.planningservices.local.journey;

/** What is delivered on the journey: one day of Windows and Office deployment planning. */
final class Engagement {
  static final String OFFERING = "DDPS";
  static final String CODE = "DDPS-WINOFF";
  static final String EXAM = "PS-EXAM-101";
  static final int DAYS = 1;
  static final String ADMINISTRATOR_EMAIL = "ada.administrator@customer.example";

  private Engagement() {}
}

package org.planningservices.testkit.wrong.other;

/** Its name says nothing. */
public final class WrongManager {}

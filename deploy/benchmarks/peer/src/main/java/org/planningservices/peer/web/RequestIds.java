package org.planningservices.peer.web;

public final class RequestIds {

  public static final String ATTRIBUTE = "requestId";

  static final String HEADER = "X-Request-Id";

  private RequestIds() {}
}

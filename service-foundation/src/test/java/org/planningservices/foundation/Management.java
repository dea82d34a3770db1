package org.planningservices.foundation;

import org.eclipse.microprofile.config.ConfigProvider;

/** Where the service under test tells operators how it is. */
public final class Management {

  private Management() {}

  public static String address(String path) {
    return ConfigProvider.getConfig().getValue("test.management.url", String.class) + path;
  }
}

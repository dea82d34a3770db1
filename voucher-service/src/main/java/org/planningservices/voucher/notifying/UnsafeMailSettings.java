package org.planningservices.voucher.notifying;

import java.util.List;
import java.util.Optional;
import org.planningservices.foundation.readiness.Settings;
import org.planningservices.foundation.readiness.UnsafeSetting;
import org.planningservices.foundation.readiness.UnsafeSettings;

/** Settings with which letters, and codes in them, would travel readable, or not at all. */
public final class UnsafeMailSettings implements UnsafeSettings {

  @Override
  public List<UnsafeSetting> all() {
    return List.of(
        new UnsafeSetting(
            "quarkus.mailer.start-tls",
            "e-mails with codes have to be encrypted in transit: REQUIRED, or quarkus.mailer.tls",
            UnsafeMailSettings::isReadable),
        UnsafeSetting.whenTrue(
            "quarkus.mailer.trust-all", "whoever answers would be taken for the mail server"),
        UnsafeSetting.whenTrue("quarkus.mailer.mock", "no e-mail would be sent"));
  }

  private static boolean isReadable(Optional<String> startTls, Settings settings) {
    return startTls.filter("REQUIRED"::equalsIgnoreCase).isEmpty()
        && isOff(settings, "quarkus.mailer.tls")
        && isOff(settings, "quarkus.mailer.ssl");
  }

  private static boolean isOff(Settings settings, String property) {
    return settings.value(property).filter("true"::equalsIgnoreCase).isEmpty();
  }
}

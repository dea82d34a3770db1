package org.planningservices.foundation.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.planningservices.foundation.setting.Limits;
import org.planningservices.foundation.setting.Spelled;

/** The secrets of a service; production has no default for any of them. */
@ConfigMapping(prefix = "planning.sealing")
public interface SealingSettings {

  String KEY = "[A-Za-z0-9+/]{43}=?";

  String KEY_LIST =
      "\\s*[a-z0-9-]{1,31}\\s*=\\s*" + KEY + "\\s*(,\\s*[a-z0-9-]{1,31}\\s*=\\s*" + KEY + "\\s*)*";

  /**
   * Base64 of 32 random bytes: the only key of a service that has never changed it, and the one
   * without an id of a service that has. What it sealed is lost with it, so it is backed up apart.
   */
  @Spelled(as = KEY, words = "Base64 of 32 bytes", isSecret = true)
  Optional<String> key();

  /**
   * Keys with an id each, {@code 2027-01=Base64,2028-01=Base64}: one is {@link #current}, the
   * others only open what they have sealed, until a log line says that one is no longer needed.
   */
  @Spelled(as = KEY_LIST, words = "ids with Base64 of 32 bytes each, a=…,b=…", isSecret = true)
  Optional<String> keys();

  /**
   * Id of the key that seals, or {@code key} for the one without an id; may be left out where there
   * is one key alone.
   */
  @Spelled(as = "[a-z0-9-]{1,31}", words = "the id of a key, or key")
  Optional<String> current();

  /**
   * Base64 of 32 random bytes, for what is only recognized again, such as voucher codes: it never
   * changes, since nobody keeps what it was made of. Without it, it comes from {@link #key}.
   */
  @Spelled(as = KEY, words = "Base64 of 32 bytes", isSecret = true)
  Optional<String> fingerprintKey();

  /** How often what older keys have sealed is looked for; {@code off} in tests. */
  @WithDefault("10m")
  @Limits(least = "1s", most = "1d", orOff = true)
  String sweepEvery();

  /** Values that are read at once to be sealed again; each is written by itself. */
  @WithDefault("200")
  @Limits(least = "1", most = "10000")
  int sweepBatch();

  /** The most values that one sweep seals again, per table: the rest is for the next one. */
  @WithDefault("20000")
  @Limits(least = "1", most = "1000000")
  int sweepLimit();
}

package org.planningservices.foundation.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** What a service accepts over HTTP. */
@StaticInitSafe
@ConfigMapping(prefix = "planning.http")
public interface HttpSettings {

  /** Bytes of a JSON request body: a few times the largest legal one, so abuse costs little. */
  @WithDefault("65536")
  @Limits(least = "1024", most = "1048576")
  long maxBodyBytes();

  /** Nesting of a request: the deepest legal one has four levels. */
  @WithDefault("16")
  @Limits(least = "4", most = "100")
  int maxJsonDepth();

  /** Characters of one JSON string: the longest legal text has 2,500. */
  @WithDefault("16384")
  @Limits(least = "2500", most = "1048576")
  int maxStringLength();

  /** Largest upload with its envelope; also what the server itself takes at most of any request. */
  @WithDefault("27262976")
  @Limits(least = "1048576", most = "1073741824")
  long maxUploadBytes();

  /** A sender of a small body has a bad connection or means harm when it takes longer. */
  @WithDefault("30s")
  @Limits(least = "1s", most = "5m")
  Duration bodyPatience();

  /**
   * Bytes per second that an upload has to bring on the whole, after {@link #bodyPatience}: less
   * than any line that people work with, and far more than somebody would send who only wants to
   * keep a place.
   */
  @WithDefault("8192")
  @Limits(least = "1", most = "1048576")
  long uploadLeastRate();

  /** However fast it was until then: the largest at 45 KB per second. */
  @WithDefault("10m")
  @Limits(least = "1s", most = "1h")
  Duration uploadLongest();

  /**
   * Whether nobody reaches the port but a proxy that ends TLS: then, and only then, production may
   * listen without it.
   */
  @WithDefault("false")
  boolean behindTls();
}

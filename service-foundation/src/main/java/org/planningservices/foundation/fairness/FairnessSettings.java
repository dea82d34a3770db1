package org.planningservices.foundation.fairness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** How much of this process one organization may take. */
@ConfigMapping(prefix = "planning.fairness")
public interface FairnessSettings {

  /** Requests of an organization under way at once; the others of {@link #total} are for others. */
  @WithDefault("16")
  @Limits(least = "1", most = "1000")
  int concurrency();

  /**
   * Requests of all organizations under way at once: as many as have a database connection each
   * without leaving relay, consumers and sweeps without one.
   */
  @WithDefault("20")
  @Limits(least = "1", most = "1000")
  int total();

  /**
   * Uploads of an organization whose bytes are awaited at once; more are refused. Each has a thread
   * that costs little and a file of its size, and none a turn or a database connection.
   */
  @WithDefault("8")
  @Limits(least = "1", most = "1000")
  int uploads();

  /** Uploads of all organizations whose bytes are awaited at once: a gigabyte of disk. */
  @WithDefault("40")
  @Limits(least = "1", most = "10000")
  int uploadsTotal();

  /** How long a request waits while its own organization has its share, before it is refused. */
  @WithDefault("1s")
  @Limits(least = "0ms", most = "1m")
  Duration patience();

  /**
   * How long a request waits while others have all turns: as long as it would for a database
   * connection, since it is not its organization's doing.
   */
  @WithDefault("5s")
  @Limits(least = "0ms", most = "1m")
  Duration patienceWithOthers();

  /**
   * Requests of an organization that wait for their turn; more are refused at once. Letting many
   * wait costs little, and slows down whoever would otherwise repeat without a pause.
   */
  @WithDefault("512")
  @Limits(least = "0", most = "100000")
  int waiting();

  /** Requests of an organization per second, in the long run: far more than any has work for. */
  @WithDefault("2000")
  @Limits(least = "1", most = "1000000")
  int rate();

  /** Requests that an organization may have saved up, and then send at once. */
  @WithDefault("10000")
  @Limits(least = "1", most = "10000000")
  int burst();

  /**
   * Requests per second from one address without a valid token that are answered with what was
   * wrong with it; as many may come at once in ten seconds.
   */
  @WithDefault("50")
  @Limits(least = "1", most = "100000")
  int strangersRate();

  /** Organizations, and addresses of strangers, whose rate is kept in mind: what bounds memory. */
  @WithDefault("10000")
  @Limits(least = "100", most = "1000000")
  int remembered();
}

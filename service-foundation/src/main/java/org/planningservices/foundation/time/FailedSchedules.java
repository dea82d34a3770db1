package org.planningservices.foundation.time;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.Fault;
import org.planningservices.foundation.problem.TransientFaults;
import org.planningservices.foundation.tracing.WorkSpans;

/**
 * Tells that something {@code @Scheduled} failed, in place of the scheduler, which writes a trace
 * each time: what runs every second would fill the log for as long as the database is away. The
 * line has the id of the run's trace, and what does not pass leaves a span with its cause there.
 */
@ApplicationScoped
class FailedSchedules {

  private static final Logger LOG = Logger.getLogger(FailedSchedules.class);

  void tell(@Observes FailedExecution failed) {
    String name = name(failed.getExecution().getTrigger());
    if (Fault.of(failed.getException()).passes()) {
      TransientFaults.tell(Logger.Level.WARN, name, failed.getException());
    } else {
      Throwable cause = cause(failed.getException());
      WorkSpans.failed(name, cause);
      LOG.errorf(cause, "scheduled work failed: %s", name);
    }
  }

  /** What the scheduler wrapped says nothing. */
  static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** The method; work that was scheduled by hand has none. */
  private static String name(Trigger trigger) {
    return trigger.getMethodDescription() == null
        ? trigger.getId()
        : trigger.getMethodDescription();
  }
}

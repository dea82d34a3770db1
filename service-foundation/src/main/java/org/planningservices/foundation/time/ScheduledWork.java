package org.planningservices.foundation.time;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.scheduler.common.runtime.ScheduledInvoker;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.planningservices.foundation.tracing.WorkSpans;

/**
 * Everything in this service that is {@code @Scheduled}, whatever its interval: no schedule has to
 * know that the clock can be moved. Since several replicas run their schedules at once, a run from
 * here beside a regular one does no harm either.
 */
@ApplicationScoped
class ScheduledWork {

  private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

  private final SchedulerContext scheduler;

  ScheduledWork(SchedulerContext scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Runs each once, one after the other; returns when all are done.
   *
   * @return the names of those that failed; why is in the log
   */
  List<String> run() {
    List<String> failed = new ArrayList<>();
    for (ScheduledMethod method : scheduler.getScheduledMethods()) {
      if (!isRun(method)) {
        failed.add(name(method));
      }
    }
    return failed;
  }

  private boolean isRun(ScheduledMethod method) {
    Span span = WorkSpans.begin(name(method));
    try (Scope _ = span.makeCurrent()) {
      return isRunWithin(method);
    } finally {
      span.end();
    }
  }

  private boolean isRunWithin(ScheduledMethod method) {
    try {
      // none of them asks when it was meant to run
      ScheduledInvoker invoker = scheduler.createInvoker(method.getInvokerClassName());
      invoker.invoke(null).toCompletableFuture().join();
      return true;
    } catch (Exception failed) {
      Throwable cause = FailedSchedules.cause(failed);
      WorkSpans.failed(name(method), cause);
      LOG.errorf(cause, "%s failed after the clock was moved", name(method));
      return false;
    }
  }

  private static String name(ScheduledMethod method) {
    String type = method.getDeclaringClassName();
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

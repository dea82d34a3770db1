package org.planningservices.voucher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many callers start at the same instant. */
public final class AtOnce {

  private AtOnce() {}

  public static <T> List<T> run(List<Callable<T>> calls) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      for (Callable<T> call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
      for (Future<T> answer : running) {
        answers.add(answer.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    return answers;
  }
}

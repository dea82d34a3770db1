package org.planningservices.testkit;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many callers start at the same instant. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * @param call what the caller of that number does, from 0
   * @return their answers, in the order of their numbers
   */
  public static <T> List<T> atOnce(int callers, IntFunction<T> call) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(callers)) {
      List<Future<T>> answers =
          IntStream.range(0, callers)
              .mapToObj(
                  caller ->
                      people.submit(
                          () -> {
                            start.await();
                            return call.apply(caller);
                          }))
              .toList();
      start.countDown();
      return answers.stream().map(AtOnce::answer).toList();
    }
  }

  private static <T> T answer(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

package org.planningservices.foundation.http;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;

/**
 * An operation tried out: the same checks, refusals and answer, and nothing kept. Every operation
 * that creates or moves something offers it, without saying so; its answer has the status 200 and
 * the member {@code dryRun}, no Location, no ETag, and nothing that was made for it alone.
 *
 * <p>What the work does beside the database has to ask {@code CurrentRequest.isDryRun}. What has to
 * be kept in spite of it, such as a count of wrong guesses, commits in a transaction of its own.
 */
public final class DryRun {

  /** The query parameter that asks for it, and the member that marks its answer. */
  public static final String PARAMETER = "dryRun";

  private static final List<Class<? extends Annotation>> WRITING =
      List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

  private DryRun() {}

  public static boolean isOfferedBy(Method operation) {
    return !operation.isAnnotationPresent(SafeOperation.class)
        && WRITING.stream().anyMatch(operation::isAnnotationPresent);
  }

  /** Members of the answer that exist only once the work is kept. */
  public static List<String> generatedMembers(Method operation) {
    GeneratedMembers members = operation.getAnnotation(GeneratedMembers.class);
    return members == null ? List.of() : List.of(members.value());
  }
}

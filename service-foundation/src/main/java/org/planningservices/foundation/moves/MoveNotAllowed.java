package org.planningservices.foundation.moves;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.text.Article;

/** The status of a thing does not allow the move. */
public final class MoveNotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param code of the aggregate, since each has its own
   * @param thing singular, as a sentence names it: {@code payment request}
   */
  public <S extends Enum<S>> MoveNotAllowed(String code, String thing, Move<S> move, S status) {
    this(
        code,
        Article.with(status) + " " + thing + " cannot " + move.words() + ".",
        Map.of("status", status.name(), "move", move.name()));
  }

  private MoveNotAllowed(String code, String detail, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, detail, List.of(Reason.of(code, detail, facts)));
  }
}

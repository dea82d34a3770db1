package org.planningservices.testkit;

import org.junit.jupiter.api.Test;

/** Every example of the OpenAPI file works as printed there, in a story that the service tells. */
public abstract class ExamplesContract {

  /** Calls every operation with its example. */
  protected abstract void tell(Examples examples);

  @Test
  void everyExampleWorks() {
    Examples examples = new Examples();
    tell(examples);
    examples.assertComplete();
  }
}

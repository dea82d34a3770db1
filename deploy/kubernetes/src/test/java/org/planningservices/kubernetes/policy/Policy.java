package org.planningservices.kubernetes.policy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planningservices.kubernetes.manifest.Manifests;

/**
 * What has to hold for all that an overlay applies.
 *
 * @param sentence what it says
 * @param complaints what breaks it, a sentence each
 * @param offence breaks it in one place, to show that it is seen
 */
record Policy(
    String sentence, Function<Manifests, List<String>> complaints, Consumer<Manifests> offence) {

  @Override
  public String toString() {
    return sentence;
  }
}

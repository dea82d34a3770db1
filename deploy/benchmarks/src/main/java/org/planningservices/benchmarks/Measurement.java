package org.planningservices.benchmarks;

import java.util.List;
import java.util.Set;
import org.planningservices.local.stack.Service;

/** Measures one thing on a running stack. */
interface Measurement {

  /** What is measured, as a headline. */
  String title();

  /** The services that have to run. */
  Set<Service> services();

  List<Finding> take(Bench bench, Scale scale) throws Exception;
}

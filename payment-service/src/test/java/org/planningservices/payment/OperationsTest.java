package org.planningservices.payment;

import org.planningservices.testkit.OperationsContract;
import org.planningservices.testkit.ServiceTest;

/** Query parameters, dry runs and methods of every operation. */
@ServiceTest
class OperationsTest extends OperationsContract {}

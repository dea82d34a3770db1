package org.planningservices.enrollment;

import org.planningservices.testkit.ConsumedEventsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class ConsumedEventsTest extends ConsumedEventsContract {}

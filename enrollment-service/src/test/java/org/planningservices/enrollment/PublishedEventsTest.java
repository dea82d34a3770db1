package org.planningservices.enrollment;

import org.planningservices.testkit.PublishedEventsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PublishedEventsTest extends PublishedEventsContract {}

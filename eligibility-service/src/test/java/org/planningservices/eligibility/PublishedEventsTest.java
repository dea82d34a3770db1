package org.planningservices.eligibility;

import org.planningservices.testkit.PublishedEventsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PublishedEventsTest extends PublishedEventsContract {}

package org.planningservices.voucher;

import org.planningservices.testkit.PublishedEventsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PublishedEventsTest extends PublishedEventsContract {}

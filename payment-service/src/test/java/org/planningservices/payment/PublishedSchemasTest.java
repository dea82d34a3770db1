package org.planningservices.payment;

import org.planningservices.testkit.PublishedSchemasContract;

class PublishedSchemasTest extends PublishedSchemasContract {}

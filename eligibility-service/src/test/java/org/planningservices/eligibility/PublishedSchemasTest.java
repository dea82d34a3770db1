package org.planningservices.eligibility;

import org.planningservices.testkit.PublishedSchemasContract;

class PublishedSchemasTest extends PublishedSchemasContract {}

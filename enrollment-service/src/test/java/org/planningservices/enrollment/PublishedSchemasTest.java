package org.planningservices.enrollment;

import org.planningservices.testkit.PublishedSchemasContract;

class PublishedSchemasTest extends PublishedSchemasContract {}

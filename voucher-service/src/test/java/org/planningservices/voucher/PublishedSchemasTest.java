package org.planningservices.voucher;

import org.planningservices.testkit.PublishedSchemasContract;

class PublishedSchemasTest extends PublishedSchemasContract {}

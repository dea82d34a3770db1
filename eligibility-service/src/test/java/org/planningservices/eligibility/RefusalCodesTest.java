package org.planningservices.eligibility;

import org.planningservices.testkit.RefusalCodesContract;

class RefusalCodesTest extends RefusalCodesContract {}

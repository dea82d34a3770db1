package org.planningservices.enrollment;

import org.planningservices.testkit.RefusalCodesContract;

class RefusalCodesTest extends RefusalCodesContract {}

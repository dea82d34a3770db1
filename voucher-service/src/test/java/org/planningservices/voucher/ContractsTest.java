package org.planningservices.voucher;

import org.planningservices.testkit.ContractsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class ContractsTest extends ContractsContract {}

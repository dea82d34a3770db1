package org.planningservices.voucher;

import org.planningservices.testkit.SettingsContract;

class SettingsTest extends SettingsContract {}

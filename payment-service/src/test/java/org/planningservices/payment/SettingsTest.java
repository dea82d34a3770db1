package org.planningservices.payment;

import org.planningservices.testkit.SettingsContract;

class SettingsTest extends SettingsContract {}

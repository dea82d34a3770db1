package org.planningservices.eligibility;

import org.planningservices.testkit.SettingsContract;

class SettingsTest extends SettingsContract {}

package org.planningservices.enrollment;

import org.planningservices.testkit.SettingsContract;

class SettingsTest extends SettingsContract {}

/** What has to hold for everything that is applied to a cluster. */
package org.planningservices.kubernetes.policy;

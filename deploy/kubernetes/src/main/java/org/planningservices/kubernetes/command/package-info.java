/** What the scripts of deploy/images and deploy/kubernetes leave to Java. */
package org.planningservices.kubernetes.command;

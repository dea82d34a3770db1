/**
 * How a voucher's facts are published: to other services as events, to its readers as a timeline.
 */
package org.planningservices.voucher.publishing;

/**
 * What other services tell of partners and the catalogue, kept so that a reservation can be judged
 * here.
 */
package org.planningservices.voucher.partnering;

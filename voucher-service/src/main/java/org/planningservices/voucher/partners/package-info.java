/**
 * What other services publish about partners and the catalogue, kept and looked up so that a
 * reservation can be judged here.
 */
package org.planningservices.voucher.partners;
